package org.gongji.browser;

import java.util.Locale;

/** How a page is looked at: a desktop in two colours, large text, and a phone. */
public enum Mode {

	LIGHT(1280, "light", false), DARK(1280, "dark", false), LARGE(1280, "light", true), PHONE(360, "light", false);

	final int width;

	final String colours;

	final boolean large;

	Mode(int width, String colours, boolean large) {
		this.width = width;
		this.colours = colours;
		this.large = large;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
