package org.gongji.casework;

import java.time.Instant;
import java.util.UUID;

import org.gongji.files.FileId;

/**
 * A material as it was brought to a case.
 *
 * @param insteadOf the material in whose place it was brought, or null
 * @param file its scan or photo, or null where only the paper was seen
 * @param checkedBy who at the window looked at it, or null while nobody has
 * @param refusedFor why it does not do, or null
 */
public record BroughtMaterial(UUID id, String code, String insteadOf, FileId file, String broughtBy, Instant broughtAt,
		String checkedBy, Instant checkedAt, String refusedFor) {

	/** What the window has said of it. */
	public enum State {

		/** Nobody has looked yet. */
		WAITING,
		/** Looked at and good. */
		SEEN,
		/** Looked at; it does not do. */
		REFUSED

	}

	public State state() {
		if (this.checkedBy == null) {
			return State.WAITING;
		}
		return (this.refusedFor != null) ? State.REFUSED : State.SEEN;
	}

	/** The code of the material that the list asks for. */
	String meets() {
		return (this.insteadOf != null) ? this.insteadOf : this.code;
	}

}
