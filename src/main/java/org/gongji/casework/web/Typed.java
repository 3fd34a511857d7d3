package org.gongji.casework.web;

/** Text as a form brings it. */
final class Typed {

	private Typed() {
	}

	/** Without spaces around and never null; spaces inside are one each. */
	static String line(String typed) {
		return (typed != null) ? typed.strip().replaceAll("\\s+", " ") : "";
	}

}
