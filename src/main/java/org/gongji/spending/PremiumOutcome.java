package org.gongji.spending;

/** What becomes of a premium that somebody asks to pay. */
public sealed interface PremiumOutcome {

	/** Paid now, or earlier by the same request: then the same payment again. */
	record Paid(PremiumPayment payment, boolean replayed) implements PremiumOutcome {

	}

	/** It may be paid so; nothing has moved. */
	record Payable(PremiumPayment draft) implements PremiumOutcome {

	}

	/** The law is against it, or the balance; nothing moved. */
	record NotAllowed(PremiumDecision decision) implements PremiumOutcome {

	}

	/** This person's premium of this programme and year has been paid; nothing moved. */
	record AlreadyPaid() implements PremiumOutcome {

	}

	/** The account would pay another part than the payer was shown; nothing moved. */
	record PartChanged(PremiumPayment draft) implements PremiumOutcome {

	}

	/** There is no account, or it is frozen or closed; nothing moved. */
	record NoAccount() implements PremiumOutcome {

	}

	/** No such collection takes premiums today; nothing moved. */
	record NotOpen() implements PremiumOutcome {

	}

	/** Something in the form is wrong; nothing moved. */
	record Wrong(Message problem) implements PremiumOutcome {

	}

	/** This request id was used before with other content; nothing moved. */
	record Conflict(PremiumPayment earlier) implements PremiumOutcome {

	}

}
