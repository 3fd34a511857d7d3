package org.gongji.crediting.web;

/** Of which year an officer has the interest drafted. */
public class InterestForm {

	private String year = "";

	private String request = "";

	public String getYear() {
		return this.year;
	}

	public void setYear(String year) {
		this.year = (year != null) ? year : "";
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = (request != null) ? request : "";
	}

}
