package org.gongji.exchange;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Providers;
import org.gongji.spending.SettlementFloor;
import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnPostgres;
import org.gongji.testing.Durability;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * {@code exchange.2102.pg} and {@code exchange.2101.pg}: signed calls of three lines over
 * HTTP, eight kept connections, beside the bare JDBC loop that writes the same rows, on a
 * PostgreSQL that writes before it acknowledges. The callers run on the same machine and
 * are part of the figure; the median round counts.
 */
@Tag("bench")
@BenchOnPostgres
@TestPropertySource(properties = "gongji.exchange.calls-per-second=1000000")
class ExchangeBenchIT {

	private static final Region LINCANG = new Region("530900");

	private static final String PATH = "/fsi/api/rsfComIfsService/callService";

	private static final int TILLS = 8;

	private static final int PEOPLE_PER_TILL = 40;

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

	private static final int WARM_UP_TURNS = 8;

	/** Hundredths of the floor that 2102 reaches, and of 2102 that 2101 reaches. */
	private static final long SETTLED_AT_LEAST = 40;

	private static final long RECKONED_AT_LEAST = 200;

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

	@Autowired
	private JdbcClient jdbc;

	@Value("${local.server.port}")
	private int port;

	private Institution shop;

	private final List<Line> lines = new ArrayList<>();

	private final List<List<PersonId>> queues = new ArrayList<>();

	private final List<List<Object>> sales = new ArrayList<>();

	@Test
	void callsASecond() throws Exception {
		assumeThat(Bench.wanted("exchange.2102.pg") || Bench.wanted("exchange.2101.pg")).isTrue();
		Durability.assertOnPostgres(this.jdbc);
		open();
		List<SettlementFloor> floors = floors();
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			calls("2102");
			calls("2101");
			floor(floors);
		}
		List<Round> rounds = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			rounds.add((round % 2 == 0) ? new Round(calls("2102"), floor(floors), calls("2101"))
					: Round.swapped(floor(floors), calls("2102"), calls("2101")));
			System.out.println("exchange round " + rounds.get(round));
		}
		for (SettlementFloor floor : floors) {
			floor.close();
		}
		assertThat(this.books.differences()).isEmpty();
		rounds.sort(Comparator.comparing(Round::settledOfFloor));
		Round median = rounds.get(rounds.size() / 2);
		Bench.report("exchange.2102.pg", median.settled().perSecond(), "per_s", median.floor().perSecond());
		Bench.report("exchange.2101.pg", median.reckoned().perSecond(), "per_s", median.settled().perSecond());
		System.out.println("exchange.2102.pg p99 " + median.settled().p99Micros() + " us, floor "
				+ median.floor().p99Micros() + " us");
		assertThat(median.settledOfFloor()).isGreaterThanOrEqualTo(SETTLED_AT_LEAST);
		assertThat(median.reckonedOfSettled()).isGreaterThanOrEqualTo(RECKONED_AT_LEAST);
	}

	private void open() throws Exception {
		this.shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		List<String> items = new ArrayList<>();
		for (int item = 0; item < 3; item++) {
			items.add(this.town.item(ItemCategory.DRUG, "500.00"));
		}
		for (int till = 0; till < TILLS; till++) {
			List<PersonId> queue = new ArrayList<>();
			List<Object> basket = new ArrayList<>();
			for (int person = 0; person < PEOPLE_PER_TILL; person++) {
				PersonId buyer = this.town.personWith(LINCANG, "9000000.00");
				queue.add(buyer);
				Sale sale = Sale.byCard(PersonNumber.of(buyer),
						this.certificates.of(List.of(buyer)).get(buyer).certificate().number());
				items.forEach((item) -> sale.line(item, "2", "1.25", "2.5"));
				basket.add(sale.input());
			}
			this.queues.add(queue);
			this.sales.add(basket);
			this.lines.add(new Line(this.port));
		}
	}

	/** The rows of a first settlement, copied by connections that are not of the pool. */
	private List<SettlementFloor> floors() throws Exception {
		JsonNode first = this.shop.call("2102", this.sales.get(0).get(0));
		UUID template = this.jdbc.sql("select id from settlement where reference = ?")
			.param(first.get("output").get("setlinfo").get("setl_id").asString())
			.query(UUID.class)
			.single();
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		List<SettlementFloor> floors = new ArrayList<>();
		for (int till = 0; till < TILLS; till++) {
			Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(),
					pool.getPassword());
			floors.add(new SettlementFloor(connection, template));
		}
		return floors;
	}

	private Lap calls(String infno) throws Exception {
		return Lap.of(TILLS, TURN, (till, time) -> {
			Object sale = this.sales.get(till).get(time % PEOPLE_PER_TILL);
			byte[] body = Institution.JSON.writeValueAsBytes(this.shop.envelope(infno, this.shop.msgid(), sale));
			String answer = new String(this.lines.get(till).post(PATH, this.shop.headers(), body));
			assertThat(answer).startsWith("{\"infcode\":0,");
		});
	}

	private Lap floor(List<SettlementFloor> floors) throws Exception {
		return Lap.of(TILLS, TURN,
				(till, time) -> floors.get(till).settle(this.queues.get(till).get(time % PEOPLE_PER_TILL).value()));
	}

	private record Round(Lap settled, Lap floor, Lap reckoned) {

		static Round swapped(Lap floor, Lap settled, Lap reckoned) {
			return new Round(settled, floor, reckoned);
		}

		long settledOfFloor() {
			return this.settled.perSecond() * 100 / this.floor.perSecond();
		}

		long reckonedOfSettled() {
			return this.reckoned.perSecond() * 100 / this.settled.perSecond();
		}

	}

}
