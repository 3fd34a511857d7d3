package org.gongji.spending;

/** What came of settling a basket at the till. */
public sealed interface Settling {

	/** It is settled, now or earlier. */
	record Done(SettlementId settlement) implements Settling {

	}

	/** Nothing moved; the basket's page says the rest. */
	record Stopped(Why why) implements Settling {

		public String messageKey() {
			return "spending.stopped." + this.why;
		}

	}

	/** Why nothing moved. */
	enum Why {

		/** Another till added or removed something meanwhile. */
		BASKET_CHANGED,
		/** The split is not the one that was shown. */
		SPLIT_CHANGED,
		/** The half hour is over. */
		EXPIRED,
		/** For whom it is, or a price, is missing, or nothing lies in it. */
		NOT_READY,
		/** Something in a line is wrong. */
		WRONG,
		/** No account may pay. */
		NOT_ALLOWED,
		/** A parameter is not set. */
		PARAMETER_NOT_SET,
		/** The benefit does not pay now, and nobody has said to settle without it. */
		BENEFIT_WAITS

	}

}
