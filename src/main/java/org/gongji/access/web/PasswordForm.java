package org.gongji.access.web;

/** The present and the new password of someone who is signed in. */
record PasswordForm(String present, String next) {

	PasswordForm {
		present = (present != null) ? present : "";
		next = (next != null) ? next : "";
	}

}
