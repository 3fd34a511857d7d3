package org.gongji.exchange;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.person.CertificateIndexes;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Providers;
import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnPostgres;
import org.gongji.testing.Durability;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * {@code exchange.2102.pg.20m}: signed calls for buyers drawn from two million accounts
 * with twenty million postings, beside those in a city of a hundred thousand, in one run
 * and a database of its own. The median turn counts.
 */
@Tag("bench")
@BenchOnPostgres
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "gongji.exchange.calls-per-second=1000000")
class ExchangeGrowthBenchIT {

	private static final String NAME = "exchange.2102.pg.20m";

	private static final Region LINCANG = new Region("530900");

	private static final String PATH = "/fsi/api/rsfComIfsService/callService";

	private static final int TILLS = 8;

	private static final int FEW = Integer.getInteger("bench.few", 100_000);

	private static final int MANY = Integer.getInteger("bench.many", 2_000_000);

	/** Ten credits a person make twenty million postings. */
	private static final int MONTHS = 10;

	private static final int TURNS = 5;

	/** The first turns of a young program say nothing about the size of the city. */
	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 12);

	private static final int WARM_UP_AGAIN = 2;

	private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

	/** Hundredths of the rate in the small city. */
	private static final long AT_LEAST = 80;

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private DataSource database;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	@Value("${local.server.port}")
	private int port;

	private final List<Line> lines = new ArrayList<>();

	private final List<String> items = new ArrayList<>();

	private Institution shop;

	@Test
	void aLargeCityIsServedAsFast() throws Exception {
		assumeThat(Bench.wanted(NAME)).isTrue();
		Durability.assertOnPostgres(this.jdbc);
		this.shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		for (int item = 0; item < 3; item++) {
			this.items.add(this.town.item(ItemCategory.DRUG, "500.00"));
		}
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(),
				pool.getPassword())) {
			BigCity city = new BigCity(connection, LINCANG, MANY, MONTHS,
					(which) -> CertificateIndexes.of(this.beans, CertificateIndexes.number(which)));
			city.grow(FEW);
			Lap small = median(city, WARM_UP);
			city.grow(MANY);
			Lap large = median(city, WARM_UP_AGAIN);
			System.out
				.println(NAME + " p99 " + large.p99Micros() + " us, in the small city " + small.p99Micros() + " us");
			Bench.report(NAME, large.perSecond(), "per_s", small.perSecond());
			assertThat(large.perSecond() * 100 / small.perSecond()).isGreaterThanOrEqualTo(AT_LEAST);
		}
	}

	/** On fresh lines: the server closes those that were idle while the city grew. */
	private Lap median(BigCity city, int warmUp) throws Exception {
		for (Line line : this.lines) {
			line.close();
		}
		this.lines.clear();
		for (int till = 0; till < TILLS; till++) {
			this.lines.add(new Line(this.port));
		}
		List<Lap> laps = new ArrayList<>();
		for (int turn = 0; turn < warmUp + TURNS; turn++) {
			laps.add(Lap.of(TILLS, TURN, (till, time) -> settle(till, city)));
			System.out.println(NAME + " " + city.people() + " " + laps.get(turn));
		}
		List<Lap> counted = new ArrayList<>(laps.subList(warmUp, laps.size()));
		counted.sort((one, other) -> Long.compare(one.perSecond(), other.perSecond()));
		return counted.get(TURNS / 2);
	}

	private void settle(int till, BigCity city) throws Exception {
		int buyer = ThreadLocalRandom.current().nextInt(city.people());
		Sale sale = Sale.byCard(PersonNumber.of(new PersonId(city.person(buyer))), CertificateIndexes.number(buyer));
		this.items.forEach((item) -> sale.line(item, "2", "1.25", "2.5"));
		byte[] body = Institution.JSON.writeValueAsBytes(this.shop.envelope("2102", this.shop.msgid(), sale.input()));
		String answer = new String(this.lines.get(till).post(PATH, this.shop.headers(), body));
		assertThat(answer).startsWith("{\"infcode\":0,");
	}

}
