package org.gongji.casework.web;

import org.gongji.casework.TypedAccount;

/** The other account of a payee, as a clerk types it. */
record AgainForm(String account, String holder, String bank, String bankCode) {

	AgainForm {
		account = (account != null) ? account : "";
		holder = (holder != null) ? holder : "";
		bank = (bank != null) ? bank : "";
		bankCode = (bankCode != null) ? bankCode : "";
	}

	static AgainForm empty() {
		return new AgainForm("", "", "", "");
	}

	TypedAccount typed() {
		return new TypedAccount(this.account, this.holder, this.bank, this.bankCode);
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "AgainForm";
	}

}
