package org.gongji.casework;

/** What comes of making a payment file. */
public sealed interface PaymentOutcome {

	/** It is made, now or before by the same request. */
	record Made(PaymentFile file) implements PaymentOutcome {

	}

	/** What waits is no longer what was shown; nothing was made. */
	record Changed(PaymentDraft now) implements PaymentOutcome {

	}

}
