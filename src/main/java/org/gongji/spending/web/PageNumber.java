package org.gongji.spending.web;

/** Which page of a long list: what was typed, brought between the first and the last. */
record PageNumber(int number, int last) {

	static final int SIZE = 20;

	private static final int MOST_DIGITS = 7;

	static PageNumber read(String typed, int rows) {
		int last = Math.max(1, (rows + SIZE - 1) / SIZE);
		boolean readable = typed != null && typed.matches("[0-9]{1," + MOST_DIGITS + "}");
		int asked = readable ? Integer.parseInt(typed) : 1;
		return new PageNumber(Math.min(Math.max(asked, 1), last), last);
	}

}
