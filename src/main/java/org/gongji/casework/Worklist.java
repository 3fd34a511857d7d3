package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.casework.WorkFilter.Whose;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits at the windows of a region (待办). It is paged by key, never by number. */
@Component
@Transactional(readOnly = true)
public class Worklist {

	static final int PAGE = 25;

	private static final String LINES = """
			select c.id, c.number, c.kind, c.state, c.person_id, c.due_on, c.assigned_to, c.worked_by, c.worked_until,
			  coalesce(s.taken_at, c.opened_at) as since
			  from (select * from casework_case c where c.region = :region and %s) c
			  left join casework_step s on s.case_id = c.id and s.step_number = c.step_count order by %s""";

	/** Neither prepared nor seconded by who asks since it was last given back. */
	private static final String TO_REVIEW = """
			c.closed_at is null and c.state in ('PREPARED', 'SECONDED') and not exists (select 1 from casework_step d
			 where d.case_id = c.id and d.taken_by = :me and d.move in ('PREPARE', 'SECOND')
			   and not exists (select 1 from casework_step b where b.case_id = c.id and b.move = 'GIVE_BACK'
			     and b.step_number > d.step_number))""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Worklist(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many wait in a region, as this clerk sees it. */
	public WorkCounts counts(Region region, String me) {
		Map<CaseState, Long> byState = new EnumMap<>(CaseState.class);
		long[] sums = new long[3];
		this.jdbc.sql("""
				select state, count(*), sum(case when assigned_to = :me then 1 else 0 end),
				  sum(case when assigned_to is null and state = 'OPEN' then 1 else 0 end),
				  sum(case when due_on < :today then 1 else 0 end)
				  from casework_case where region = :region and closed_at is null group by state""")
			.param("me", me)
			.param("today", LocalDate.now(this.clock))
			.param("region", region.code())
			.query((row) -> {
				byState.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
				for (int sum = 0; sum < sums.length; sum++) {
					sums[sum] += row.getLong(sum + 3);
				}
			});
		long review = this.jdbc.sql("select count(*) from casework_case c where c.region = :region and " + TO_REVIEW)
			.param("me", me)
			.param("region", region.code())
			.query(Long.class)
			.single();
		return new WorkCounts(byState, sums[0], sums[1], sums[2], review);
	}

	/**
	 * The cases of a page, the oldest first; those that are closed the latest first.
	 * @param after where the page before ended, or null for the first one
	 */
	public WorkPage page(Region region, String me, WorkFilter filter, WorkKey after) {
		Map<String, Object> values = new HashMap<>(Map.of("region", region.code(), "most", PAGE + 1));
		String which = which(filter, me, values) + ((after != null) ? behind(filter, after, values) : "");
		String order = order(filter);
		List<WorkLine> found = this.jdbc.sql(LINES.formatted(which + " order by " + order + " limit :most", order))
			.params(values)
			.query((row, number) -> line(row, this.clock.instant()))
			.list();
		List<WorkLine> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new WorkPage(shown, (found.size() > PAGE) ? WorkKey.after(shown.get(PAGE - 1), filter) : null);
	}

	/** The one of this number, whatever its state. */
	public List<WorkLine> numbered(Region region, String number) {
		return found("c.number = :sought", region, number);
	}

	/** Those not closed of everybody with exactly this name, no more than a page. */
	public List<WorkLine> named(Region region, PersonName name) {
		return found("c.closed_at is null and c.person_id in (select p.id from person p where p.region = :region "
				+ "and p.name = :sought) order by c.id limit " + PAGE, region, name.text());
	}

	private List<WorkLine> found(String which, Region region, String sought) {
		return this.jdbc.sql(LINES.formatted(which, "c.id"))
			.param("region", region.code())
			.param("sought", sought)
			.query((row, number) -> line(row, this.clock.instant()))
			.list();
	}

	private String which(WorkFilter filter, String me, Map<String, Object> values) {
		StringBuilder which = new StringBuilder((filter.whose() == Whose.REVIEW) ? TO_REVIEW
				: ((filter.state() != null) ? "c.state = :state" : "c.closed_at is null"));
		if (filter.state() != null) {
			values.put("state", filter.state().name());
			which.append((filter.whose() == Whose.REVIEW) ? " and c.state = :state" : "");
		}
		if (filter.kind() != null) {
			which.append(" and c.kind = :kind");
			values.put("kind", filter.kind().name());
		}
		if (filter.whose() == Whose.FREE) {
			which.append(" and c.assigned_to is null");
		}
		if (filter.whose() == Whose.MINE) {
			which.append(" and c.assigned_to = :me");
		}
		if (filter.overdue()) {
			which.append(" and c.closed_at is null and c.due_on < :today");
			values.put("today", LocalDate.now(this.clock));
		}
		values.put("me", me);
		return which.toString();
	}

	private static String behind(WorkFilter filter, WorkKey after, Map<String, Object> values) {
		values.put("id", after.id());
		if (!filter.overdue()) {
			return filter.backwards() ? " and c.id < :id" : " and c.id > :id";
		}
		values.put("due", (after.due() != null) ? after.due() : LocalDate.EPOCH);
		return " and c.due_on >= :due and (c.due_on > :due or c.id > :id)";
	}

	/** Every order is that of an index behind what is asked for. */
	private static String order(WorkFilter filter) {
		if (filter.overdue()) {
			return "c.region, c.closed_at, c.due_on, c.id";
		}
		if (filter.backwards()) {
			return "c.region desc, c.state desc, c.id desc";
		}
		return (filter.state() != null) ? "c.region, c.state, c.id" : "c.region, c.closed_at, c.id";
	}

	private static WorkLine line(ResultSet row, Instant now) throws SQLException {
		OffsetDateTime until = row.getObject("worked_until", OffsetDateTime.class);
		boolean open = until != null && until.isAfter(now.atOffset(ZoneOffset.UTC));
		return new WorkLine(new CaseId(row.getObject("id", UUID.class)), row.getString("number"),
				CaseKind.valueOf(row.getString("kind")), CaseState.valueOf(row.getString("state")),
				new PersonId(row.getObject("person_id", UUID.class)),
				row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("due_on", LocalDate.class),
				row.getString("assigned_to"), open ? row.getString("worked_by") : null);
	}

}
