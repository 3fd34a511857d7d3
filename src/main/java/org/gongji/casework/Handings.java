package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a case is (交接): taken from the list, given to a colleague, taken over. It says
 * who works on it and moves nothing, so the version of the case stays as it is.
 */
@Component
public class Handings {

	/** The most characters of a note. */
	public static final int LONGEST = 200;

	private final JdbcClient jdbc;

	private final Users users;

	private final Audit audit;

	private final Clock clock;

	Handings(JdbcClient jdbc, Users users, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.users = users;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The oldest case at work that is nobody's is this clerk's from now on. Two who ask
	 * at once get different ones.
	 */
	@Transactional
	public Optional<CaseId> next(Actor by, Region region) {
		Optional<CaseId> next = this.jdbc.sql("""
				select id from casework_case where region = ? and state = 'OPEN' and assigned_to is null
				 order by assigned_to, id limit 1 for update skip locked""")
			.param(region.code())
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.optional();
		next.ifPresent((id) -> pass(id, region, null, by.name(), by, null));
		return next;
	}

	/**
	 * Gives a case on: nobody's or one's own to a colleague or back to the list, another
	 * one's to oneself only.
	 * @param seen whose it was on the page that asked, null for nobody's
	 * @param to a clerk of the region by sign-in name, null for the list
	 * @param note what the next one has to know; needed unless the case was nobody's
	 */
	@Transactional
	public Handed hand(CaseId id, Region region, String seen, String to, String note, Actor by) {
		Held held = held(id, region);
		if (!Objects.equals(held.clerk(), seen)) {
			return new Handed.Elsewhere(held.clerk());
		}
		String words = (note != null && !note.isBlank()) ? note.strip() : null;
		Handed.Refused refused = refused(held, to, words, by);
		if (refused != null) {
			return refused;
		}
		pass(id, region, held.clerk(), to, by, words);
		return new Handed.Done(to);
	}

	/** Through whose hands a case went, in order. */
	@Transactional(readOnly = true)
	public List<Handing> of(CaseId id) {
		return this.jdbc
			.sql("select from_clerk, to_clerk, handed_by, handed_at, note from casework_handing where case_id = ? "
					+ "order by id")
			.param(id.value())
			.query((row, number) -> new Handing(row.getString(1), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5)))
			.list();
	}

	private Handed.Refused refused(Held held, String to, String note, Actor by) {
		if (held.state().closed()) {
			return new Handed.Refused("to", "casework.hand.closed");
		}
		if (Objects.equals(held.clerk(), to)) {
			return new Handed.Refused("to", (to != null) ? "casework.hand.same" : "casework.hand.sameList");
		}
		boolean others = held.clerk() != null && !held.clerk().equals(by.name());
		if (others && !by.name().equals(to)) {
			return new Handed.Refused("to", "casework.hand.notYours");
		}
		if (to != null && !colleague(to, by)) {
			return new Handed.Refused("to", "casework.hand.unknown");
		}
		if (note == null && held.clerk() != null) {
			return new Handed.Refused("note", others ? "casework.hand.why" : "casework.hand.noteMissing");
		}
		if (note != null && note.length() > LONGEST) {
			return new Handed.Refused("note", "casework.hand.noteLong");
		}
		return null;
	}

	private boolean colleague(String name, Actor by) {
		return by.name().equals(name)
				|| this.users.in(by.region(), Role.CLERK).stream().map(User::name).anyMatch(name::equals);
	}

	private Held held(CaseId id, Region region) {
		return this.jdbc.sql("select assigned_to, state from casework_case where id = ? and region = ? for update")
			.params(id.value(), region.code())
			.query((row, number) -> new Held(row.getString(1), CaseState.valueOf(row.getString(2))))
			.optional()
			.orElseThrow(() -> new MissingRow("case"));
	}

	private void pass(CaseId id, Region region, String from, String to, Actor by, String note) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("update casework_case set assigned_to = ?, assigned_at = ? where id = ?")
			.params(to, (to != null) ? now : null, id.value())
			.update();
		this.jdbc
			.sql("insert into casework_handing (id, region, case_id, from_clerk, to_clerk, handed_by, handed_at, note) "
					+ "values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), region.code(), id.value(), from, to, by.name(), now, note)
			.update();
		Map<String, String> detail = new LinkedHashMap<>();
		detail.put("from", String.valueOf(from));
		detail.put("to", String.valueOf(to));
		if (note != null) {
			detail.put("note", note);
		}
		this.audit.write(by, "case.handed", region, CaseMoving.SUBJECT, id.value(), detail);
	}

	private record Held(String clerk, CaseState state) {

	}

}
