package org.gongji.site.web;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;

/**
 * Reads what a visitor typed or pasted without the characters nobody sees: control
 * characters (tab and line break stay), zero-width ones and those that turn the writing
 * direction.
 */
class TypedText extends PropertyEditorSupport {

	private static final Pattern UNSEEN = Pattern.compile(
			"[\\p{Cc}&&[^\\t\\r\\n]]|[\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

	@Override
	public void setAsText(String text) {
		setValue(clean(text));
	}

	@Override
	public String getAsText() {
		return (getValue() != null) ? getValue().toString() : "";
	}

	static String clean(String text) {
		return (text != null) ? UNSEEN.matcher(text).replaceAll("") : null;
	}

}
