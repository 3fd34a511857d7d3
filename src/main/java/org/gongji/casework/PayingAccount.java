package org.gongji.casework;

/** The account out of which a region pays (支出户), in clear: for the bank alone. */
public record PayingAccount(String holder, PayeeAccount account) {

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return this.holder + " " + this.account;
	}

}
