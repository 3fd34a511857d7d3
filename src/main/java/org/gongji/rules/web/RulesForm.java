package org.gongji.rules.web;

/**
 * What a reader of the rules wants to see: on which day (empty: today), which words are
 * sought, and which topic stands open.
 */
public class RulesForm {

	private String on = "";

	private String q = "";

	private String topic = "";

	public String getOn() {
		return this.on;
	}

	public void setOn(String on) {
		this.on = on;
	}

	public String getQ() {
		return this.q;
	}

	public void setQ(String q) {
		this.q = q;
	}

	public String getTopic() {
		return this.topic;
	}

	public void setTopic(String topic) {
		this.topic = topic;
	}

}
