package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/**
 * Reads the rules to people: a region on a day, one rule through time, two side by side.
 */
@Component
public class RuleReader {

	private final RuleBooks books;

	private final Regions regions;

	RuleReader(RuleBooks books, Regions regions) {
		this.books = books;
		this.regions = regions;
	}

	/** All rules of a region on a day; empty for a region without a document. */
	public Optional<RulesTold> read(Region region, LocalDate day, Locale locale) {
		return this.books.rules(region).map((rules) -> told(rules, day, locale));
	}

	/** One rule with its history; empty for an unknown region or key. */
	public Optional<RuleHistory> history(Region region, String key, LocalDate day, Locale locale) {
		KeyLine line = this.books.library().keys().get(key);
		RegionRules rules = this.books.rules(region).orElse(null);
		if (line == null || rules == null) {
			return Optional.empty();
		}
		List<RuleTold> values = values(rules, line, locale);
		List<RuleHistory.Elsewhere> elsewhere = new ArrayList<>();
		for (RegionCard card : this.regions.all()) {
			if (!card.region().equals(region)) {
				RegionRules theirs = this.books.rules(card.region()).orElseThrow();
				elsewhere.add(new RuleHistory.Elsewhere(card, holding(values(theirs, line, locale), day)));
			}
		}
		return Optional
			.of(new RuleHistory(told(rules, day, locale), holding(values, day), values, List.copyOf(elsewhere)));
	}

	/** Two regions, each on its day; empty when one of them has no document. */
	public Optional<RuleComparison> compare(Region left, LocalDate leftDay, Region right, LocalDate rightDay,
			Locale locale) {
		return read(left, leftDay, locale)
			.flatMap((one) -> read(right, rightDay, locale).map((other) -> RuleComparison.of(one, other)));
	}

	/** The readings and decisions that citations rest on, by their number. */
	public Map<String, String> readings(List<Citation> citations, Locale locale) {
		Map<String, String> readings = new LinkedHashMap<>();
		for (Citation citation : citations) {
			Told told = this.books.library().readings().get(citation.basis());
			if (told != null) {
				readings.put(citation.basis(), told.in(locale));
			}
		}
		return readings;
	}

	/** The code words that a key admits, in the order of keys.yaml. */
	public List<String> wordsOf(String key) {
		KeyLine line = this.books.library().keys().get(key);
		return (line != null) ? line.words() : List.of();
	}

	private RulesTold told(RegionRules rules, LocalDate day, Locale locale) {
		Paper paper = rules.paper();
		List<RuleTold> told = this.books.library()
			.keys()
			.values()
			.stream()
			.map((key) -> holding(values(rules, key, locale), day))
			.toList();
		RuleBook book = rules.on(day);
		boolean english = "en".equals(locale.getLanguage());
		return new RulesTold(paper.card(), english ? paper.document().titleEnglish() : paper.document().title(),
				paper.document().number(), paper.document().issued(), rules.firstDay(),
				(paper.to() != null) ? paper.to().minusDays(1) : null, book.period(), book.standing(), told);
	}

	private List<RuleTold> values(RegionRules rules, KeyLine key, Locale locale) {
		List<DatedValue> line = rules.line(key.name());
		List<RuleTold> values = new ArrayList<>();
		for (int at = 0; at < line.size(); at++) {
			LocalDate next = (at + 1 < line.size()) ? line.get(at + 1).from() : LocalDate.MIN;
			values.add(told(key, line.get(at), next.equals(LocalDate.MIN) ? null : next, locale));
		}
		return List.copyOf(values);
	}

	private RuleTold told(KeyLine key, DatedValue said, LocalDate until, Locale locale) {
		LocalDate since = said.from().equals(LocalDate.MIN) ? null : said.from();
		Told reading = this.books.library().readings().get(said.citation().basis());
		return new RuleTold(key.name(), RuleTopic.of(key.name()), key.meaning(locale), said.sentence(locale),
				ShownValue.of(key, said.value()), said.citation(), (reading != null) ? reading.in(locale) : "",
				key.blocks(locale), since, until);
	}

	private static RuleTold holding(List<RuleTold> values, LocalDate day) {
		RuleTold holding = values.get(0);
		for (RuleTold value : values) {
			if (value.since() == null || !value.since().isAfter(day)) {
				holding = value;
			}
		}
		return holding;
	}

}
