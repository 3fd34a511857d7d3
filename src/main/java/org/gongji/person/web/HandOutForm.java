package org.gongji.person.web;

/**
 * A new card in the clerk's hand: its number, the document looked at, and that it was.
 */
record HandOutForm(String number, String document, String checked) {

	HandOutForm {
		number = (number != null) ? number : "";
		document = (document != null) ? document : "";
	}

	/** Without the number. */
	@Override
	public String toString() {
		return "HandOutForm";
	}

}
