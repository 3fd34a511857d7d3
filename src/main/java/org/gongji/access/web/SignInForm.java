package org.gongji.access.web;

/** What is typed to sign in. */
record SignInForm(String name, String password) {

	SignInForm {
		name = (name != null) ? name : "";
		password = (password != null) ? password : "";
	}

}
