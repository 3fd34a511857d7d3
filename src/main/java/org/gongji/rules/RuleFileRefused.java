package org.gongji.rules;

/** A rule file that says something it may not, with file and line. */
final class RuleFileRefused extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	RuleFileRefused(String file, int line, String message) {
		super(file + ":" + line + ": " + message);
	}

}
