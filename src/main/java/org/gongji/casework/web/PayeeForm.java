package org.gongji.casework.web;

import org.gongji.casework.TypedAccount;
import org.gongji.casework.TypedPayee;

/**
 * A payee and the account, as typed.
 *
 * @param version the version of the case that was seen
 */
record PayeeForm(String payee, String name, String forName, String certificate, String number, String account,
		String holder, String bank, String bankCode, Long version) {

	PayeeForm {
		version = (version != null) ? version : -1;
	}

	/** With the name filled in where it is known, as an agency's is. */
	static PayeeForm fresh(String payee, String name) {
		return new PayeeForm(payee, name, "", "RESIDENT_ID", "", "", name, "", "", null);
	}

	TypedPayee typed() {
		return new TypedPayee(this.payee, this.name, this.forName, this.certificate, this.number,
				new TypedAccount(this.account, this.holder, this.bank, this.bankCode));
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "PayeeForm";
	}

}
