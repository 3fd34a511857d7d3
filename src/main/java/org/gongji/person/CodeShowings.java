package org.gongji.person;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Showing a relative's payment code on one's own phone (亲情账户). The relative agrees and
 * can take it back at any time; the code is the relative's own in every way. It shares no
 * money: that is family co-use (家庭共济), another thing.
 */
@Component
public class CodeShowings {

	private final ShowingRows rows;

	private final PaymentCodes codes;

	private final People people;

	private final Deciders deciders;

	private final Notices notices;

	private final PersonNotices told;

	private final Audit audit;

	private final Clock clock;

	CodeShowings(ShowingRows rows, PaymentCodes codes, People people, Deciders deciders, Notices notices,
			PersonNotices told, Audit audit, Clock clock) {
		this.rows = rows;
		this.codes = codes;
		this.people = people;
		this.deciders = deciders;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whose codes this person may show, or has asked for. */
	@Transactional(readOnly = true)
	public List<CodeShowing> shownBy(PersonId shower) {
		return standing(this.rows.liveOfShower(shower));
	}

	/** Who may show, or asks to show, the code of this person or of a child of theirs. */
	@Transactional(readOnly = true)
	public List<CodeShowing> decidedBy(PersonId decider) {
		return standing(this.rows.liveOfRelatives(this.deciders.relativesOf(decider)));
	}

	/** The permission, ended or not, for one whom it concerns. */
	@Transactional(readOnly = true)
	public CodeShowing find(ShowingId id, PersonId viewer) {
		return this.rows.find(id)
			.filter((one) -> one.shower().equals(viewer) || this.deciders.decides(viewer, one))
			.orElseThrow(() -> new MissingRow("permission to show a code"));
	}

	/** The relative, or for a child a parent, agrees: from now on it stands. */
	@Transactional
	public Agreeing agree(ShowingId id, PersonId by, Actor actor) {
		CodeShowing showing = this.rows.hold(id);
		if (!this.deciders.decides(by, showing)) {
			throw new MissingRow("permission to show a code");
		}
		if (showing.active()) {
			return Agreeing.ALREADY;
		}
		if (showing.state() == CodeShowing.State.ENDED || showing.lapsed(now())) {
			return Agreeing.OVER;
		}
		Person relative = this.people.find(showing.relative()).orElseThrow();
		if (by.equals(showing.relative()) && this.deciders.minor(relative)) {
			return Agreeing.GUARDIAN_NEEDED;
		}
		this.rows.agree(id, by, now());
		write("code-showing.agreed", showing, relative, actor);
		if (!by.equals(showing.shower())) {
			this.notices.tell(List.of(this.told.codeAgreed(showing, person(showing.shower()).region())));
		}
		return Agreeing.AGREED;
	}

	/**
	 * Ends it at once, by either side; a code on a screen dies. Again changes nothing.
	 */
	@Transactional
	public void end(ShowingId id, PersonId by, Actor actor) {
		CodeShowing showing = this.rows.hold(id);
		boolean decides = this.deciders.decides(by, showing);
		if (!decides && !by.equals(showing.shower())) {
			throw new MissingRow("permission to show a code");
		}
		if (showing.state() != CodeShowing.State.ENDED) {
			CodeShowing.End end = showing.active() ? CodeShowing.End.WITHDRAWN : CodeShowing.End.DECLINED;
			ended(showing, decides ? end : CodeShowing.End.GIVEN_UP, by, actor);
		}
	}

	/**
	 * A fresh payment code of the relative, for the phone of the one who shows it; empty
	 * when the permission does not stand.
	 */
	@Transactional
	public Optional<PaymentCode> show(ShowingId id, PersonId shower, Actor actor) {
		CodeShowing showing = this.rows.hold(id);
		if (!showing.shower().equals(shower)) {
			throw new MissingRow("permission to show a code");
		}
		if (!showing.active()) {
			return Optional.empty();
		}
		Person relative = person(showing.relative());
		if (showing.byGuardian() && !this.deciders.minor(relative)) {
			ended(showing, CodeShowing.End.OF_AGE, null, Actor.SYSTEM);
			return Optional.empty();
		}
		Instant now = now();
		this.rows.shown(id, now);
		write("code-showing.shown", showing, relative, actor);
		return Optional.of(this.codes.issue(relative.id(), id, now));
	}

	private void ended(CodeShowing showing, CodeShowing.End why, PersonId by, Actor actor) {
		Person relative = person(showing.relative());
		this.rows.end(showing.id(), why, now());
		write("code-showing.ended", showing, relative, actor);
		List<PersonId> others = new ArrayList<>(this.deciders.of(relative));
		others.add(showing.shower());
		this.notices.tell(others.stream()
			.distinct()
			.filter((other) -> !other.equals(by))
			.map((other) -> this.told.codeEnded(showing, other, person(other).region()))
			.toList());
	}

	private List<CodeShowing> standing(List<CodeShowing> live) {
		Instant now = now();
		return live.stream().filter((one) -> !one.lapsed(now)).toList();
	}

	private void write(String act, CodeShowing showing, Person relative, Actor actor) {
		this.audit.write(actor, act, relative.region(), "code-showing", showing.id().value(),
				Map.of("relative", relative.id().toString()));
	}

	private Person person(PersonId id) {
		return this.people.find(id).orElseThrow();
	}

	/** Taken after the row is held, so that the times stand in the order of the acts. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
