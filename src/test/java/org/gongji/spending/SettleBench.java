package org.gongji.spending;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Bench;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Settlements a second of eight tills, each for people of its own, three lines and one
 * payer. Floor and product take turns, so that a busy machine disturbs both alike; the
 * round with the median ratio counts.
 */
@Tag("bench")
abstract class SettleBench {

	private static final Region LINCANG = new Region("530900");

	private static final int TILLS = 8;

	private static final int PEOPLE_PER_TILL = 40;

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

	/**
	 * The product is compiled while it runs: without this, its first turns would count.
	 */
	private static final int WARM_UP_TURNS = 3;

	/** At least this share of the floor, in hundredths. */
	private static final long AT_LEAST = 60;

	private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

	@Autowired
	private Spending spending;

	@Autowired
	private Settlements settlements;

	@Autowired
	private Books books;

	@Autowired
	private Town town;

	@Autowired
	private DataSource database;

	@Autowired
	JdbcClient jdbc;

	private final List<List<PersonId>> queues = new ArrayList<>();

	private final List<String> items = new ArrayList<>();

	private ProviderId shop;

	abstract String name();

	/** Fails unless a commit is on disk before it is acknowledged. */
	abstract void assertDurable();

	@Test
	void settlementsASecond() throws Exception {
		assumeThat(Bench.wanted(name())).isTrue();
		assertDurable();
		open();
		Settlement template = settled(this.queues.get(0).get(0));
		assertThat(template.lines()).hasSize(3);
		assertThat(template.shares()).hasSize(1);
		List<SettlementFloor> floors = new ArrayList<>();
		for (int till = 0; till < TILLS; till++) {
			floors.add(new SettlementFloor(connection(), template.id().value()));
		}
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			product();
			floor(floors);
		}
		List<Round> rounds = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			rounds
				.add((round % 2 == 0) ? new Round(product(), floor(floors)) : Round.swapped(floor(floors), product()));
			System.out.println(name() + " round " + rounds.get(round));
		}
		for (SettlementFloor floor : floors) {
			floor.close();
		}
		assertThat(this.books.differences()).isEmpty();
		rounds.sort(Comparator.comparing(Round::hundredths));
		Round median = rounds.get(rounds.size() / 2);
		Bench.report(name(), median.product().perSecond(), "per_s", median.floor().perSecond());
		assertThat(median.hundredths()).isGreaterThanOrEqualTo(AT_LEAST);
	}

	/** Not from the product's pool, and without its limits of time. */
	private Connection connection() throws Exception {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		return DriverManager.getConnection(pool.getJdbcUrl(), Objects.requireNonNullElse(pool.getUsername(), ""),
				Objects.requireNonNullElse(pool.getPassword(), ""));
	}

	private void open() {
		this.shop = this.town.pharmacy(LINCANG);
		for (int item = 0; item < 3; item++) {
			this.items.add(this.town.item(ItemCategory.DRUG, "500.00"));
		}
		for (int till = 0; till < TILLS; till++) {
			List<PersonId> queue = new ArrayList<>();
			for (int person = 0; person < PEOPLE_PER_TILL; person++) {
				queue.add(this.town.personWith(LINCANG, "9000000.00"));
			}
			this.queues.add(queue);
		}
	}

	private Turn product() throws Exception {
		return perSecond((till, person) -> settled(person));
	}

	private Turn floor(List<SettlementFloor> floors) throws Exception {
		return perSecond((till, person) -> floors.get(till).settle(person.value()));
	}

	private Settlement settled(PersonId buyer) {
		List<Bought> lines = new ArrayList<>();
		for (String item : this.items) {
			lines.add(new Bought(lines.size() + 1, item, 2, Money.ofYuan("1.25"), List.of()));
		}
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer,
				LocalDate.now(ZoneId.of("Asia/Shanghai")), lines, null);
		SettlementOutcome outcome = this.spending.settle(purchase, Town.cashier(LINCANG));
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

	private Turn perSecond(Work work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(TILLS);
		try {
			long begun = System.nanoTime();
			long end = begun + TURN.toNanos();
			List<Callable<Served>> tills = new ArrayList<>();
			for (int till = 0; till < TILLS; till++) {
				int number = till;
				tills.add(() -> serve(number, end, work));
			}
			long done = 0;
			long cpu = 0;
			for (Future<Served> till : pool.invokeAll(tills)) {
				done += till.get().people();
				cpu += till.get().cpuNanos();
			}
			return new Turn(done * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begun), cpu / done / 1000);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Served serve(int till, long end, Work work) throws Exception {
		List<PersonId> queue = this.queues.get(till);
		int done = 0;
		while (System.nanoTime() < end) {
			work.settle(till, queue.get(done % queue.size()));
			done++;
		}
		return new Served(done, CPU.getCurrentThreadCpuTime());
	}

	/** One settlement for a person at a till. */
	@FunctionalInterface
	private interface Work {

		void settle(int till, PersonId person) throws Exception;

	}

	private record Served(int people, long cpuNanos) {

	}

	/** The settlements of a second, and what each cost the tills' own threads. */
	private record Turn(long perSecond, long cpuMicros) {

	}

	private record Round(Turn product, Turn floor) {

		static Round swapped(Turn floor, Turn product) {
			return new Round(product, floor);
		}

		long hundredths() {
			return this.product.perSecond() * 100 / this.floor.perSecond();
		}

	}

}
