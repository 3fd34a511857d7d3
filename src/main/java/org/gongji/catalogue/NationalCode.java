package org.gongji.catalogue;

/**
 * A national insurance code (国家医保编码): drugs X (西药) and Z (中成药) with 23 characters,
 * granules T (配方颗粒) with 20, consumables C (耗材) with 20 or 27, service items with 6 to 30
 * characters that begin with a digit or another letter (their inner structure is not
 * published).
 */
public record NationalCode(String text) {

	private static final int DRUG = 23;

	private static final int GRANULES = 20;

	private static final int CONSUMABLE = 20;

	private static final int CONSUMABLE_WITH_MODEL = 27;

	private static final int SHORTEST_SERVICE = 6;

	private static final int LONGEST_SERVICE = 30;

	public NationalCode {
		CodeProblem problem = problem(text);
		if (problem != null) {
			throw new IllegalArgumentException("No national code: " + problem);
		}
	}

	/** What keeps an already normalised text from being a national code, or null. */
	static CodeProblem problem(String text) {
		CodeProblem general = general(text);
		if (general != null) {
			return general;
		}
		int length = text.length();
		return switch (text.charAt(0)) {
			case 'X', 'Z' -> (length != DRUG) ? CodeProblem.DRUG_LENGTH : noHyphen(text);
			case 'T' -> (length != GRANULES) ? CodeProblem.GRANULES_LENGTH : noHyphen(text);
			case 'C' -> (length != CONSUMABLE && length != CONSUMABLE_WITH_MODEL) ? CodeProblem.CONSUMABLE_LENGTH
					: noHyphen(text);
			case ItemCode.HOUSE, '-' -> CodeProblem.UNKNOWN_LETTER;
			default ->
				(length < SHORTEST_SERVICE || length > LONGEST_SERVICE) ? CodeProblem.SERVICE_LENGTH : withDigit(text);
		};
	}

	static CodeProblem general(String text) {
		if (text == null || text.isEmpty()) {
			return CodeProblem.EMPTY;
		}
		if (text.length() > CodeText.LONGEST) {
			return CodeProblem.TOO_LONG;
		}
		return CodeText.plain(text) ? null : CodeProblem.BAD_CHARACTER;
	}

	private static CodeProblem noHyphen(String text) {
		return (text.indexOf('-') >= 0) ? CodeProblem.BAD_CHARACTER : null;
	}

	private static CodeProblem withDigit(String text) {
		return text.chars().anyMatch((c) -> c >= '0' && c <= '9') ? null : CodeProblem.UNKNOWN_LETTER;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
