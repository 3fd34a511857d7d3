package org.gongji.access.web;

/** The code of the second factor as typed. */
record FactorForm(String code) {

	FactorForm {
		code = (code != null) ? code : "";
	}

}
