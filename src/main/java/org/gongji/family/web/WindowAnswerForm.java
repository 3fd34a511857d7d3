package org.gongji.family.web;

import org.gongji.family.Answering;

/** What a clerk enters for a relative at the window. */
record WindowAnswerForm(Boolean identified, String answer, String reason) {

	WindowAnswerForm {
		identified = (identified != null) ? identified : Boolean.FALSE;
		answer = (answer != null) ? answer : "";
		reason = (reason != null) ? reason : "";
	}

	static WindowAnswerForm empty() {
		return new WindowAnswerForm(Boolean.FALSE, "", "");
	}

	boolean seen() {
		return this.identified;
	}

	boolean said() {
		return this.answer.equals("yes") || this.answer.equals("no");
	}

	Answering.Answer meant() {
		return this.answer.equals("yes") ? Answering.Answer.YES : Answering.Answer.no(this.reason);
	}

}
