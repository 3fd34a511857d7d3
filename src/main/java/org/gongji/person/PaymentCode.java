package org.gongji.person;

import java.time.Instant;

/**
 * A payment code (付款码) as shown to its owner: 18 digits that pay once until they expire.
 */
public record PaymentCode(String text, Instant expiresAt) {

	/** Without the digits, so that no log can show a code. */
	@Override
	public String toString() {
		return "PaymentCode until " + this.expiresAt;
	}

}
