package org.gongji.casework;

/**
 * Where a payee is paid: the account, the name of its bank, and the bank's number (联行号)
 * of 12 digits, or null where it was not given.
 */
public record PayeeAccount(BankAccount account, String bank, String bankCode) {

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return this.account.masked();
	}

}
