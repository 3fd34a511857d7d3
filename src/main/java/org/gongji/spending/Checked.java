package org.gongji.spending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;

/**
 * What a check found: problems of the basket, else the decision, and what it was made
 * from.
 */
public record Checked(List<Problem> problems, SpendingDecision decision, Assembled assembled) {

	/** The purchase as it would be settled now; empty where it would not. */
	public Optional<Settlement> draft(Purchase purchase, Actor actor, Clock clock) {
		return (this.decision instanceof SpendingDecision.Approved approved) ? Optional
			.of(this.assembled.settlement(purchase, approved, this.assembled.paid(approved), null, actor, clock))
				: Optional.empty();
	}

}
