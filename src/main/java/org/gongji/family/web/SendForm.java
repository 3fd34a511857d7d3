package org.gongji.family.web;

/** What is said when a proposal is sent; the other two hold messages alone. */
record SendForm(String guardian, String papers, String commitment) {

	SendForm {
		guardian = (guardian != null) ? guardian : "";
		papers = "";
		commitment = "";
	}

	static SendForm empty() {
		return new SendForm("", "", "");
	}

	/** Whether the owner is the guardian; null when not said. */
	Boolean asGuardian() {
		return this.guardian.isEmpty() ? null : Boolean.valueOf(this.guardian.equals("yes"));
	}

}
