package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/** Tells the rules of a region in our own words, for people to read. */
@Component
public class RuleTexts {

	private final RuleBooks books;

	RuleTexts(RuleBooks books) {
		this.books = books;
	}

	/** Empty for a region without a document. */
	public Optional<RulesTold> of(Region region, LocalDate day, Locale locale) {
		return this.books.rules(region).map((rules) -> told(rules, region, day, locale));
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

	private RulesTold told(RegionRules rules, Region region, LocalDate day, Locale locale) {
		Paper paper = rules.paper();
		boolean english = "en".equals(locale.getLanguage());
		List<RulesTold.Rule> ruled = new ArrayList<>();
		List<RulesTold.Rule> open = new ArrayList<>();
		RuleBook book = this.books.on(region, day);
		if (rules.firstDay() == null) {
			KeyLine key = this.books.library().keys().get(RuleBooks.EFFECTIVE_FROM.name());
			open.add(new RulesTold.Rule(key.name(), key.meaning(locale), "", List.of(), false, paper.inForce(), null));
		}
		for (KeyLine key : this.books.library().keys().values()) {
			if (!key.name().equals(RuleBooks.EFFECTIVE_FROM.name())) {
				DatedValue said = rules.said(key.name(), day);
				(said.open() ? open : ruled).add(rule(key, said, locale));
			}
		}
		LocalDate lastDay = (paper.to() != null) ? paper.to().minusDays(1) : null;
		String title = english ? paper.document().titleEnglish() : paper.document().title();
		return new RulesTold(paper.card(), title, paper.document().number(), paper.document().issued(),
				rules.firstDay(), lastDay, book.period(), book.standing(), List.copyOf(ruled), List.copyOf(open));
	}

	private static RulesTold.Rule rule(KeyLine key, DatedValue said, Locale locale) {
		LocalDate since = said.from().equals(LocalDate.MIN) ? null : said.from();
		return new RulesTold.Rule(key.name(), key.meaning(locale), said.sentence(locale), said.written(),
				key.codeWords(), said.citation(), since);
	}

}
