package org.gongji.rules;

/** A file that says something it may not, with file and line. */
public final class RuleFileRefused extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	RuleFileRefused(String file, int line, String message) {
		super(file + ":" + line + ": " + message);
	}

}
