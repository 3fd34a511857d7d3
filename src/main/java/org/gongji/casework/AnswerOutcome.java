package org.gongji.casework;

import java.util.List;

/** What comes of bringing or booking an answer of the bank. */
public sealed interface AnswerOutcome {

	/** It can be looked at, and booked. */
	record Brought(BankAnswer answer) implements AnswerOutcome {

	}

	/** The same file came before. */
	record Known(BankAnswer answer) implements AnswerOutcome {

	}

	/** Some rows do not fit; nothing was kept or booked. */
	record Refused(List<AnswerProblem> problems) implements AnswerOutcome {

	}

	/** All of it is booked, now or before. */
	record Booked(BankAnswer answer) implements AnswerOutcome {

	}

}
