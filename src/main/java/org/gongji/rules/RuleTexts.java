package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/** Tells what a bureau may set, for its officers. */
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

	/** What the bureau of a region may set, with what holds on a day. */
	public List<Settable> settable(Region region, LocalDate day, Locale locale) {
		RegionRules rules = this.books.rules(region).orElse(null);
		return (rules == null) ? List.of()
				: this.books.library()
					.keys()
					.values()
					.stream()
					.filter(rules::bureauMaySet)
					.map((key) -> settable(key, rules, day, locale))
					.toList();
	}

	private static Settable settable(KeyLine key, RegionRules rules, LocalDate day, Locale locale) {
		if (key.name().equals(RuleBooks.EFFECTIVE_FROM.name())) {
			LocalDate first = rules.firstDay();
			return new Settable(key.name(), key.meaning(locale), first == null, "",
					(first != null) ? List.of(first.toString()) : List.of(), false, rules.startCitation(), List.of());
		}
		DatedValue said = rules.said(key.name(), day);
		return new Settable(key.name(), key.meaning(locale), said.open(), said.sentence(locale), said.written(),
				key.codeWords(), said.citation(), key.choices());
	}

}
