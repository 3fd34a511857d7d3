package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;
import org.gongji.rules.OpenCount.Waiting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The register of open figures (未定事项): every key of a region without a value on a day,
 * with what it blocks and how much waits for it.
 */
@Component
public class OpenRegister {

	private final KeyCards cards;

	private final ObjectProvider<OpenCount> counts;

	OpenRegister(KeyCards cards, ObjectProvider<OpenCount> counts) {
		this.cards = cards;
		this.counts = counts;
	}

	/** What the document leaves open by topic, in the order of the public page. */
	public List<Section> of(Region region, LocalDate day, Locale locale) {
		return sections(region, day, locale, false);
	}

	/** What no article of the document speaks of, by topic. */
	public List<Section> silent(Region region, LocalDate day, Locale locale) {
		return sections(region, day, locale, true);
	}

	private List<Section> sections(Region region, LocalDate day, Locale locale, boolean silent) {
		List<Section> sections = new ArrayList<>();
		List<KeyCard> cards = this.cards.of(region, day, locale);
		for (RuleTopic topic : RuleTopic.values()) {
			List<Figure> figures = cards.stream()
				.filter((card) -> card.open() && card.silent() == silent && RuleTopic.of(card.key()) == topic)
				.map((card) -> new Figure(card, waiting(region, card.key(), day)))
				.toList();
			if (!figures.isEmpty()) {
				sections.add(new Section(topic, figures));
			}
		}
		return sections;
	}

	private List<Waiting> waiting(Region region, String key, LocalDate day) {
		return this.counts.orderedStream().flatMap((count) -> count.waiting(region, key, day).stream()).toList();
	}

	/** The open figures of one topic. */
	public record Section(RuleTopic topic, List<Figure> figures) {

	}

	/**
	 * An open figure; without anything counted nobody can tell yet how much waits.
	 */
	public record Figure(KeyCard card, List<Waiting> waiting) {

	}

}
