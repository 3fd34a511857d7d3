package org.gongji.clearing.web;

import org.gongji.casework.TypedAccount;

/** The code of an institution and its bank account as typed, and the request's id. */
record InstitutionAccountForm(String request, String institution, String account, String holder, String bank,
		String bankCode) {

	InstitutionAccountForm {
		request = (request != null) ? request : "";
		institution = (institution != null) ? institution : "";
	}

	TypedAccount typed() {
		return new TypedAccount(this.account, this.holder, this.bank, this.bankCode);
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "InstitutionAccountForm";
	}

}
