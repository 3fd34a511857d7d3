package org.gongji.crediting;

import java.time.Instant;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * A declaration as a page shows it. Stated are the rows and the sum that the employer
 * says it has, counted those that were read; a file has a name and a hash, what a clerk
 * typed has neither.
 */
public record Declaration(DeclarationId id, Region region, Employer employer, DeclarationKind kind, boolean correction,
		Source source, State state, Totals stated, Totals counted, int errors, boolean stopped, Step uploaded,
		Step confirmed) {

	/** How far a declaration is. */
	public enum State {

		/** Read, not taken in. */
		PREVIEW,
		/** Taken in, once. */
		CONFIRMED

	}

	/** Where it comes from. */
	public record Source(String fileName, String fileHash, String requestId) {

	}

	/** Rows, and the sum of bases or pensions. */
	public record Totals(int rows, Money sum) {

	}

	/** Who did it and when; null where it is not done. */
	public record Step(String by, Instant at) {

	}

	public boolean taken() {
		return this.state == State.CONFIRMED;
	}

	/** Whether what was read is what the employer stated. */
	public boolean agrees() {
		return this.stated.equals(this.counted);
	}

	/** Whether it can be taken in as it is: all of it or nothing. */
	public boolean ready() {
		return this.state == State.PREVIEW && this.errors == 0 && this.counted.rows() > 0 && agrees();
	}

	/** Stated less counted, in fen. */
	public Money difference() {
		return this.stated.sum().minus(this.counted.sum());
	}

	/** As a key for pages and audit. */
	public UUID key() {
		return this.id.value();
	}

}
