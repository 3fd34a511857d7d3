package org.gongji.rules.web;

/** The day for which a reader wants to see the rules; empty means today. */
public class RulesForm {

	private String on;

	public String getOn() {
		return this.on;
	}

	public void setOn(String on) {
		this.on = on;
	}

}
