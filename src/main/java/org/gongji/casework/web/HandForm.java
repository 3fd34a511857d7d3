package org.gongji.casework.web;

/**
 * To whom a case is handed.
 *
 * @param seen whose it was on the page, empty for nobody's
 * @param to a sign-in name, empty for the list
 */
record HandForm(String seen, String to, String note) {

	HandForm {
		seen = (seen != null) ? seen : "";
		to = (to != null) ? to : "";
		note = (note != null) ? note : "";
	}

	String seenOrNull() {
		return this.seen.isEmpty() ? null : this.seen;
	}

	String toOrNull() {
		return this.to.isEmpty() ? null : this.to;
	}

}
