package org.gongji.spending;

import org.gongji.family.Sent;

/** What becomes of binding a relative together with the premium that enrols them. */
public sealed interface TogetherOutcome {

	/** Bound and paid, now or earlier by the same request. */
	record Done(PremiumPayment payment) implements TogetherOutcome {

	}

	/** Both may be done so; nothing is bound and nothing has moved. */
	record Possible(SeenPremium draft) implements TogetherOutcome {

	}

	/** The account would pay another part than was shown; nothing was done. */
	record PartChanged(SeenPremium draft) implements TogetherOutcome {

	}

	/** The relative cannot be bound; nothing moved. */
	record NotBound(Sent sent) implements TogetherOutcome {

	}

	/** The premium cannot be paid; nothing is bound. */
	record NotPaid(PremiumOutcome outcome) implements TogetherOutcome {

	}

}
