package org.gongji.exchange;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty calls a second of a mixed day, for a while: none fails, no connection stays
 * behind, the heap does not grow, the books are balanced and every fen is where it was.
 */
abstract class MixedCalls {

	private static final Region LINCANG = new Region("530900");

	private static final String PATH = "/fsi/api/rsfComIfsService/callService";

	private static final int PHARMACIES = 4;

	private static final int PER_SECOND = 20;

	/** What memory may be more at the end than after the first half. */
	private static final long GROWTH = 24L << 20;

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Books books;

	@Autowired
	private DataSource database;

	@Value("${local.server.port}")
	private int port;

	abstract Duration lasting();

	@Test
	void aMixedDay() throws Exception {
		Duration half = lasting().dividedBy(2);
		long calls = perform(half);
		long before = used();
		calls += perform(half);
		long after = used();
		System.out
			.println("soak: " + calls + " calls, heap " + (before >> 20) + " MiB, then " + (after >> 20) + " MiB");
		assertThat(calls).isGreaterThanOrEqualTo(lasting().toSeconds() * PER_SECOND * 9 / 10);
		assertThat(after - before).isLessThan(GROWTH);
		assertThat(this.database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
		assertThat(this.books.differences()).isEmpty();
	}

	private long perform(Duration time) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(PHARMACIES);
		try {
			List<Callable<Long>> days = new ArrayList<>();
			for (int shop = 0; shop < PHARMACIES; shop++) {
				days.add(() -> day(time));
			}
			long calls = 0;
			for (Future<Long> day : pool.invokeAll(days)) {
				calls += day.get();
			}
			return calls;
		}
		finally {
			pool.shutdownNow();
		}
	}

	/** One pharmacy with one buyer, who ends with what they had. */
	private long day(Duration time) throws Exception {
		Institution shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		PersonId buyer = this.town.personWith(LINCANG, "500.00");
		String number = this.certificates.of(List.of(buyer)).get(buyer).certificate().number();
		String drug = this.town.item(ItemCategory.DRUG, "100.00");
		long pause = Duration.ofSeconds(PHARMACIES).toNanos() / PER_SECOND;
		long calls = 0;
		try (Line line = new Line(this.port)) {
			long next = System.nanoTime();
			long end = next + time.toNanos();
			while (next < end) {
				Map<String, Object> card = Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", number));
				next = wait(next, pause);
				JsonNode person = call(line, shop, "1101", shop.msgid(), card);
				String psnNo = person.get("output").get("baseinfo").get("psn_no").asString();
				Object sale = Sale.byCard(psnNo, number)
					.line(drug, "2", "12.5", "25")
					.line(drug, "1", "8", "8")
					.input();
				next = wait(next, pause);
				call(line, shop, "2101", shop.msgid(), sale);
				String msgid = shop.msgid();
				next = wait(next, pause);
				JsonNode info = call(line, shop, "2102", msgid, sale).get("output").get("setlinfo");
				next = wait(next, pause);
				call(line, shop, "2102", msgid, sale);
				next = wait(next, pause);
				call(line, shop, "2103", shop.msgid(), Map.of("data",
						Map.of("setl_id", info.get("setl_id"), "mdtrt_id", info.get("mdtrt_id"), "psn_no", psnNo)));
				calls += 5;
			}
		}
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("500.00"));
		return calls;
	}

	private static long wait(long next, long pause) {
		LockSupport.parkNanos(next - System.nanoTime());
		return next + pause;
	}

	private static JsonNode call(Line line, Institution shop, String infno, String msgid, Object input)
			throws Exception {
		byte[] body = Institution.JSON.writeValueAsBytes(shop.envelope(infno, msgid, input));
		JsonNode answer = Institution.JSON.readTree(line.post(PATH, shop.headers(), body));
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return answer;
	}

	private static long used() throws InterruptedException {
		for (int time = 0; time < 3; time++) {
			System.gc();
			Thread.sleep(200);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
