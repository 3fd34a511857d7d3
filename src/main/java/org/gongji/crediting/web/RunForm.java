package org.gongji.crediting.web;

/** Which month an officer has drafted. */
public class RunForm {

	private String month = "";

	private String request = "";

	public String getMonth() {
		return this.month;
	}

	public void setMonth(String month) {
		this.month = (month != null) ? month : "";
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = (request != null) ? request : "";
	}

}
