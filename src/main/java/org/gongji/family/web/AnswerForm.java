package org.gongji.family.web;

import org.gongji.family.Answering;

/** A relative's answer: yes or no, and why not. */
record AnswerForm(String answer, String reason) {

	AnswerForm {
		answer = (answer != null) ? answer : "";
		reason = (reason != null) ? reason : "";
	}

	static AnswerForm empty() {
		return new AnswerForm("", "");
	}

	boolean said() {
		return this.answer.equals("yes") || this.answer.equals("no");
	}

	Answering.Answer meant() {
		return this.answer.equals("yes") ? Answering.Answer.YES : Answering.Answer.no(this.reason);
	}

}
