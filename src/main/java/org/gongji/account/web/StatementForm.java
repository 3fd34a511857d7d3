package org.gongji.account.web;

/** What a member asks of the statement: a month such as 2026-11, and which movements. */
public class StatementForm {

	private String month;

	private String show;

	public String getMonth() {
		return this.month;
	}

	public void setMonth(String month) {
		this.month = month;
	}

	public String getShow() {
		return this.show;
	}

	public void setShow(String show) {
		this.show = show;
	}

}
