package org.gongji.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text in Chinese and in English, as the files of rules and materials have it. */
public record Told(String chinese, String english) {

	/** A place that has the two texts and nothing else. */
	public static Told read(YamlSpot spot) {
		return read(spot, spot.fields(List.of("zh", "en")));
	}

	/** The two texts among other fields of a place. */
	public static Told read(YamlSpot spot, Map<String, YamlSpot> fields) {
		return new Told(spot.need(fields, "zh").text(), spot.need(fields, "en").text());
	}

	/** The text in the reader's language. */
	public String in(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.english : this.chinese;
	}

}
