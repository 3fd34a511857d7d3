package org.gongji.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.DeathOutcome.Done;
import org.gongji.casework.DeathOutcome.Faulty;
import org.gongji.casework.DeathOutcome.Overtaken;
import org.gongji.casework.DeathOutcome.Refused;
import org.gongji.person.People;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A wrong notice of death is taken back (撤销死亡登记): one clerk asks with a reason, another
 * decides. What the death ended between people is made anew by them; the account and the
 * sign-in come back by themselves.
 */
@Component
@Transactional
public class WrongDeathNotices {

	static final int LONGEST_REASON = 200;

	private static final String KIND = "death-notice";

	private final DeathNoticeRows rows;

	private final People people;

	private final Approvals approvals;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	WrongDeathNotices(DeathNoticeRows rows, People people, Approvals approvals, JdbcClient jdbc, Audit audit,
			Clock clock) {
		this.rows = rows;
		this.people = people;
		this.approvals = approvals;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Asks a second clerk; the reason has at most 200 characters. */
	public DeathOutcome ask(DeathNoticeId id, String reason, Actor by) {
		DeathNotice notice = hold(id, by.region());
		if (!notice.recorded()) {
			return new Overtaken(notice);
		}
		if (waiting(notice).isPresent()) {
			return new Faulty(DeathFault.ASKED_ALREADY);
		}
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_REASON) {
			return new Faulty(DeathFault.REASON);
		}
		if (balanceGoes(notice.person())) {
			return new Faulty(DeathFault.CASE_OPEN);
		}
		Approval asked = this.approvals.prepare(by, notice.region(), KIND, id.value(), notice.digest());
		this.rows.ask(id, asked.id(), why);
		this.audit.write(by, "death.take-back-asked", notice.region(), KIND, id.value(), Map.of("reason", why));
		return new Done(hold(id, by.region()));
	}

	/** The second clerk agrees: the person lives as far as this system goes. */
	public DeathOutcome approve(DeathNoticeId id, Actor by) {
		DeathNotice notice = hold(id, by.region());
		if (!notice.recorded() || notice.approval() == null) {
			return new Overtaken(notice);
		}
		if (balanceGoes(notice.person())) {
			return new Faulty(DeathFault.CASE_OPEN);
		}
		ApprovalOutcome outcome = this.approvals.approve(by, notice.region(), notice.approval(), notice.digest());
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return new Refused(refused.why());
		}
		this.rows.takeBack(id, by.name(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.people.lives(notice.person(), by);
		return new Done(hold(id, by.region()));
	}

	/** The notice stands: the second clerk says why, or who asked takes it back. */
	public DeathOutcome keep(DeathNoticeId id, String reason, Actor by) {
		DeathNotice notice = hold(id, by.region());
		if (!notice.recorded() || notice.approval() == null) {
			return new Overtaken(notice);
		}
		ApprovalOutcome outcome = this.approvals.giveBack(by, notice.region(), notice.approval(), reason);
		return (outcome instanceof ApprovalOutcome.Refused refused) ? new Refused(refused.why()) : new Done(notice);
	}

	/** The request of a clerk that waits for another one. */
	@Transactional(readOnly = true)
	public Optional<Approval> waiting(DeathNotice notice) {
		return latest(notice).filter((one) -> one.state() == ApprovalState.PREPARED);
	}

	/** The latest request, also when it is decided. */
	@Transactional(readOnly = true)
	public Optional<Approval> latest(DeathNotice notice) {
		return (notice.approval() != null) ? this.approvals.find(notice.region(), notice.approval()) : Optional.empty();
	}

	/** Whether heirs have a case, or the balance was theirs by one. */
	private boolean balanceGoes(PersonId person) {
		return this.jdbc.sql("""
				select count(*) from casework_case c where c.person_id = ? and c.kind = 'DEATH'
				   and (c.amount_fen is not null or c.open_key is not null)""")
			.param(person.value())
			.query(Integer.class)
			.single() > 0;
	}

	private DeathNotice hold(DeathNoticeId id, Region region) {
		return this.rows.hold(id, region).orElseThrow(() -> new MissingRow("notice of death"));
	}

}
