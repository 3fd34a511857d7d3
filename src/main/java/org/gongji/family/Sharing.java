package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.person.Guardians;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owner and user do with a binding that exists (共济管理): the owner limits, pauses and
 * resumes, the user orders and lets the owner see what is bought, both may end it.
 * Whoever takes no part finds nothing. Every step is taken while the binding's row is
 * held, so that it lies before or after each settlement; a step taken twice changes
 * nothing, and one on a binding that has ended is answered with false.
 */
@Component
@Transactional(readOnly = true)
public class Sharing {

	private final EntityManager entities;

	private final SharedLines lines;

	private final Bindings bindings;

	private final People people;

	private final Guardians guardians;

	private final Helpers helpers;

	private final Proofs proofs;

	private final OwnerLimits ownerLimits;

	private final Audit audit;

	private final Clock clock;

	Sharing(EntityManager entities, SharedLines lines, Bindings bindings, People people, Guardians guardians,
			Helpers helpers, Proofs proofs, OwnerLimits ownerLimits, Audit audit, Clock clock) {
		this.entities = entities;
		this.lines = lines;
		this.bindings = bindings;
		this.people = people;
		this.guardians = guardians;
		this.helpers = helpers;
		this.proofs = proofs;
		this.ownerLimits = ownerLimits;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whose money this person may use, in the order of drawing; paused ones last. */
	public List<SharedLine> ownersOf(PersonId user) {
		return this.lines.ownersOf(user, month());
	}

	/** Who may use this person's money, oldest binding first. */
	public List<SharedLine> usersOf(PersonId owner) {
		return this.lines.usersOf(owner, month());
	}

	/**
	 * With whom this person shares: under true who may use this person's money, under
	 * false whose money this person may use.
	 */
	public Map<Boolean, List<SharedLine>> around(PersonId person) {
		return this.lines.around(person, month());
	}

	/** Whose money the children may use for whom this person acts, but for the own. */
	public List<WardLine> ofWards(PersonId guardian) {
		return this.lines.ofWards(this.guardians.wardsOf(guardian), guardian, month());
	}

	/** The binding as this person sees it, ended ones too. */
	public SharedBinding see(BindingId id, PersonId me) {
		BindingRow row = this.entities.find(BindingRow.class, id.value());
		BindingSide side = side(row, me);
		Binding binding = row.shown();
		PersonId other = (side == BindingSide.OWNER) ? binding.member() : binding.owner();
		boolean ward = side == BindingSide.USER && !binding.member().equals(me);
		return new SharedBinding(binding, side, name(other), ward ? name(binding.member()) : null, row.limits(),
				row.used(month()), row.itemsSince(), decidesItems(binding, me), this.bindings.history(id),
				this.proofs.of(id));
	}

	private String name(PersonId person) {
		return this.people.find(person).map(Person::name).orElse("");
	}

	/**
	 * From now on the user may use no more than this; null limits nothing. Limits may
	 * always be taken away.
	 */
	@Transactional
	public Limited limit(BindingId id, PersonId me, Limits limits, Actor actor) {
		BindingRow row = held(id, me, BindingSide.OWNER);
		boolean changes = row.live() && !row.limits().equals(limits);
		if (changes && !limits.equals(Limits.NONE) && this.ownerLimits.against(row.shown().region()) != null) {
			return Limited.NOT_HERE;
		}
		if (changes) {
			row.limit(limits);
			record(row, (event) -> event.setting(limits), BindingSide.OWNER, "binding.limited", actor);
		}
		return row.live() ? Limited.DONE : Limited.OVER;
	}

	@Transactional
	public boolean pause(BindingId id, PersonId me, String reason, Actor actor) {
		BindingRow row = held(id, me, BindingSide.OWNER);
		if (row.shown().state() == BindingState.ACTIVE) {
			this.bindings.suspend(id, reason, BindingSide.OWNER, actor);
		}
		return row.live();
	}

	@Transactional
	public boolean resume(BindingId id, PersonId me, Actor actor) {
		BindingRow row = held(id, me, BindingSide.OWNER);
		if (row.shown().state() == BindingState.SUSPENDED) {
			this.bindings.resume(id, null, BindingSide.OWNER, actor);
		}
		return row.live();
	}

	/** Ends the binding at once, from whichever side the person stands on. */
	@Transactional
	public void end(BindingId id, PersonId me, String reason, Actor actor) {
		BindingRow row = held(id, me, null);
		if (row.live()) {
			this.bindings.end(id, LocalDate.now(this.clock), reason, side(row, me), actor);
		}
	}

	/**
	 * Whether the owner may see what is bought with the owner's money from now on; taken
	 * back, nothing is shown any more, of earlier purchases either. A guardian says so
	 * for a child; the owner never does, as a helper of the user as little.
	 */
	@Transactional
	public ItemsAnswer showItems(BindingId id, PersonId me, boolean agreed, Actor actor) {
		BindingRow row = held(id, me, null);
		if (!decidesItems(row.shown(), me)) {
			throw new MissingRow("binding");
		}
		if (agreed && this.helpers.is(actor, row.shown().owner())) {
			return ItemsAnswer.OWN;
		}
		if (row.live() && agreed != (row.itemsSince() != null)) {
			row.showItems(agreed ? now() : null);
			BindingEvent.Act act = agreed ? BindingEvent.Act.ITEMS_SHOWN : BindingEvent.Act.ITEMS_HIDDEN;
			record(row, (event) -> event.saying(act), BindingSide.USER,
					agreed ? "binding.items-shown" : "binding.items-hidden", actor);
		}
		return row.live() ? ItemsAnswer.DONE : ItemsAnswer.OVER;
	}

	/**
	 * Moves one owner's account one place up or down in the order in which this user
	 * draws on several; the first and the last stay where they are.
	 */
	@Transactional
	public void move(PersonId user, BindingId id, boolean up, Actor actor) {
		List<BindingId> order = new ArrayList<>(
				ownersOf(user).stream().filter(SharedLine::active).map(SharedLine::id).toList());
		int at = order.indexOf(id);
		if (at < 0) {
			throw new MissingRow("binding");
		}
		int to = up ? at - 1 : at + 1;
		if (to >= 0 && to < order.size()) {
			Collections.swap(order, at, to);
			this.bindings.arrange(user, order, actor);
		}
	}

	/** The oldest binding first again. */
	@Transactional
	public void forgetOrder(PersonId user, Actor actor) {
		this.bindings.arrange(user, List.of(), actor);
	}

	private BindingRow held(BindingId id, PersonId me, BindingSide asked) {
		BindingRow row = this.entities.find(BindingRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
		BindingSide side = side(row, me);
		if (asked != null && side != asked) {
			throw new MissingRow("binding");
		}
		return row;
	}

	/** The user, or for a child a guardian. */
	private boolean decidesItems(Binding binding, PersonId me) {
		boolean minor = this.people.find(binding.member()).filter(this.guardians::minor).isPresent();
		return minor ? this.guardians.of(binding.member()).contains(me) : binding.member().equals(me);
	}

	/** A guardian stands on the side of the child. */
	private BindingSide side(BindingRow row, PersonId me) {
		if (row != null && row.shown().owner().equals(me)) {
			return BindingSide.OWNER;
		}
		if (row != null && (row.shown().member().equals(me) || this.guardians.of(row.shown().member()).contains(me))) {
			return BindingSide.USER;
		}
		throw new MissingRow("binding");
	}

	private void record(BindingRow row, UnaryOperator<EventRow> step, BindingSide side, String act, Actor actor) {
		Binding binding = row.shown();
		this.entities.flush();
		this.entities.persist(step.apply(new EventRow(binding, side, actor, null, now())));
		this.audit.write(actor, act, binding.region(), "binding", binding.id().value(),
				Map.of("relation", binding.relation().word()));
	}

	private YearMonth month() {
		return YearMonth.now(this.clock);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
