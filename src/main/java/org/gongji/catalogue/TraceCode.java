package org.gongji.catalogue;

/**
 * The trace code of one single pack of a drug (药品追溯码): 20 digits; each is sold once.
 * Nothing is read out of the digits: that the first seven name the product was not
 * verified, so {@code item_trace_prefix} holds the known prefixes as data.
 */
public record TraceCode(String text) {

	static final int LENGTH = 20;

	static final int PREFIX = 7;

	public TraceCode {
		CodeProblem problem = problem(text);
		if (problem != null) {
			throw new IllegalArgumentException("No trace code: " + problem);
		}
	}

	/**
	 * Reads what was typed or scanned; null when it is no trace code, then
	 * {@link #problemOf} says why.
	 */
	public static TraceCode parse(String typed) {
		return (problemOf(typed) == null) ? new TraceCode(CodeText.normalise(typed)) : null;
	}

	/** What keeps the typed text from being a trace code, or null. */
	public static CodeProblem problemOf(String typed) {
		if (typed != null && typed.length() > CodeText.LONGEST) {
			return CodeProblem.TOO_LONG;
		}
		return problem((typed != null) ? CodeText.normalise(typed) : "");
	}

	private static CodeProblem problem(String text) {
		if (text == null || text.isEmpty()) {
			return CodeProblem.EMPTY;
		}
		if (!CodeText.digits(text)) {
			return CodeProblem.BAD_CHARACTER;
		}
		return (text.length() != LENGTH) ? CodeProblem.TRACE_LENGTH : null;
	}

	String prefix() {
		return this.text.substring(0, PREFIX);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
