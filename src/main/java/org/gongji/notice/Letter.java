package org.gongji.notice;

import java.util.UUID;

/**
 * A text on its way: the id is the same at every attempt, so that the other side can drop
 * repetitions.
 */
record Letter(UUID id, String to, String subject, String text) {

	/** Without address and text, which belong in no log. */
	@Override
	public String toString() {
		return "Letter " + this.id;
	}

}
