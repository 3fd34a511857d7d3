package org.gongji.provider.web;

/** Why an institution is suspended, or why the suspension is lifted. */
record SuspensionForm(long version, String reason) {

	SuspensionForm {
		reason = (reason != null) ? reason : "";
	}

}
