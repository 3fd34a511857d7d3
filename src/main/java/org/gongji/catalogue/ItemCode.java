package org.gongji.catalogue;

/**
 * The code an item is known by here (项目编码): its {@link NationalCode}, or for goods
 * without one a house code: G and 3 to 29 letters, digits or hyphens, such as G and the
 * bar code.
 */
public record ItemCode(String text) {

	/** First letter of a house code. */
	static final char HOUSE = 'G';

	private static final int SHORTEST_HOUSE = 4;

	private static final int LONGEST_HOUSE = 30;

	public ItemCode {
		CodeProblem problem = problem(text);
		if (problem != null) {
			throw new IllegalArgumentException("No item code: " + problem);
		}
	}

	/**
	 * Reads what a person typed: spaces, small letters and full-width characters are
	 * accepted.
	 */
	public static Parsed parse(String typed) {
		if (typed != null && typed.length() > CodeText.LONGEST) {
			return new Refused(CodeProblem.TOO_LONG);
		}
		String text = (typed != null) ? CodeText.normalise(typed) : "";
		CodeProblem problem = problem(text);
		return (problem != null) ? new Refused(problem) : new Read(new ItemCode(text));
	}

	static CodeProblem problem(String text) {
		CodeProblem general = NationalCode.general(text);
		if (general != null) {
			return general;
		}
		if (text.charAt(0) != HOUSE) {
			return NationalCode.problem(text);
		}
		return (text.length() < SHORTEST_HOUSE || text.length() > LONGEST_HOUSE) ? CodeProblem.HOUSE_LENGTH : null;
	}

	public boolean national() {
		return this.text.charAt(0) != HOUSE;
	}

	@Override
	public String toString() {
		return this.text;
	}

	/** What came of reading a typed code. */
	public sealed interface Parsed {

	}

	/** It is a code. */
	public record Read(ItemCode code) implements Parsed {

	}

	/** It is none, and why. */
	public record Refused(CodeProblem problem) implements Parsed {

	}

}
