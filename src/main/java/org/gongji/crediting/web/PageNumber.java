package org.gongji.crediting.web;

/** The number of a page as an address names it. */
final class PageNumber {

	private PageNumber() {
	}

	/** Between the first page and the last; what is no number is the first. */
	static int read(String text, int last) {
		return text.matches("[0-9]{1,6}") ? Math.max(1, Math.min(last, Integer.parseInt(text))) : 1;
	}

}
