package org.gongji.casework;

import org.gongji.money.Money;

/** A line of a payment file, with the account in clear: for the bank alone. */
record PaymentLine(int number, String reference, String payee, PayeeAccount account, Money amount, String purpose) {

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return "PaymentLine " + this.reference;
	}

}
