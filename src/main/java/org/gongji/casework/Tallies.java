package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.Users;
import org.gongji.audit.Audit;
import org.gongji.files.Uploads;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tallies of clerks (日结): each goes on where the last one ended, so that nothing
 * falls between two, and is signed once a day. A signed one is never changed.
 */
@Component
public class Tallies {

	private final JdbcClient jdbc;

	private final TallyActs acts;

	private final Users users;

	private final Audit audit;

	private final Clock clock;

	Tallies(JdbcClient jdbc, TallyActs acts, Users users, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.acts = acts;
		this.users = users;
		this.audit = audit;
		this.clock = clock;
	}

	/** What the clerk has done since the last tally. */
	@Transactional(readOnly = true)
	public Tally now(Region region, String clerk) {
		Instant after = this.jdbc.sql("select max(until_at) from casework_tally where clerk = ?")
			.param(clerk)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
		return counted(region, clerk, after, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/** The one of that day. */
	@Transactional(readOnly = true)
	public Optional<Tally.Signed> signed(Region region, String clerk, LocalDate day) {
		return this.jdbc.sql(
				"select after_at, until_at, content, digest from casework_tally where clerk = ? and tally_day = ? and region = ?")
			.params(clerk, day, region.code())
			.query((row, number) -> new Tally.Signed(day,
					Tally.read(clerk, instant(row, "after_at"), instant(row, "until_at"), row.getString("content")),
					row.getString("digest")))
			.optional();
	}

	/**
	 * Signs what was seen: nothing where there is nothing to sign, today's is signed
	 * already, or something was done since.
	 * @param seen the moment up to which the page counted
	 */
	@Transactional
	public Optional<Tally.Signed> sign(Actor by, Region region, Instant seen) {
		Tally now = now(region, by.name());
		Tally shown = counted(region, by.name(), now.after(), seen.truncatedTo(ChronoUnit.MICROS));
		LocalDate today = LocalDate.now(this.clock);
		if (shown.empty() || !shown.same(now) || signed(region, by.name(), today).isPresent()) {
			return Optional.empty();
		}
		String digest = Uploads.digest(shown.content());
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("insert into casework_tally (id, region, clerk, tally_day, after_at, until_at, content, digest) "
					+ "values (?, ?, ?, ?, cast(? as timestamp with time zone), ?, ?, ?)")
			.params(id, region.code(), by.name(), today, (shown.after() != null) ? utc(shown.after()) : null,
					utc(shown.until()), shown.content(), digest)
			.update();
		this.audit.write(by, "tally.signed", region, "tally", id, Map.of("day", today.toString(), "digest", digest));
		return Optional.of(new Tally.Signed(today, shown, digest));
	}

	/** Where each clerk of a region stands, those who have something to sign first. */
	@Transactional(readOnly = true)
	public List<Tally.Standing> standings(Region region) {
		Map<String, LocalDate> last = new HashMap<>();
		this.jdbc.sql("select clerk, max(tally_day) from casework_tally where region = ? group by clerk")
			.param(region.code())
			.query((row) -> {
				last.put(row.getString(1), row.getObject(2, LocalDate.class));
			});
		List<Tally.Standing> standings = new ArrayList<>();
		this.users.in(region, Role.CLERK)
			.forEach((one) -> standings.add(new Tally.Standing(one.name(), one.displayName(), last.get(one.name()),
					now(region, one.name()).count())));
		standings.sort((a, b) -> Boolean.compare(b.waiting(), a.waiting()));
		return standings;
	}

	private Tally counted(Region region, String clerk, Instant after, Instant until) {
		OffsetDateTime from = utc((after != null) ? after : Instant.EPOCH);
		List<Tally.Line> moves = this.jdbc.sql("""
				select c.kind, s.move, count(*) as moves,
				       coalesce(sum(case when s.move in ('APPROVE', 'RECALL') then c.amount_fen else 0 end), 0) as fen
				  from casework_step s join casework_case c on c.id = s.case_id
				 where s.region = ? and s.taken_by = ? and s.taken_at > ? and s.taken_at <= ?
				 group by c.kind, s.move""")
			.params(region.code(), clerk, from, utc(until))
			.query((row, number) -> new Tally.Line(CaseKind.valueOf(row.getString("kind")),
					CaseMove.valueOf(row.getString("move")), row.getLong("moves"), Money.ofFen(row.getLong("fen"))))
			.list()
			.stream()
			.sorted(Comparator.comparing(Tally.Line::kind).thenComparing(Tally.Line::move))
			.toList();
		List<Tally.Printed> papers = this.jdbc.sql("""
				select kind, count(*) from casework_paper where region = ? and printed_by = ? and printed_at > ?
				   and printed_at <= ? group by kind order by kind""")
			.params(region.code(), clerk, from, utc(until))
			.query((row, number) -> new Tally.Printed(CasePaper.Kind.valueOf(row.getString(1)), row.getLong(2)))
			.list();
		return new Tally(clerk, after, until, moves, this.acts.counted(region, clerk, from, utc(until)), papers);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

}
