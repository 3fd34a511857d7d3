package org.gongji.clearing;

/** What is wrong with a line of a file; lines count from 1. */
public record LineFault(int line, Problem problem) {

	/** Key of the words for a reader, to be given the line. */
	public String messageKey() {
		return "clearing.file." + this.problem;
	}

	/** What a line can lack. */
	public enum Problem {

		COLUMNS, NUMBER, AMOUNT, FLAG, OVERLONG, TOO_MANY_LINES

	}

}
