package org.gongji.person.web;

/** Whose code somebody wants to show. */
record CodeRequestForm(String name, String kind, String number, String kin) {

	CodeRequestForm {
		name = (name != null) ? name : "";
		kind = (kind != null && !kind.isBlank()) ? kind : "RESIDENT_ID";
		number = (number != null) ? number : "";
		kin = (kin != null) ? kin : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "CodeRequestForm";
	}

}
