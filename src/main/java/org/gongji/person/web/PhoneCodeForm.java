package org.gongji.person.web;

/** The code that was sent to a new phone, as it was typed. */
record PhoneCodeForm(String code) {

	PhoneCodeForm {
		code = (code != null) ? code : "";
	}

	/** Without the code. */
	@Override
	public String toString() {
		return "PhoneCodeForm";
	}

}
