package org.gongji.person.web;

/** Why someone is to be seen in clear. */
record RevealForm(String reason) {

	RevealForm {
		reason = (reason != null) ? reason : "";
	}

}
