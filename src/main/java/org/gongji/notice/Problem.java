package org.gongji.notice;

/**
 * Why a text did not go: a reason with words in the bundles, and the other side's number
 * where it gave one (0 for none). Holds no address and nothing of the text.
 */
public record Problem(Reason reason, int number) {

	static Problem of(Reason reason) {
		return new Problem(reason, 0);
	}

	String written() {
		return this.reason.name() + ":" + this.number;
	}

	static Problem read(String written) {
		int colon = written.indexOf(':');
		return new Problem(Reason.valueOf(written.substring(0, colon)), Integer.parseInt(written.substring(colon + 1)));
	}

	/** The reasons that the bureau's page knows. */
	public enum Reason {

		/** The other side was not reached, or broke off. */
		NOT_REACHED,
		/** It was reached and asked to try later. */
		PUT_OFF,
		/** It does not admit us: settings have to be looked at. */
		NOT_ADMITTED,
		/** It refuses this text or address for good. */
		REFUSED,
		/** No phone or confirmed address is known any more. */
		NO_ADDRESS,
		/** A code that is no longer good. */
		TOO_LATE,
		/** The last attempt was broken off here. */
		BROKEN_OFF

	}

}
