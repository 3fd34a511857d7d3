package org.gongji.family;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongji.access.Actor;
import org.gongji.access.Behalf;

/** One step in the life of a binding; never changed. */
@Entity
@Table(name = "binding_event")
class EventRow {

	@Id
	private UUID id;

	private String region;

	private UUID bindingId;

	@Enumerated(EnumType.STRING)
	private BindingState state;

	private Instant happenedAt;

	private String actor;

	private String reason;

	@Enumerated(EnumType.STRING)
	private BindingEvent.Act act;

	@Enumerated(EnumType.STRING)
	private BindingSide side;

	private Long monthLimitFen;

	private Long purchaseLimitFen;

	private UUID proxyId;

	@Enumerated(EnumType.STRING)
	private Behalf.Kind behalfKind;

	protected EventRow() {
	}

	/** Taken from that side; null for an office. */
	EventRow(Binding binding, BindingSide side, Actor actor, String reason, Instant happenedAt) {
		this(binding, binding.state(), side, DoneBy.of(actor).forSide(side, actor.role()), reason, happenedAt);
	}

	/** A step into a state that the binding may have left since. */
	EventRow(Binding binding, BindingState state, BindingSide side, DoneBy by, String reason, Instant happenedAt) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.region = binding.region().code();
		this.bindingId = binding.id().value();
		this.state = state;
		this.happenedAt = happenedAt;
		this.side = side;
		this.actor = by.actor();
		this.proxyId = by.proxy();
		this.behalfKind = by.kind();
		this.reason = reason;
		this.act = BindingEvent.Act.STATE;
	}

	EventRow saying(BindingEvent.Act act) {
		this.act = act;
		return this;
	}

	EventRow setting(Limits limits) {
		this.monthLimitFen = (limits.perMonth() != null) ? limits.perMonth().fen() : null;
		this.purchaseLimitFen = (limits.perPurchase() != null) ? limits.perPurchase().fen() : null;
		return saying(BindingEvent.Act.LIMITS);
	}

	/** Whoever took the step for one of the two by a mandate, else null. */
	String helper() {
		return (this.behalfKind == Behalf.Kind.HELPER) ? this.actor : null;
	}

	/** With the masked name of the helper, or null. */
	BindingEvent shown(String helper) {
		Limits set = (this.act == BindingEvent.Act.LIMITS) ? Limits.of(this.monthLimitFen, this.purchaseLimitFen)
				: null;
		return new BindingEvent(this.state, this.happenedAt, this.actor, this.reason, this.act, this.side, set,
				this.behalfKind, helper);
	}

}
