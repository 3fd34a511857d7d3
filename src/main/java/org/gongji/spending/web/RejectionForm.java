package org.gongji.spending.web;

/** Why an officer rejects a premium by hand. */
record RejectionForm(String reason) {

	RejectionForm {
		reason = (reason != null) ? reason.strip() : "";
	}

}
