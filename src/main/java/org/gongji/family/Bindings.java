package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may spend whose account (共济关系). Whether two people may be bound, and what they must
 * show for it, is decided before: here a proven binding is recorded, and every step of
 * its life is kept.
 */
@Component
@Transactional(readOnly = true)
public class Bindings {

	private final EntityManager entities;

	private final People people;

	private final Notices notices;

	private final FamilyNotices told;

	private final Helpers helpers;

	private final Proofs proofs;

	private final Audit audit;

	private final Clock clock;

	Bindings(EntityManager entities, People people, Notices notices, FamilyNotices told, Helpers helpers, Proofs proofs,
			Audit audit, Clock clock) {
		this.entities = entities;
		this.people = people;
		this.notices = notices;
		this.told = told;
		this.helpers = helpers;
		this.proofs = proofs;
		this.audit = audit;
		this.clock = clock;
	}

	/** Records a binding that is active from that day. */
	@Transactional
	public Bound bind(PersonId owner, PersonId member, Relation relation, LocalDate on, Actor actor) {
		if (relation == Relation.SELF || owner.equals(member)) {
			throw new IllegalArgumentException("Nobody is bound to themselves");
		}
		Optional<BindingRow> live = live(owner, member);
		if (live.isPresent()) {
			return new Bound.AlreadyBound(live.get().shown().id());
		}
		Person relative = person(member);
		BindingRow row = new BindingRow(person(owner), relative, relation, on);
		this.entities.persist(row);
		this.entities.flush();
		record(row.shown(), "binding.bound", null, actor, null);
		this.proofs.begun(row.shown(), relative, true, actor);
		this.notices.tell(this.told.begun(row.shown(), relative));
		return new Bound.Recorded(row.shown().id());
	}

	/**
	 * The binding that nobody has to be waited for: its life begins with the proposal,
	 * and that side confirmed it. The owner is held; registered says whether the register
	 * knew the relative before.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Bound confirm(Proposal proposal, Person relative, boolean registered, LocalDate on, DoneBy proposedBy,
			BindingSide side, Actor actor) {
		Optional<BindingRow> live = live(proposal.owner(), relative.id());
		if (live.isPresent()) {
			return new Bound.AlreadyBound(live.get().shown().id());
		}
		BindingRow row = new BindingRow(person(proposal.owner()), relative, proposal.relation(), on);
		this.entities.persist(row);
		this.entities.flush();
		this.entities.persist(new EventRow(row.shown(), BindingState.PROPOSED, BindingSide.OWNER, proposedBy, null,
				proposal.startedAt()));
		record(row.shown(), "binding.bound", side, actor, null);
		this.proofs.begun(row.shown(), relative, registered, actor);
		this.notices.tell(this.told.begun(row.shown(), relative));
		return new Bound.Recorded(row.shown().id());
	}

	private Optional<BindingRow> live(PersonId owner, PersonId member) {
		return this.entities.createQuery("from BindingRow b where b.livePair = :pair", BindingRow.class)
			.setParameter("pair", BindingRow.pair(owner, member))
			.getResultStream()
			.findFirst();
	}

	@Transactional
	public void suspend(BindingId id, String reason, Actor actor) {
		suspend(id, reason, null, actor);
	}

	/** Pauses the binding at once, from that side; null for an office. */
	@Transactional
	public void suspend(BindingId id, String reason, BindingSide side, Actor actor) {
		Binding paused = change(id, BindingRow::suspend, "binding.suspended", reason, side, actor);
		this.notices.tell(this.told.paused(paused, person(paused.member())));
	}

	@Transactional
	public void resume(BindingId id, String reason, Actor actor) {
		resume(id, reason, null, actor);
	}

	/** Lets a paused binding hold again. */
	@Transactional
	public void resume(BindingId id, String reason, BindingSide side, Actor actor) {
		Binding resumed = change(id, BindingRow::resume, "binding.resumed", reason, side, actor);
		this.notices.tell(this.told.resumed(resumed, person(resumed.member())));
	}

	/** Ends the binding at once; what was spent before stays valid. */
	@Transactional
	public void end(BindingId id, LocalDate on, String reason, Actor actor) {
		end(id, on, reason, null, actor);
	}

	/**
	 * Ends the binding at once, from that side; null for an office. A purchase that holds
	 * the binding now is settled first and stays valid; none is booked afterwards.
	 */
	@Transactional
	public void end(BindingId id, LocalDate on, String reason, BindingSide side, Actor actor) {
		Binding ended = change(id, (row) -> row.end(on), "binding.ended", reason, side, actor);
		this.notices.tell(this.told.ended(ended, person(ended.member())));
	}

	/**
	 * The order in which the member draws on several owners: the given ones first, in
	 * this order, the others by age; all must be the member's live bindings.
	 */
	@Transactional
	public void arrange(PersonId member, List<BindingId> order, Actor actor) {
		Map<BindingId, BindingRow> live = this.entities
			.createQuery("from BindingRow b where b.memberId = :member and b.livePair is not null order by b.id",
					BindingRow.class)
			.setParameter("member", member.value())
			.setLockMode(LockModeType.PESSIMISTIC_WRITE)
			.getResultStream()
			.collect(Collectors.toMap((row) -> row.shown().id(), (row) -> row));
		live.values().forEach((row) -> row.put(null));
		int place = 0;
		for (BindingId id : order) {
			BindingRow row = live.get(id);
			if (row == null) {
				throw new MissingRow("binding");
			}
			row.put(++place);
		}
		this.entities.flush();
		this.audit.write(actor, "binding.arranged", actor.region(), "person", member.value(),
				Map.of("order", order.stream().map(BindingId::toString).collect(Collectors.joining(" "))));
	}

	public Optional<Binding> find(BindingId id) {
		return Optional.ofNullable(this.entities.find(BindingRow.class, id.value())).map(BindingRow::shown);
	}

	/** The life of a binding, first step first. */
	public List<BindingEvent> history(BindingId id) {
		return this.entities.createQuery("from EventRow e where e.bindingId = :id order by e.id", EventRow.class)
			.setParameter("id", id.value())
			.getResultStream()
			.map((row) -> row.shown(this.helpers.name(row.helper())))
			.toList();
	}

	/**
	 * Takes a step while the row is held: its time is taken then, so that no settlement
	 * by this binding lies after a pause or an end.
	 */
	private Binding change(BindingId id, Consumer<BindingRow> step, String act, String reason, BindingSide side,
			Actor actor) {
		BindingRow row = this.entities.find(BindingRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
		if (row == null) {
			throw new MissingRow("binding");
		}
		step.accept(row);
		this.entities.flush();
		record(row.shown(), act, side, actor, reason);
		return row.shown();
	}

	private void record(Binding binding, String act, BindingSide side, Actor actor, String reason) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.entities.persist(new EventRow(binding, side, actor, reason, now));
		this.audit.write(actor, act, binding.region(), "binding", binding.id().value(),
				Map.of("relation", binding.relation().word()));
	}

	private Person person(PersonId id) {
		return this.people.find(id).orElseThrow(() -> new MissingRow("person"));
	}

}
