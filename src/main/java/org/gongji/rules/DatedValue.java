package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A value from its first day (inclusive; {@link LocalDate#MIN} means the first day of the
 * document) to the next one. A null value is left to the bureau. The words tell the rule
 * in our own language; a bureau's act has none.
 */
record DatedValue(LocalDate from, Object value, List<String> written, Citation citation, String chinese,
		String english) {

	boolean open() {
		return this.value == null;
	}

	DatedValue fromEver() {
		return new DatedValue(LocalDate.MIN, this.value, this.written, this.citation, this.chinese, this.english);
	}

	/** The rule in our own words; empty for an act of the bureau. */
	String sentence(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.english : this.chinese;
	}

	Ruled<?> ruled() {
		return new Ruled<>(this.value, this.citation);
	}

}
