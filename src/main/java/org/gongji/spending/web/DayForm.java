package org.gongji.spending.web;

/** Which day's list, or which receipt by its number. */
record DayForm(String day, String reference, String page) {

	private static final int MOST_DIGITS = 6;

	DayForm {
		day = (day != null) ? day : "";
		reference = (reference != null) ? reference : "";
		page = (page != null) ? page : "";
	}

	int pageNumber() {
		return this.page.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(this.page) : 1;
	}

}
