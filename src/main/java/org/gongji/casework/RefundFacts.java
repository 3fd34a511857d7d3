package org.gongji.casework;

import java.util.Objects;

/**
 * A living owner's request for the balance.
 *
 * @param destination where the relation goes, or null where the ground is no move or it
 * is not known
 * @param choice what the member signed where the rule lets choose, or null
 * @param application whether the owner has applied
 * @param filed whether living elsewhere for long is filed with the agency
 * @param directSettlement whether cards settle directly where the owner lives
 * @param reason the special reason by its word in keys.yaml, or null
 */
public record RefundFacts(Closing closing, Ground ground, Destination destination, Choice choice, boolean application,
		boolean filed, boolean directSettlement, String reason) {

	public RefundFacts {
		Objects.requireNonNull(closing, "closing");
		Objects.requireNonNull(ground, "ground");
	}

	/** The move that is asked about: the destination says more than the ground. */
	Move move() {
		if (this.destination != null) {
			return this.destination.move();
		}
		return (this.ground == Ground.CHANGE_TO_RESIDENT) ? Move.TO_RESIDENT_HERE : Move.IN_SCHEME;
	}

	/** Nothing is lost by asking for a transfer first where nothing is known. */
	boolean withoutAccount() {
		return this.destination != null && !this.destination.hasAccount();
	}

}
