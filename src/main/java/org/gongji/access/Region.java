package org.gongji.access;

import java.util.regex.Pattern;

/** A pooling area (统筹区) by its six-digit code. */
public record Region(String code) {

	private static final Pattern FORM = Pattern.compile("[0-9]{6}");

	public Region {
		if (!FORM.matcher(code).matches()) {
			throw new IllegalArgumentException("A region code has six digits");
		}
	}

	@Override
	public String toString() {
		return this.code;
	}

}
