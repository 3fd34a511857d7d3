package org.gongji.desk.web;

/** The year that a member asks for. */
public class YearForm {

	private String year;

	public String getYear() {
		return this.year;
	}

	public void setYear(String year) {
		this.year = year;
	}

}
