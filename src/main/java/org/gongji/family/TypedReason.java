package org.gongji.family;

/** Why somebody does what they do, in their own words; it may be left out. */
public final class TypedReason {

	/** The most characters of a reason. */
	public static final int LONGEST = 100;

	private TypedReason() {
	}

	/** Null for nothing; a long text is cut, never within a character. */
	public static String cut(String typed) {
		String reason = (typed != null) ? typed.strip() : "";
		int length = reason.codePointCount(0, reason.length());
		return reason.isEmpty() ? null : reason.substring(0, reason.offsetByCodePoints(0, Math.min(length, LONGEST)));
	}

}
