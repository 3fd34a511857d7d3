package org.gongji.casework.web;

import org.gongji.casework.TypedAccount;

/** The account out of which a region pays, as an officer types it. */
record PayingAccountForm(String request, String holder, String account, String bank, String bankCode) {

	PayingAccountForm {
		request = (request != null) ? request : "";
		holder = (holder != null) ? holder : "";
		account = (account != null) ? account : "";
		bank = (bank != null) ? bank : "";
		bankCode = (bankCode != null) ? bankCode : "";
	}

	TypedAccount typed() {
		return new TypedAccount(this.account, this.holder, this.bank, this.bankCode);
	}

}
