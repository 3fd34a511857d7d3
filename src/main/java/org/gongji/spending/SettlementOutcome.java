package org.gongji.spending;

import java.util.List;

import org.gongji.benefit.Explained;

/** What became of a purchase that was to be settled. */
public sealed interface SettlementOutcome {

	/** Settled now, or earlier by the same request: then the same settlement again. */
	record Settled(Settlement settlement, boolean replayed) implements SettlementOutcome {

	}

	/** Something in the purchase is wrong; nothing moved. */
	record Wrong(List<Problem> problems) implements SettlementOutcome {

	}

	/** The law allows no account to pay, or a parameter is not set; nothing moved. */
	record NotAllowed(SpendingDecision decision) implements SettlementOutcome {

	}

	/** The benefit does not pay now, and nobody said to settle without; nothing moved. */
	record BenefitStopped(Explained explained) implements SettlementOutcome {

	}

	/** The split is no longer the one that the buyer was shown; nothing moved. */
	record SplitChanged(SpendingDecision.Approved decision) implements SettlementOutcome {

	}

	/** This request id was used before with other content; nothing moved. */
	record Conflict(Settlement earlier) implements SettlementOutcome {

	}

}
