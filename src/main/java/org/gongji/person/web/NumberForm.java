package org.gongji.person.web;

/** Looking someone up by a certificate: its kind and number. */
record NumberForm(String kind, String number) {

	NumberForm {
		kind = (kind != null && !kind.isBlank()) ? kind : "RESIDENT_ID";
		number = (number != null) ? number : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "NumberForm";
	}

}
