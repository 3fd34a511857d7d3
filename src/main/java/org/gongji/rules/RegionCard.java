package org.gongji.rules;

import java.util.Locale;

import org.gongji.access.Region;

/**
 * A region by all its names: code, short name of files and policy cases, Chinese and
 * English name, and the province whose insured people may count as family.
 */
public record RegionCard(Region region, String name, String chinese, String english, String province) {

	/** The name in the reader's language. */
	public String in(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.english : this.chinese;
	}

}
