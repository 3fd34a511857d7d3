package org.gongji.spending;

/** What came of putting something into a basket, or of changing it. */
public sealed interface Filling {

	/** Done; the line is null where it was taken out. */
	record Done(BasketLine line) implements Filling {

	}

	/** Not done, and why; the line is 0 where it concerns a new one. */
	record Refused(int line, Message message) implements Filling {

	}

	/** The basket is settled; nothing can be changed. */
	record Settled(SettlementId settlement) implements Filling {

	}

}
