package org.gongji.family;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.gongji.money.Money;

/**
 * A binding as one who takes part sees it: from which side, how the other is called, how
 * the child is for whom a guardian looks (else null), what the owner allows, what was
 * used this month in fen, since when the owner may see what is bought (null: not),
 * whether the viewer decides that for the user, how it came so, and what was verified.
 */
public record SharedBinding(Binding binding, BindingSide side, String other, String child, Limits limits, Money used,
		Instant itemsSince, boolean decidesItems, List<BindingEvent> history, Map<Proof.Subject, Proof> proofs) {

	/** What the limit of this month leaves, in fen; null without such a limit. */
	public Money left() {
		return this.limits.left(this.used);
	}

	/** Whether the viewer's money is used. */
	public boolean owner() {
		return this.side == BindingSide.OWNER;
	}

	public boolean ended() {
		return this.binding.state() == BindingState.ENDED;
	}

	public boolean active() {
		return this.binding.state() == BindingState.ACTIVE;
	}

	public boolean paused() {
		return this.binding.state() == BindingState.SUSPENDED;
	}

	/** How the page is called, as a key with the names of the other and of the child. */
	public String titleKey() {
		if (this.child != null) {
			return "family.binding.titleWard";
		}
		return owner() ? "family.binding.titleOwner" : "family.binding.titleUser";
	}

	/** By what the subject was verified; null for what was only declared. */
	public Proof proof(Proof.Subject subject) {
		return this.proofs.get(subject);
	}

	/** What the other is to the viewer, as a key. */
	public String relationKey() {
		return (owner() ? "family.member." : "family.owner.") + this.binding.relation().name();
	}

	/** Without the name. */
	@Override
	public String toString() {
		return "SharedBinding " + this.binding.id();
	}

}
