package org.gongji.family.web;

import org.gongji.person.CertificateKind;

/** A certificate and the code of a letter. */
record CodeForm(String kind, String number, String code) {

	CodeForm {
		kind = (kind != null) ? kind : "";
		number = (number != null) ? number : "";
		code = (code != null) ? code : "";
	}

	static CodeForm empty() {
		return new CodeForm(CertificateKind.RESIDENT_ID.name(), "", "");
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "CodeForm";
	}

}
