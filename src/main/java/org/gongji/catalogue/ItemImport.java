package org.gongji.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.gongji.access.Region;

/**
 * An uploaded catalogue file as a page shows it: what was read, what is wrong, what it
 * adds and changes, and whether it is booked. Items are national, yet a file belongs to
 * the bureau that brought it.
 */
public record ItemImport(ImportId id, Region region, ImportKind kind, String fileName, String fileHash, State state,
		int rows, int errors, boolean stopped, int added, int changed, String uploadedBy, Instant uploadedAt,
		String confirmedBy, Instant confirmedAt) {

	/** How far a file is. */
	public enum State {

		/** Read, not booked. */
		PREVIEW,
		/** Booked, once. */
		CONFIRMED

	}

	public boolean booked() {
		return this.state == State.CONFIRMED;
	}

	/** Whether it can be booked as it is: all of it or nothing. */
	public boolean bookable() {
		return this.state == State.PREVIEW && this.errors == 0 && this.rows > 0;
	}

	public int unchanged() {
		return this.rows - this.added - this.changed;
	}

	/** As a key for pages and audit. */
	public UUID key() {
		return this.id.value();
	}

}
