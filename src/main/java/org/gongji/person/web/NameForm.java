package org.gongji.person.web;

/** Looking someone up by name and birthday. */
record NameForm(String name, String birthday) {

	NameForm {
		name = (name != null) ? name : "";
		birthday = (birthday != null) ? birthday : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "NameForm";
	}

}
