package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a run has to know of the people of a slice, in four statements however many
 * they are. It reads the tables of people and accounts itself: a question for each person
 * would take hours over a city.
 */
@Repository
class SliceFacts {

	private final JdbcClient jdbc;

	SliceFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Collection<Member> read(Slice slice) {
		Map<UUID, Member> members = members(slice);
		missed(slice, members);
		Set<YearMonth> months = new TreeSet<>(Set.of(slice.run().month()));
		members.values().forEach((member) -> months.addAll(member.missed));
		months.forEach((month) -> declared(slice, members, month));
		before(slice, members);
		return members.values();
	}

	/**
	 * Whoever has an account here, and members of the scheme who have none. Only one
	 * table is bounded: a planner takes the bounds of ids for very few rows, and would
	 * compare everybody of the slice with everybody if each table had them.
	 */
	private Map<UUID, Member> members(Slice slice) {
		Map<UUID, Member> members = new LinkedHashMap<>();
		String region = slice.run().region().code();
		List<Object> params = with(slice, region);
		params.add(region);
		this.jdbc
			.sql("select p.id, a.id, s.from_day, s.status, s.account_type, p.died_on, p.merged_into_id is not null"
					+ " from person p" + " join person_status s on s.person_id = p.id"
					+ " left join personal_account a on a.person_id = p.id and a.region = ? and a.state <> 'closed'"
					+ " where" + Slice.within("p.id")
					+ "and (a.id is not null or p.region = ? and p.scheme = 'EMPLOYEE') order by p.id, s.from_day")
			.params(params)
			.query((row) -> {
				UUID person = row.getObject(1, UUID.class);
				String type = row.getString(5);
				members.computeIfAbsent(person, (one) -> member(one, row)).history
					.add(new Member.Status(row.getObject(3, LocalDate.class), PersonStatus.valueOf(row.getString(4)),
							(type != null) ? AccountType.valueOf(type) : null));
			});
		return members;
	}

	private static Member member(UUID person, ResultSet row) {
		try {
			Member member = new Member(person, row.getObject(2, UUID.class), row.getObject(6, LocalDate.class));
			member.merged = row.getBoolean(7);
			return member;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Months that an earlier run could not credit and none has since. */
	private void missed(Slice slice, Map<UUID, Member> members) {
		this.jdbc.sql("""
				select m.person_id, m.credited_month from credit_missed m where m.region = ? and m.credited_month <> ?
				   and not exists (select 1 from credit c where c.person_id = m.person_id
				                      and c.credited_month = m.credited_month and c.series = 'MONTHLY')
				   and""" + Slice.within("m.person_id"))
			.params(with(slice, slice.run().region().code(), slice.run().month().atDay(1)))
			.query((row) -> {
				Member member = members.get(row.getObject(1, UUID.class));
				if (member != null) {
					member.missed.add(YearMonth.from(row.getObject(2, LocalDate.class)));
				}
			});
	}

	private void declared(Slice slice, Map<UUID, Member> members, YearMonth month) {
		boolean now = month.equals(slice.run().month());
		this.jdbc.sql("""
				select l.person_id, l.kind, l.base_fen, l.paid, l.pension_fen, l.id from declaration_line l
				 where l.standing and l.region = ? and l.for_month = ? and""" + Slice.within("l.person_id"))
			.params(with(slice, slice.run().region().code(), month.atDay(1)))
			.query((row) -> {
				UUID person = row.getObject(1, UUID.class);
				boolean claims = row.getString(2).equals("PENSION") || row.getBoolean(4);
				Member member = (now && claims) ? members.computeIfAbsent(person, Member::stranger)
						: members.get(person);
				if (member != null) {
					member.declared.put(month, declared(row, member.declaredOf(month)));
				}
			});
	}

	static Member.Declared declared(ResultSet row, Member.Declared known) throws SQLException {
		UUID line = row.getObject(6, UUID.class);
		return row.getString(2).equals("PENSION")
				? new Member.Declared(known.base(), known.paid(), known.baseLine(), Money.ofFen(row.getLong(5)), line)
				: new Member.Declared(Money.ofFen(row.getLong(3)), row.getBoolean(4), line, known.pension(),
						known.pensionLine());
	}

	private void before(Slice slice, Map<UUID, Member> members) {
		this.jdbc.sql("""
				select c.person_id, c.amount_fen from credit c
				 where c.credited_month = ? and c.series = 'MONTHLY' and""" + Slice.within("c.person_id"))
			.params(with(slice, slice.run().month().minusMonths(1).atDay(1)))
			.query((row) -> {
				Member member = members.get(row.getObject(1, UUID.class));
				if (member != null) {
					member.before = Money.ofFen(row.getLong(2));
				}
			});
	}

	static List<Object> with(Slice slice, Object... first) {
		List<Object> all = new ArrayList<>(List.of(first));
		all.addAll(slice.span());
		return all;
	}

}
