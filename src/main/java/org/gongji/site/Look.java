package org.gongji.site;

import java.util.Locale;

/**
 * How a visitor wants the pages: language, large text (长辈版) and colours. Kept as one
 * short text such as {@code zh.plain.system}; what is not understood falls back to the
 * default.
 */
public record Look(Language language, boolean large, Theme theme) {

	public static final Look DEFAULT = new Look(Language.ZH, false, Theme.SYSTEM);

	/** A language the pages are written in. */
	public enum Language {

		ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"), EN(Locale.ENGLISH, "en");

		private final Locale locale;

		private final String tag;

		Language(Locale locale, String tag) {
			this.locale = locale;
			this.tag = tag;
		}

		public Locale locale() {
			return this.locale;
		}

		public String tag() {
			return this.tag;
		}

	}

	/** Which colours: those of the visitor's system, or one of the two always. */
	public enum Theme {

		SYSTEM, LIGHT, DARK

	}

	public static Look of(String text) {
		String[] parts = (text != null) ? text.split("\\.", -1) : new String[0];
		if (parts.length != 3) {
			return DEFAULT;
		}
		return DEFAULT.withLanguage(parts[0]).withLarge("large".equals(parts[1])).withTheme(parts[2]);
	}

	public Look withLanguage(String name) {
		return new Look(named(Language.values(), name, this.language), this.large, this.theme);
	}

	public Look withLarge(boolean wanted) {
		return new Look(this.language, wanted, this.theme);
	}

	public Look withTheme(String name) {
		return new Look(this.language, this.large, named(Theme.values(), name, this.theme));
	}

	public String themeName() {
		return lower(this.theme);
	}

	public String text() {
		return lower(this.language) + (this.large ? ".large." : ".plain.") + lower(this.theme);
	}

	private static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
		for (E one : all) {
			if (lower(one).equals(name)) {
				return one;
			}
		}
		return otherwise;
	}

	private static String lower(Enum<?> one) {
		return one.name().toLowerCase(Locale.ROOT);
	}

}
