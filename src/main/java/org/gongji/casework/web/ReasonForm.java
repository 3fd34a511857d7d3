package org.gongji.casework.web;

/** Why something is to be done. */
record ReasonForm(String reason) {

	ReasonForm {
		reason = (reason != null) ? reason : "";
	}

}
