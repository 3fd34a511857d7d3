package org.gongji.person;

/** What came of redeeming a payment code. */
public sealed interface Redemption {

	/**
	 * The code was good and is used up now; the permission by which a relative showed it,
	 * or null.
	 */
	record Redeemed(PersonId person, CodeShowing showing) implements Redemption {

		/** Shown by the owner. */
		public Redeemed(PersonId person) {
			this(person, null);
		}

	}

	/** A relative showed it, who may no longer. */
	record Withdrawn() implements Redemption {
	}

	/** The holder's death is recorded. */
	record HolderDied() implements Redemption {
	}

	/** The record was merged into another one. */
	record RecordMerged() implements Redemption {
	}

	/** The minute is over. */
	record Expired() implements Redemption {
	}

	/** Someone was faster, or the same code came twice. */
	record Used() implements Redemption {
	}

	/** Never issued, or so long ago that it is forgotten. */
	record Unknown() implements Redemption {
	}

}
