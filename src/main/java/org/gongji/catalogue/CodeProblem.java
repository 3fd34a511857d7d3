package org.gongji.catalogue;

/**
 * Why a text is no code; the message key {@code catalogue.code.<problem>} says it in
 * words.
 */
public enum CodeProblem {

	/** Nothing was typed. */
	EMPTY,
	/** More characters than any code has. */
	TOO_LONG,
	/** A character that is neither letter, digit nor hyphen. */
	BAD_CHARACTER,
	/** X and Z need 23 characters. */
	DRUG_LENGTH,
	/** T needs 20 characters. */
	GRANULES_LENGTH,
	/** C needs 20 or 27 characters. */
	CONSUMABLE_LENGTH,
	/** A service code has 6 to 30 characters. */
	SERVICE_LENGTH,
	/** The first letter is none of the known ones. */
	UNKNOWN_LETTER,
	/** A house code is G and 3 to 29 more. */
	HOUSE_LENGTH,
	/** A trace code has exactly 20 digits. */
	TRACE_LENGTH,
	/** The last digit of the bar code does not fit the others. */
	BARCODE_CHECK_DIGIT;

	/** The message that says it in words. */
	public String key() {
		return "catalogue.code." + name();
	}

}
