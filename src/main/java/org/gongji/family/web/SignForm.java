package org.gongji.family.web;

/** A signature: the own name, and the password again. */
record SignForm(String name, String password) {

	SignForm {
		name = (name != null) ? name : "";
		password = (password != null) ? password : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "SignForm";
	}

}
