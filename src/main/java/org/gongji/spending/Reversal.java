package org.gongji.spending;

import java.util.Set;
import java.util.TreeSet;

import org.gongji.access.RequestId;
import org.gongji.provider.ProviderId;

/**
 * Asks to take a purchase back (冲正): whole, or the lines named. Only the institution that
 * settled may ask; the reason is for the record.
 */
public record Reversal(RequestId request, SettlementId original, ProviderId provider, Set<Integer> lines,
		String reason) {

	public static final int LONGEST_REASON = 200;

	public Reversal {
		lines = Set.copyOf(lines);
		if (reason != null && reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
		}
	}

	public boolean whole() {
		return this.lines.isEmpty();
	}

	String digest() {
		return Digest.of(this.original.value(), this.provider.value(), new TreeSet<>(this.lines));
	}

}
