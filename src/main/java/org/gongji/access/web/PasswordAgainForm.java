package org.gongji.access.web;

/** The password once more, and where to go then. */
record PasswordAgainForm(String password, String to) {

	PasswordAgainForm {
		password = (password != null) ? password : "";
		to = (to != null) ? to : "";
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "PasswordAgainForm";
	}

}
