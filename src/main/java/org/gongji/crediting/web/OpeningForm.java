package org.gongji.crediting.web;

/** What an officer says of a file of opening balances, and the file. */
public class OpeningForm extends StatedForm {

	private String asOf = "";

	public String getAsOf() {
		return this.asOf;
	}

	public void setAsOf(String asOf) {
		this.asOf = (asOf != null) ? asOf : "";
	}

}
