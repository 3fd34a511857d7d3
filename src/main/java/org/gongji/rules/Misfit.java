package org.gongji.rules;

/**
 * How a typed value can be wrong, in the words of a file's refusal; a page has its own
 * words for each, under {@code rules.misfit}.
 */
enum Misfit {

	NOT_A_WORD("not one of the words that keys.yaml lists"), TWICE("the same word twice"),
	NOT_ONE_WORD("exactly one word is expected"), NOT_A_SEQUENCE("not one of the orders that keys.yaml lists"),
	NOT_YES_NO("yes or no is expected"), NOT_A_DAY("a day such as 2023-01-01 is expected"),
	NOT_MONEY("yuan such as 30.00 are expected"), NOT_A_RATIO("a ratio from 0 to 1 such as 0.60 is expected"),
	NOT_A_COUNT("a whole number such as 70 is expected"), NOT_A_CELL("cells such as 1.employee=0.60 are expected"),
	NOT_A_ROW("a row or column that keys.yaml does not list");

	private final String english;

	Misfit(String english) {
		this.english = english;
	}

	String english() {
		return this.english;
	}

}
