package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who could not be credited by a run (没有划入的人), by reason and by person. */
@Component
@Transactional(readOnly = true)
public class MissedPeople {

	private static final String ONES = """
			select m.person_id, p.name, m.credited_month, m.reason, m.keys,
			       (select max(e.name) from employer e where e.id =
			         (select l.employer_id from declaration_line l where l.person_id = m.person_id and l.standing
			           order by l.for_month desc, l.id desc limit 1)) as employer
			  from credit_missed m join person p on p.id = m.person_id
			 where m.run_id = ?""";

	private static final String IN_ORDER = " order by m.person_id, m.credited_month limit ?";

	private final JdbcClient jdbc;

	MissedPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many were missed for which reason and parameters, the most first. */
	public Map<Group, Long> groups(CreditRun run) {
		Map<Group, Long> groups = new LinkedHashMap<>();
		this.jdbc.sql("""
				select reason, keys, count(*) as people from credit_missed where run_id = ?
				 group by reason, keys order by people desc, reason, keys""").param(run.id().value()).query((row) -> {
			groups.put(group(row), row.getLong("people"));
		});
		return groups;
	}

	/**
	 * Some of those missed, by person and month, each with the employer that declared
	 * them last.
	 * @param only one reason, or null for all
	 */
	public List<One> some(CreditRun run, MissedReason only, long from, int most) {
		List<Object> params = new ArrayList<>(List.of(run.id().value()));
		if (only != null) {
			params.add(only.name());
		}
		params.addAll(List.of(most, from));
		return ones(((only != null) ? " and m.reason = ?" : "") + IN_ORDER + " offset ?", params);
	}

	/** The next of all those missed after one of them, or the first after null. */
	public List<One> after(CreditRun run, One last, int most) {
		List<Object> params = new ArrayList<>(List.of(run.id().value()));
		if (last != null) {
			params.addAll(List.of(last.person().value(), last.month().atDay(1)));
		}
		params.add(most);
		return ones(((last != null) ? " and (m.person_id, m.credited_month) > (?, ?)" : "") + IN_ORDER, params);
	}

	private List<One> ones(String which, List<Object> params) {
		return this.jdbc.sql(ONES + which).params(params).query(MissedPeople::one).list();
	}

	private static One one(ResultSet row, int number) throws SQLException {
		return new One(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
				row.getString("employer"), YearMonth.from(row.getObject("credited_month", LocalDate.class)),
				group(row));
	}

	private static Group group(ResultSet row) throws SQLException {
		return new Group(MissedReason.valueOf(row.getString("reason")), row.getString("keys"));
	}

	/** A reason with the parameters that the bureau has to set, if any. */
	public record Group(MissedReason reason, String keys) {

		public List<String> keyList() {
			return this.keys.isEmpty() ? List.of() : List.of(this.keys.split(","));
		}

		/** Whether it is the bureau itself that these people wait for. */
		public boolean parameter() {
			return this.reason == MissedReason.PARAMETER;
		}

	}

	/**
	 * Somebody who could not be credited for a month; the employer is null where nobody
	 * ever declared the person.
	 */
	public record One(PersonId person, String name, String employer, YearMonth month, Group why) {

	}

}
