package org.gongji.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.rules.OpenCount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people of a region an open figure concerns, by their status on the day. */
@Component
class PeopleWaiting implements OpenCount {

	private static final String ON_THE_DAY = "from person_status s where s.region = :region and s.scheme = 'EMPLOYEE' "
			+ "and s.from_day <= :day and (s.to_day is null or s.to_day > :day)";

	private static final String EVERYONE = "";

	private static final String RETIREES = " and s.status = 'RETIREE'";

	private static final String FLEXIBLE = " and s.status in ('FLEXIBLE', 'NEW_FORM_WORKER')";

	private static final String RETIRED_FLEXIBLE = RETIREES + " and exists (select 1 from person_status b "
			+ "where b.person_id = s.person_id and b.from_day < s.from_day "
			+ "and b.status in ('FLEXIBLE', 'NEW_FORM_WORKER'))";

	private static final String RETIRED_THIS_MONTH = RETIREES + " and s.from_day >= :month and exists (select 1 "
			+ "from person_status b where b.person_id = s.person_id and b.from_day < s.from_day "
			+ "and b.status <> 'RETIREE')";

	private static final String IN_ARREARS = " and s.contributing = false and s.status <> 'RETIREE'";

	/** Whom each key concerns; a key that is not here is none of this room's. */
	private static final Map<String, String> CONCERNED = Map.of("effective_from", EVERYONE, "credit.retiree_monthly",
			RETIREES, "credit.retiree_monthly_new", RETIREES, "credit.retiree_current_ratio", RETIREES,
			"credit.backpay", RETIREES, "credit.flexible", FLEXIBLE, "credit.retired_flexible", RETIRED_FLEXIBLE,
			"credit.status_change_month", RETIRED_THIS_MONTH, "arrears.rule", IN_ARREARS);

	private final JdbcClient jdbc;

	PeopleWaiting(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Waiting> waiting(Region region, String key, LocalDate day) {
		String concerned = CONCERNED.get(key);
		if (concerned == null) {
			return Optional.empty();
		}
		JdbcClient.StatementSpec question = this.jdbc
			.sql("select count(distinct s.person_id) " + ON_THE_DAY + concerned)
			.param("region", region.code())
			.param("day", day);
		if (concerned.contains(":month")) {
			question = question.param("month", day.withDayOfMonth(1));
		}
		long count = question.query(Long.class).single();
		return Optional.of(new Waiting(Sort.PEOPLE, count, null));
	}

}
