package org.gongji.access;

import java.util.regex.Pattern;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * The caller's own name for one write, unique for ever: the same id with the same content
 * gets the same answer, with other content a named conflict. 1 to 64 letters, digits and
 * hyphens.
 */
public record RequestId(String text) {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

	public RequestId {
		if (!wellFormed(text)) {
			throw new IllegalArgumentException("A request id has 1 to 64 letters, digits or hyphens");
		}
	}

	public static boolean wellFormed(String text) {
		return text != null && FORM.matcher(text).matches();
	}

	public static RequestId fresh() {
		return new RequestId(UuidCreator.getTimeOrderedEpoch().toString());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
