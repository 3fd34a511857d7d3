package org.gongji.casework;

import java.util.Objects;

import org.gongji.person.Scheme;

/**
 * Where the insurance relation goes (转入地): this pooling area or another, which scheme,
 * and whether there is a personal account to receive the balance.
 */
public record Destination(boolean samePool, Scheme scheme, boolean hasAccount) {

	public Destination {
		Objects.requireNonNull(scheme, "scheme");
	}

	Move move() {
		if (this.samePool) {
			return (this.scheme == Scheme.RESIDENT) ? Move.TO_RESIDENT_HERE : Move.NONE;
		}
		return (this.scheme == Scheme.RESIDENT) ? Move.CROSS_SCHEME : Move.IN_SCHEME;
	}

}
