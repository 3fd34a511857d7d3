package org.gongji.clearing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.Scheme;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledBills;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of comparisons and their differences. */
@Repository
class ReconciliationRows {

	private static final int BATCH = 5000;

	private static final String HEADERS = """
			select id, provider_id, kind, first_day, last_day, insured_in, scheme, with_reversals, their_count,
			       their_total_fen, their_fund_fen, their_account_fen, our_count, our_total_fen, our_fund_fen,
			       our_account_fen, difference_count, asked_by, asked_at
			  from clearing_reconciliation""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ReconciliationRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(Reconciliation made, Region region, List<Difference> differences) {
		SettledBills.Asked asked = made.asked();
		this.jdbc
			.sql("""
					insert into clearing_reconciliation (id, region, provider_id, kind, first_day, last_day, insured_in, scheme,
					  with_reversals, their_count, their_total_fen, their_fund_fen, their_account_fen, our_count,
					  our_total_fen, our_fund_fen, our_account_fen, difference_count, asked_by, asked_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(made.id().value(), region.code(), asked.provider().value(), made.kind().name(), asked.from(),
					asked.last(), (asked.insuredIn() != null) ? asked.insuredIn().code() : null,
					(asked.scheme() != null) ? asked.scheme().name() : null, asked.reversals(), made.theirs().count(),
					made.theirs().figures().total().fen(), made.theirs().figures().fund().fen(),
					made.theirs().figures().account().fen(), made.ours().count(), made.ours().figures().total().fen(),
					made.ours().figures().fund().fen(), made.ours().figures().account().fen(), made.differences(),
					made.by(), made.at())
			.update();
		if (!differences.isEmpty()) {
			this.batches.batchUpdate("""
					insert into clearing_difference (reconciliation_id, difference_no, region, cause, line_no,
					  settlement_number, visit_number, person_number, refunded, their_total_fen, their_fund_fen,
					  their_account_fen, our_total_fen, our_fund_fen, our_account_fen, booked_on, settlement_id)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", differences, BATCH,
					(statement, one) -> bind(statement, made.id(), region, one));
		}
	}

	private static void bind(PreparedStatement statement, ReconciliationId of, Region region, Difference one)
			throws SQLException {
		statement.setObject(1, of.value());
		statement.setInt(2, one.number());
		statement.setString(3, region.code());
		statement.setString(4, one.cause().name());
		statement.setInt(5, one.line());
		statement.setString(6, one.settlement());
		statement.setString(7, one.visit());
		statement.setString(8, one.person());
		statement.setBoolean(9, one.refunded());
		figures(statement, 10, one.theirs());
		figures(statement, 13, one.ours());
		statement.setObject(16, one.day(), Types.DATE);
		if (one.booked() != null) {
			statement.setObject(17, one.booked());
		}
		else {
			statement.setNull(17, Types.OTHER);
		}
	}

	private static void figures(PreparedStatement statement, int at, Figures figures) throws SQLException {
		statement.setObject(at, (figures != null) ? figures.total().fen() : null, Types.BIGINT);
		statement.setObject(at + 1, (figures != null) ? figures.fund().fen() : null, Types.BIGINT);
		statement.setObject(at + 2, (figures != null) ? figures.account().fen() : null, Types.BIGINT);
	}

	Optional<Reconciliation> find(ReconciliationId id, ProviderId provider) {
		return this.jdbc.sql(HEADERS + " where id = ? and provider_id = ?")
			.params(id.value(), provider.value())
			.query((row, at) -> header(row))
			.optional();
	}

	List<Reconciliation> latest(ProviderId provider, int most) {
		return this.jdbc.sql(HEADERS + " where provider_id = ? order by asked_at desc fetch first ? rows only")
			.params(provider.value(), most)
			.query((row, at) -> header(row))
			.list();
	}

	/**
	 * What each institution of a region compared that touches the days, refunds among it.
	 */
	Map<ProviderId, List<ComparedDays.Span>> compared(Region region, LocalDate from, LocalDate last) {
		Map<ProviderId, List<ComparedDays.Span>> compared = new HashMap<>();
		this.jdbc.sql("""
				select distinct provider_id, first_day, last_day, insured_in, scheme from clearing_reconciliation
				 where region = ? and first_day <= ? and last_day >= ? and with_reversals = true""")
			.params(region.code(), last, from)
			.query((row) -> {
				compared.computeIfAbsent(new ProviderId(row.getObject(1, UUID.class)), (one) -> new ArrayList<>())
					.add(new ComparedDays.Span(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
							new ComparedDays.Scope(row.getString(4), row.getString(5))));
			});
		return compared;
	}

	/**
	 * The differences that are open of each institution with any: those of comparisons
	 * that touch the days and that no later one of at least the same settlements
	 * replaced.
	 */
	Map<ProviderId, OpenDifferences> open(Region region, LocalDate from, LocalDate last) {
		Map<ProviderId, OpenDifferences> open = new HashMap<>();
		this.jdbc.sql("""
				select r.provider_id, sum(r.difference_count), max(r.asked_at) from clearing_reconciliation r
				 where r.region = ? and r.first_day <= ? and r.last_day >= ? and r.difference_count > 0
				   and not exists (select 1 from clearing_reconciliation n
				         where n.provider_id = r.provider_id and n.asked_at > r.asked_at
				           and n.first_day <= r.first_day and n.last_day >= r.last_day
				           and (n.kind = 'DETAIL' or r.kind = 'TOTAL')
				           and (n.insured_in is null or n.insured_in = r.insured_in)
				           and (n.scheme is null or n.scheme = r.scheme)
				           and (n.with_reversals or not r.with_reversals))
				 group by r.provider_id""").params(region.code(), last, from).query((row) -> {
			open.put(new ProviderId(row.getObject(1, UUID.class)),
					new OpenDifferences(row.getInt(2), row.getObject(3, OffsetDateTime.class)));
		});
		return open;
	}

	List<Difference> differences(ReconciliationId id, int after, int most) {
		return this.jdbc.sql("""
				select difference_no, cause, line_no, settlement_number, visit_number, person_number, refunded,
				       their_total_fen, their_fund_fen, their_account_fen, our_total_fen, our_fund_fen, our_account_fen,
				       booked_on, settlement_id
				  from clearing_difference where reconciliation_id = ? and difference_no > ?
				 order by difference_no fetch first ? rows only""")
			.params(id.value(), after, most)
			.query((row, at) -> difference(row))
			.list();
	}

	private static Difference difference(ResultSet row) throws SQLException {
		return new Difference(row.getInt("difference_no"), Cause.valueOf(row.getString("cause")), row.getInt("line_no"),
				row.getString("settlement_number"), row.getString("visit_number"), row.getString("person_number"),
				row.getBoolean("refunded"), known(row, "their_"), known(row, "our_"),
				row.getObject("booked_on", LocalDate.class), row.getObject("settlement_id", UUID.class));
	}

	private static Figures known(ResultSet row, String side) throws SQLException {
		return (row.getObject(side + "total_fen") != null) ? figures(row, side) : null;
	}

	private static Figures figures(ResultSet row, String side) throws SQLException {
		return new Figures(Money.ofFen(row.getLong(side + "total_fen")), Money.ofFen(row.getLong(side + "fund_fen")),
				Money.ofFen(row.getLong(side + "account_fen")));
	}

	private static Reconciliation header(ResultSet row) throws SQLException {
		String insured = row.getString("insured_in");
		String scheme = row.getString("scheme");
		SettledBills.Asked asked = new SettledBills.Asked(new ProviderId(row.getObject("provider_id", UUID.class)),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				(insured != null) ? new Region(insured) : null, (scheme != null) ? Scheme.valueOf(scheme) : null,
				row.getBoolean("with_reversals"));
		return new Reconciliation(new ReconciliationId(row.getObject("id", UUID.class)),
				Reconciliation.Kind.valueOf(row.getString("kind")), asked,
				new Stated(row.getLong("their_count"), figures(row, "their_")),
				new Stated(row.getLong("our_count"), figures(row, "our_")), row.getInt("difference_count"),
				row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class));
	}

}
