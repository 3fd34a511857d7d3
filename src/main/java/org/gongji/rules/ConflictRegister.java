package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.rules.ConflictsTold.Beside;
import org.gongji.rules.ConflictsTold.Later;
import org.gongji.rules.ConflictsTold.Standing;

import org.springframework.stereotype.Component;

/**
 * The register of later national rules that differ from the local ones (OQ-35). It only
 * tells: no rule of a region changes by it, a bureau switches with its own document.
 * Templates know it as {@code @conflictRegister}.
 */
@Component
public class ConflictRegister {

	private static final String YIELDS = "change.newer_rules_prevail";

	private final RuleBooks books;

	private final RuleReader reader;

	ConflictRegister(RuleBooks books, RuleReader reader) {
		this.books = books;
		this.reader = reader;
	}

	/** Every later rule beside the region's on a day; empty without a document. */
	public Optional<ConflictsTold> of(Region region, LocalDate day, Locale locale) {
		return this.reader.read(region, day, locale).map((told) -> of(region, told, day, locale));
	}

	private ConflictsTold of(Region region, RulesTold told, LocalDate day, Locale locale) {
		RegionRules rules = this.books.rules(region).orElseThrow();
		Map<String, RuleTold> local = told.rules()
			.stream()
			.collect(Collectors.toMap(RuleTold::key, Function.identity()));
		List<Later> later = this.books.library()
			.later()
			.stream()
			.map((rule) -> new Later(rule.id(), rule.title().in(locale), rule.content().in(locale), rule.number(),
					rule.from(), rule.since().in(locale), rule.certainty().name(), rule.known().in(locale),
					rule.here().in(locale),
					rule.touches()
						.stream()
						.map((touch) -> new Beside(local.get(touch.key()), touch.how().in(locale),
								standing(touch, rules, day)))
						.toList()))
			.toList();
		return new ConflictsTold(told, local.get(YIELDS), later);
	}

	/** Whether a later rule stands beside a local one on a day, as a page asks. */
	public boolean beside(String code, String key, LocalDate day) {
		return this.books.rules(new Region(code))
			.map((rules) -> this.books.library()
				.later()
				.stream()
				.flatMap((rule) -> rule.touch(key).stream())
				.map((touch) -> standing(touch, rules, day))
				.anyMatch((standing) -> standing == Standing.DIFFERS || standing == Standing.SWITCHED))
			.orElse(false);
	}

	private static Standing standing(LaterRule.Touch touch, RegionRules rules, LocalDate day) {
		DatedValue local = rules.said(touch.key(), day);
		if (local.open()) {
			return Standing.OPEN;
		}
		if (touch.differs(local)) {
			return Standing.DIFFERS;
		}
		boolean textDiffers = rules.paper()
			.values()
			.get(touch.key())
			.stream()
			.anyMatch((written) -> !written.open() && touch.differs(written));
		return textDiffers ? Standing.SWITCHED : Standing.SAME;
	}

}
