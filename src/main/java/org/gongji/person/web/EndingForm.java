package org.gongji.person.web;

/** Looking someone up by the last four characters of the certificate. */
record EndingForm(String ending, String called) {

	EndingForm {
		ending = (ending != null) ? ending : "";
		called = (called != null) ? called : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "EndingForm";
	}

}
