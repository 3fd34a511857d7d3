package org.gongji.account.web;

/**
 * What a member asks of the statement: a month such as 2026-11, or the first and last of
 * several; which movements; whose use; and after which posting the page begins.
 */
public class StatementForm {

	private String month;

	private String from;

	private String to;

	private String show;

	private String who;

	private String before;

	public String getMonth() {
		return this.month;
	}

	public void setMonth(String month) {
		this.month = month;
	}

	public String getFrom() {
		return this.from;
	}

	public void setFrom(String from) {
		this.from = from;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

	public String getShow() {
		return this.show;
	}

	public void setShow(String show) {
		this.show = show;
	}

	public String getWho() {
		return this.who;
	}

	public void setWho(String who) {
		this.who = who;
	}

	public String getBefore() {
		return this.before;
	}

	public void setBefore(String before) {
		this.before = before;
	}

}
