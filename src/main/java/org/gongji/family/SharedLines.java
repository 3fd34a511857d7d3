package org.gongji.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who shares with whom and what was used in a month, in one statement each. */
@Component
class SharedLines {

	private static final String LINES = """
			select b.id, b.owner_id, p.name, b.relation, b.state, b.bound_on, b.month_limit_fen, b.purchase_limit_fen,
			       case when b.used_month = :month then b.used_fen else 0 end as used_fen
			  from binding b join person p
			""";

	private final JdbcClient jdbc;

	SharedLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of drawing; paused ones last. */
	List<SharedLine> ownersOf(PersonId user, YearMonth month) {
		return lines(LINES + """
				on p.id = b.owner_id where b.member_id = :me and b.state in ('ACTIVE', 'SUSPENDED')
				 order by case when b.state = 'ACTIVE' then 0 else 1 end, coalesce(b.place, 2147483647),
				          b.bound_on, b.id""", user, month);
	}

	/** Oldest binding first. */
	List<SharedLine> usersOf(PersonId owner, YearMonth month) {
		return lines(LINES + """
				on p.id = b.member_id where b.owner_id = :me and b.state in ('ACTIVE', 'SUSPENDED')
				 order by b.bound_on, b.id""", owner, month);
	}

	/**
	 * Both sides of a person, in one statement: true for those who use this one's money.
	 */
	Map<Boolean, List<SharedLine>> around(PersonId person, YearMonth month) {
		Map<Boolean, List<SharedLine>> sides = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
		this.jdbc.sql(LINES + """
				on p.id = case when b.owner_id = :me then b.member_id else b.owner_id end
				 where (b.owner_id = :me or b.member_id = :me) and b.state in ('ACTIVE', 'SUSPENDED')
				 order by b.bound_on, b.id""")
			.param("month", SharedMoney.number(month))
			.param("me", person.value())
			.query((row) -> {
				sides.get(row.getObject("owner_id", UUID.class).equals(person.value())).add(line(row, 0));
			});
		return sides;
	}

	/** Whose money these children may use, but for this guardian's own. */
	List<WardLine> ofWards(Set<PersonId> wards, PersonId guardian, YearMonth month) {
		if (wards.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select l.*, c.name as child from (" + LINES
				+ """
						on p.id = b.owner_id where b.member_id in (:wards) and b.owner_id <> :me
						   and b.state in ('ACTIVE', 'SUSPENDED')) as l
						  join binding w on w.id = l.id join person c on c.id = w.member_id order by c.name, l.bound_on, l.id""")
			.param("month", SharedMoney.number(month))
			.param("me", guardian.value())
			.param("wards", wards.stream().map(PersonId::value).toList())
			.query((row, number) -> new WardLine(row.getString("child"), line(row, number)))
			.list();
	}

	private List<SharedLine> lines(String sql, PersonId me, YearMonth month) {
		return this.jdbc.sql(sql)
			.param("month", SharedMoney.number(month))
			.param("me", me.value())
			.query(SharedLines::line)
			.list();
	}

	private static SharedLine line(ResultSet row, int number) throws SQLException {
		return new SharedLine(new BindingId(row.getObject("id", UUID.class)), row.getString("name"),
				Relation.valueOf(row.getString("relation")), BindingState.valueOf(row.getString("state")),
				row.getObject("bound_on", LocalDate.class), Limits.of(row.getObject("month_limit_fen", Long.class),
						row.getObject("purchase_limit_fen", Long.class)),
				Money.ofFen(row.getLong("used_fen")));
	}

}
