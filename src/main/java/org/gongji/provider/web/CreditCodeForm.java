package org.gongji.provider.web;

/** The credit code of an institution as typed. */
record CreditCodeForm(long version, String code) {

	CreditCodeForm {
		code = (code != null) ? code : "";
	}

}
