package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A natural year of a personal account in sums, by the day of booking: each month, each
 * event, each relative; in fen, what leaves is negative.
 */
@Component
@Transactional(readOnly = true)
public class AccountYear {

	private static final int MONTHS = 12;

	private static final String SUMS = """
			count(*) as movements,
			coalesce(sum(case when m.change_fen > 0 then m.change_fen end), 0) as in_fen,
			coalesce(sum(case when m.change_fen < 0 then m.change_fen end), 0) as out_fen""";

	private static final String OF_THE_YEAR = " where m.business_day >= :from and m.business_day < :to ";

	private final JdbcClient jdbc;

	private final FilteredStatement statement;

	AccountYear(JdbcClient jdbc, FilteredStatement statement) {
		this.jdbc = jdbc;
		this.statement = statement;
	}

	/** All twelve months, also those in which nothing moved. */
	public List<Month> months(PersonalAccount account, int year) {
		Map<Integer, Month> moved = new HashMap<>();
		this.jdbc.sql("select m.month_no, " + SUMS + " from (select extract(month from m.business_day) as month_no, "
				+ "m.change_fen from (" + Statements.MOVEMENTS + ") as m" + OF_THE_YEAR + ") as m group by m.month_no")
			.params(values(account, year))
			.query((row) -> {
				moved.put(row.getInt("month_no"), new Month(row.getInt("month_no"), Money.ofFen(row.getLong("in_fen")),
						Money.ofFen(row.getLong("out_fen"))));
			});
		List<Month> months = new ArrayList<>();
		for (int month = 1; month <= MONTHS; month++) {
			months.add(moved.getOrDefault(month, new Month(month, Money.ZERO, Money.ZERO)));
		}
		return months;
	}

	/** What moved, by event. */
	public List<Event> events(PersonalAccount account, int year) {
		return this.jdbc
			.sql("select m.event, " + SUMS + " from (" + Statements.MOVEMENTS + ") as m" + OF_THE_YEAR
					+ "group by m.event order by m.event")
			.params(values(account, year))
			.query((row, at) -> new Event(row.getString("event"), row.getInt("movements"),
					Money.ofFen(row.getLong("in_fen")), Money.ofFen(row.getLong("out_fen"))))
			.list();
	}

	/** What each relative used of this account after what was given back. */
	public Map<PersonId, Money> users(PersonalAccount account, int year) {
		Map<PersonId, Money> used = new HashMap<>();
		Map<String, Object> values = values(account, year);
		values.put("owner", account.owner().value());
		this.jdbc
			.sql("select u.user_id, -sum(m.change_fen) as used_fen from (" + Statements.MOVEMENTS + ") as m join ("
					+ this.statement.uses() + ") as u on u.entry_id = m.entry_id" + OF_THE_YEAR + "group by u.user_id")
			.params(values)
			.query((row) -> {
				used.put(new PersonId(row.getObject("user_id", UUID.class)), Money.ofFen(row.getLong("used_fen")));
			});
		return used;
	}

	private static Map<String, Object> values(PersonalAccount account, int year) {
		Map<String, Object> values = new HashMap<>();
		values.put("account", account.id().value());
		values.put("from", LocalDate.of(year, 1, 1));
		values.put("to", LocalDate.of(year + 1, 1, 1));
		return values;
	}

	/** What came in and went out in one month, 1 to 12. */
	public record Month(int month, Money in, Money out) {

	}

	/** What moved by one event. */
	public record Event(String event, int movements, Money in, Money out) {

	}

}
