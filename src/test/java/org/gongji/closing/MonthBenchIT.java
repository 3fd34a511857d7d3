package org.gongji.closing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.ledger.LongReading;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnPostgres;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * {@code closing.statement.pg.1m} and {@code closing.check.pg.1m}: the statement of an
 * open month of a million postings beside as many of the month before it, which is
 * closed, and the check of the region's books.
 */
@Tag("bench")
@BenchOnPostgres
class MonthBenchIT {

	private static final String STATEMENT = "closing.statement.pg.1m";

	private static final String CHECK = "closing.check.pg.1m";

	private static final int PURCHASES = Integer.getInteger("bench.purchases", 500_000);

	private static final int PEOPLE = 100;

	private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2);

	private static final Region REGION = new Region("538001");

	private static final Duration MINUTES = Duration.ofMinutes(5);

	@Autowired
	private MonthStatements statements;

	@Autowired
	private Books books;

	@Autowired
	private Town town;

	@Autowired
	private LongReading limits;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	private final List<String> people = new ArrayList<>();

	private final List<String> accounts = new ArrayList<>();

	private UUID payable;

	private ProviderId shop;

	@Test
	void aMillionPostingsAreAddedUp() throws SQLException {
		assumeThat(Bench.wanted(STATEMENT) || Bench.wanted(CHECK)).isTrue();
		settle();
		load(MONTH.minusMonths(1), "b");
		closed(MONTH.minusMonths(1));
		load(MONTH, "a");
		vacuum();
		this.statements.of(REGION, MONTH);
		Duration statement = took(() -> {
			Figures figures = this.statements.of(REGION, MONTH).orElseThrow().figures();
			assertThat(figures.of(FigureName.OUT_PURCHASES).count()).isEqualTo(PURCHASES);
			assertThat(figures.sum(FigureName.USE_BY_PAYER).fen()).isEqualTo(100L * PURCHASES);
			assertThat(figures.sum(FigureName.USE_BY_CATEGORY).fen()).isEqualTo(100L * PURCHASES);
		});
		Duration check = took(() -> assertThat(this.books.differences(REGION)).isEmpty());
		Bench.report(STATEMENT, statement.toMillis(), "ms");
		Bench.report(CHECK, check.toMillis(), "ms");
	}

	private static Duration took(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** People whose money is just enough for what they buy in two months. */
	private void settle() {
		this.shop = this.town.pharmacy(REGION);
		this.payable = UUID.randomUUID();
		this.jdbc.sql("insert into ledger_account (id, region, kind, subject) values (?, ?, 'payable', 'bench')")
			.params(this.payable, REGION.code())
			.update();
		for (int one = 0; one < PEOPLE; one++) {
			PersonId person = this.town.personWith(REGION, Money.ofFen(200L * PURCHASES / PEOPLE).yuan());
			this.people.add(person.toString());
			this.accounts.add(this.jdbc.sql("select id from personal_account where person_id = ?")
				.param(person.value())
				.query(String.class)
				.single());
		}
		this.jdbc.sql("update personal_account set available_fen = 0 where region = ?").param(REGION.code()).update();
	}

	/** As if it had been closed with what was bought in it. */
	private void closed(YearMonth month) {
		Object[] which = { REGION.code(), month.atDay(1) };
		this.jdbc
			.sql("insert into ledger_closed_month (region, first_day, closed_at, closed_by) values (?, ?, now(), 'x')")
			.params(which)
			.update();
		this.jdbc.sql(
				"insert into closing_statement (region, first_day, entry_count, digest, made_at) values (?, ?, 0, 'x', now())")
			.params(which)
			.update();
		this.jdbc
			.sql("insert into closing_figure (region, first_day, figure, part, amount_fen, item_count) "
					+ "values (?, ?, 'AFTER', '', " + -100L * PURCHASES + ", 0)")
			.params(which)
			.update();
	}

	/** Purchases of 1.00 with ids that ascend, as those of the program do. */
	private void load(YearMonth month, String sort) {
		many("insert into ledger_entry (id, event, booked_at, business_day, effective_on) select " + id(sort, 0)
				+ ", 'purchase', now(), d, d from (select n, cast(:day as date) + cast(cast(n as bigint) * 28 / "
				+ (PURCHASES + 1) + " as int) as d from NUMBERS) as x", month);
		String posting = "insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) select "
				+ "%s, " + id(sort, 0) + ", %s, '" + REGION + "', '%s', 100 from NUMBERS";
		many(posting.formatted(id(sort, 1), one(this.accounts), "D"), month);
		many(posting.formatted(id(sort, 2), "'" + this.payable + "'", "C"), month);
		many("insert into settlement (id, request_id, content_digest, reference, act, region, provider_id, patient_id, "
				+ "voucher_kind, voucher_owner_id, service_date, settled_at, cashier, total_fen, fund_fen, account_fen, "
				+ "cash_fen, entry_id, law) select " + id(sort, 3) + ", 'month-bench-" + sort + "' || n, '', 'MB" + sort
				+ "' || n, 'purchase', '" + REGION + "', '" + this.shop.value() + "', " + one(this.people)
				+ ", 'e_voucher', " + one(this.people) + ", :day, now(), 'x', 100, 0, 100, 0, " + id(sort, 0)
				+ ", repeat('law ', 150) from NUMBERS", month);
		many("insert into settlement_line (settlement_id, line_no, region, item_name, category, quantity, unit_price_fen, "
				+ "amount_fen, fund_fen, account_fen, cash_fen, trace_codes, law) select " + id(sort, 3) + ", 1, '"
				+ REGION + "', 'x', 'drug', 1, 100, 100, 0, 100, 0, '', repeat('law ', 60) from NUMBERS", month);
		many("insert into settlement_share (settlement_id, share_no, region, payer_kind, account_id, owner_id, amount_fen, "
				+ "posting_id) select " + id(sort, 3) + ", 1, '" + REGION + "', 'user', " + one(this.accounts) + ", "
				+ one(this.people) + ", 100, " + id(sort, 1) + " from NUMBERS", month);
	}

	private static String id(String sort, int table) {
		return "cast('" + sort + table + "' || lpad(cast(n as varchar), 30, '0') as uuid)";
	}

	private static String one(List<String> ids) {
		return "cast((array['" + String.join("','", ids) + "'])[1 + n % " + PEOPLE + "] as uuid)";
	}

	private void many(String sql, YearMonth month) {
		this.transaction.executeWithoutResult((status) -> {
			this.limits.allow(MINUTES);
			this.jdbc.sql(sql.replace("NUMBERS", "generate_series(1, " + PURCHASES + ") as g(n)"))
				.params(sql.contains(":day") ? Map.of("day", month.atDay(1)) : Map.of())
				.update();
		});
	}

	/**
	 * As the database does by itself within minutes; on a connection that may take long.
	 */
	private void vacuum() throws SQLException {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(),
				pool.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("vacuum analyze");
		}
	}

}
