package org.gongji.clearing.web;

/** Which month's list, and which page of it, as typed. */
record MonthForm(String month, String page) {

	MonthForm {
		month = (month != null) ? month : "";
		page = (page != null) ? page : "";
	}

	int pageNumber() {
		return this.page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(this.page) : 1;
	}

}
