package org.gongji.access.web;

/** What is typed with a one-time code. */
record FirstSignInForm(String name, String code, String password) {

	FirstSignInForm {
		name = (name != null) ? name : "";
		code = (code != null) ? code : "";
		password = (password != null) ? password : "";
	}

}
