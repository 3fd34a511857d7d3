package org.gongji.family;

import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * A live binding in a list: the other's name, the relation as the binding has it, and
 * what was used this month in fen.
 */
public record SharedLine(BindingId id, String name, Relation relation, BindingState state, LocalDate boundOn,
		Limits limits, Money used) {

	/** What the limit of this month leaves, in fen; null without such a limit. */
	public Money left() {
		return this.limits.left(this.used);
	}

	public boolean active() {
		return this.state == BindingState.ACTIVE;
	}

	/** Without the name. */
	@Override
	public String toString() {
		return "SharedLine " + this.id;
	}

}
