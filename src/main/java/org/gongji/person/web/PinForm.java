package org.gongji.person.web;

/** A new PIN, typed twice. */
record PinForm(String pin, String again) {

	PinForm {
		pin = (pin != null) ? pin : "";
		again = (again != null) ? again : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "PinForm";
	}

}
