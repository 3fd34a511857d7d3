package org.gongji.person.web;

/** A phone number as it was typed. */
record PhoneForm(String phone) {

	PhoneForm {
		phone = (phone != null) ? phone : "";
	}

	/** Without the number. */
	@Override
	public String toString() {
		return "PhoneForm";
	}

}
