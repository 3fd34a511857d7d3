package org.gongji.rules;

import java.util.Locale;

import org.springframework.stereotype.Component;

/** Tells what a value is about, wherever a page names one. */
@Component
public class RuleTexts {

	private final RuleBooks books;

	RuleTexts(RuleBooks books) {
		this.books = books;
	}

	/** What a value is about, in a few words; the name itself where nobody knows it. */
	public String meaning(String key, Locale locale) {
		KeyLine known = this.books.library().keys().get(key);
		return (known != null) ? known.meaning(locale) : key;
	}

}
