package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what corrections have to know of the people of a slice, all months at once, in
 * five statements however many they are.
 */
@Repository
class CorrectionFacts {

	private static final String UP_TO = " and %s.region = ? and %s.%s <= ? and";

	private final JdbcClient jdbc;

	CorrectionFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Collection<CreditedMember> read(Slice slice) {
		Map<UUID, CreditedMember> members = members(slice);
		declared(slice, members);
		credited(slice, members);
		corrected(slice, members);
		missed(slice, members);
		return members.values();
	}

	/** The months up to this one that the region's runs have credited. */
	Set<YearMonth> ran(Region region, YearMonth last) {
		return new TreeSet<>(this.jdbc.sql("""
				select credited_month from credit_run
				 where region = ? and kind = 'MONTHLY' and state = 'DONE' and credited_month <= ?""")
			.params(region.code(), last.atDay(1))
			.query((row, number) -> YearMonth.from(row.getObject(1, LocalDate.class)))
			.list());
	}

	/** Whoever has an account here, also a closed one. */
	private Map<UUID, CreditedMember> members(Slice slice) {
		Map<UUID, CreditedMember> members = new LinkedHashMap<>();
		this.jdbc.sql("""
				select a.person_id, a.id, s.from_day, s.status, s.account_type, p.died_on,
				       p.region = a.region and a.state <> 'closed' as here
				  from personal_account a join person p on p.id = a.person_id
				  join person_status s on s.person_id = a.person_id
				 where a.region = ? and""" + Slice.within("a.person_id") + "order by a.person_id, s.from_day")
			.params(SliceFacts.with(slice, slice.run().region().code()))
			.query((row) -> {
				UUID person = row.getObject(1, UUID.class);
				CreditedMember known = members.get(person);
				if (known == null) {
					known = new CreditedMember(
							new Member(person, row.getObject(2, UUID.class), row.getObject(6, LocalDate.class)));
					known.member.here = row.getBoolean(7);
					members.put(person, known);
				}
				String type = row.getString(5);
				known.member.history.add(new Member.Status(row.getObject(3, LocalDate.class),
						PersonStatus.valueOf(row.getString(4)), (type != null) ? AccountType.valueOf(type) : null));
			});
		return members;
	}

	private void declared(Slice slice, Map<UUID, CreditedMember> members) {
		String sql = """
				select l.person_id, l.kind, l.base_fen, l.paid, l.pension_fen, l.id, l.for_month, l.employer_id, l.standing
				  from declaration_line l
				 where (l.standing or (l.withdrawn and l.superseded_by is null))""";
		each(sql, "l", "for_month", slice, (row) -> {
			CreditedMember known = members.get(row.getObject(1, UUID.class));
			if (known != null) {
				declared(known, row);
			}
		});
	}

	private static void declared(CreditedMember known, ResultSet row) throws SQLException {
		YearMonth month = month(row, "for_month");
		if (row.getBoolean("standing")) {
			known.member.declared.put(month, SliceFacts.declared(row, known.member.declaredOf(month)));
			if (DeclarationKind.CONTRIBUTION.name().equals(row.getString("kind"))) {
				known.employers.put(month, row.getObject("employer_id", UUID.class));
			}
		}
		else {
			known.withdrawn(month, DeclarationKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class));
		}
	}

	private void credited(Slice slice, Map<UUID, CreditedMember> members) {
		String sql = """
				select c.person_id, c.id, c.credited_month, c.amount_fen, c.base_fen, g.kind, l.employer_id
				  from credit c join credit_ground g on g.id = c.ground_id
				  join credit_slice s on s.run_id = c.run_id and s.slice_no = c.slice_no
				  left join declaration_line l on l.id = c.line_id
				 where c.series = 'MONTHLY' and s.state = 'BOOKED'""";
		each(sql, "c", "credited_month", slice, (row) -> {
			CreditedMember known = members.get(row.getObject(1, UUID.class));
			if (known != null) {
				known.monthly.put(month(row, "credited_month"),
						NetCredit.of(CreditKind.valueOf(row.getString("kind")), Money.ofFen(row.getLong("amount_fen")),
								base(row), row.getObject("employer_id", UUID.class), row.getObject("id", UUID.class)));
			}
		});
	}

	private void corrected(Slice slice, Map<UUID, CreditedMember> members) {
		String sql = """
				select k.person_id, k.id, k.credited_month, k.series, k.contribution_fen, k.fund_fen, k.base_fen, g.kind,
				       l.employer_id
				  from credit_correction k join credit_ground g on g.id = k.ground_id
				  left join declaration_line l on l.id = k.line_id
				 where k.entry_id is not null""";
		each(sql, "k", "credited_month", slice, (row) -> {
			CreditedMember known = members.get(row.getObject(1, UUID.class));
			if (known != null) {
				CreditSeries series = CreditSeries.valueOf(row.getString("series"));
				YearMonth month = month(row, "credited_month");
				NetCredit net = known.net(series, month)
					.corrected(Money.ofFen(row.getLong("contribution_fen")), Money.ofFen(row.getLong("fund_fen")),
							CreditKind.valueOf(row.getString("kind")), base(row),
							row.getObject("employer_id", UUID.class));
				((series == CreditSeries.MONTHLY) ? known.monthly : known.topUps).put(month, net);
			}
		}, "k.id");
	}

	/** Months without a credit that a run could not bring: the next one tries again. */
	private void missed(Slice slice, Map<UUID, CreditedMember> members) {
		String sql = """
				select m.person_id, m.credited_month from credit_missed m
				 where not exists (select 1 from credit c where c.person_id = m.person_id
				                      and c.credited_month = m.credited_month and c.series = 'MONTHLY')""";
		each(sql, "m", "credited_month", slice, (row) -> {
			CreditedMember known = members.get(row.getObject(1, UUID.class));
			if (known != null) {
				known.leftToTheRun.add(month(row, "credited_month"));
			}
		});
	}

	private void each(String sql, String table, String month, Slice slice, RowCallbackHandler row) {
		each(sql, table, month, slice, row, table + ".person_id");
	}

	private void each(String sql, String table, String month, Slice slice, RowCallbackHandler row, String order) {
		this.jdbc
			.sql(sql + UP_TO.formatted(table, table, month) + Slice.within(table + ".person_id") + "order by " + order)
			.params(SliceFacts.with(slice, slice.run().region().code(), slice.run().month().atDay(1)))
			.query(row);
	}

	private static Money base(ResultSet row) throws SQLException {
		long fen = row.getLong("base_fen");
		return row.wasNull() ? null : Money.ofFen(fen);
	}

	private static YearMonth month(ResultSet row, String column) throws SQLException {
		return YearMonth.from(row.getObject(column, LocalDate.class));
	}

}
