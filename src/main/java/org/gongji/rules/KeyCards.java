package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/** What the bureau of a region may set, for its officers. */
@Component
public class KeyCards {

	private final RuleBooks books;

	KeyCards(RuleBooks books) {
		this.books = books;
	}

	/** Every key that the bureau may set, with what holds on a day. */
	public List<KeyCard> of(Region region, LocalDate day, Locale locale) {
		RegionRules rules = this.books.rules(region).orElse(null);
		return (rules == null) ? List.of()
				: this.books.library()
					.keys()
					.values()
					.stream()
					.filter(rules::bureauMaySet)
					.map((key) -> card(key, rules, day, locale))
					.toList();
	}

	/** One of them; empty for a key that the bureau may not set. */
	public Optional<KeyCard> of(Region region, String key, LocalDate day, Locale locale) {
		return of(region, day, locale).stream().filter((card) -> card.key().equals(key)).findFirst();
	}

	private static KeyCard card(KeyLine key, RegionRules rules, LocalDate day, Locale locale) {
		if (key.name().equals(RuleBooks.EFFECTIVE_FROM.name())) {
			LocalDate first = rules.firstDay();
			return card(key, locale, first == null, "", (first != null) ? List.of(first.toString()) : List.of(),
					rules.startCitation());
		}
		DatedValue said = rules.said(key.name(), day);
		return card(key, locale, said.open(), said.sentence(locale), said.written(), said.citation());
	}

	private static KeyCard card(KeyLine key, Locale locale, boolean open, String sentence, List<String> written,
			Citation citation) {
		return new KeyCard(key.name(), key.meaning(locale), key.type(), key.unit(), key.words(), key.sequences(),
				key.table(), key.blocks(locale), open, sentence, written, citation);
	}

}
