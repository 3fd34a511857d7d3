package org.gongji.casework.web;

import org.gongji.access.RequestId;

/** Who of the heirs applies for the balance, as the clerk types it. */
record ApplicantForm(String applicant, String request) {

	ApplicantForm {
		applicant = (applicant != null) ? applicant.strip() : "";
		request = RequestId.wellFormed(request) ? request : RequestId.fresh().text();
	}

	/** Without the name. */
	@Override
	public String toString() {
		return "ApplicantForm";
	}

}
