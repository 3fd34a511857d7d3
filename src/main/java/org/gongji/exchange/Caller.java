package org.gongji.exchange;

import org.gongji.provider.ProviderId;

/** Whose call it is, or why nobody believes it. */
sealed interface Caller {

	/**
	 * The institution proved itself by its secret.
	 *
	 * @param infno the transaction that the proof was made for; empty where for any
	 */
	record Proven(ProviderId provider, String infno) implements Caller {

	}

	/** It did not. */
	record Unproven(Why why) implements Caller {

	}

	/** What is missing. */
	enum Why {

		NO_SIGNATURE, UNKNOWN_ID, WRONG_SIGNATURE, WRONG_SECRET, WRONG_TIME, REPLAYED, TOKEN_OVER, OTHER_ADDRESS;

		Fault fault() {
			return Fault.of("caller." + name());
		}

	}

}
