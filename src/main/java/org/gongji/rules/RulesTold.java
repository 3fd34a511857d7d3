package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one region on a day in our own words: the document, the time in which it
 * is in force (null where there is no such day), and each rule under its topic.
 */
public record RulesTold(RegionCard card, String title, String number, LocalDate issued, LocalDate from,
		LocalDate lastDay, Period period, Citation standing, List<RuleTold> rules) {

	/** The rules of one topic. */
	public record Section(RuleTopic topic, List<RuleTold> rules) {

		public long open() {
			return this.rules.stream().filter(RuleTold::open).count();
		}

	}

	/** Each topic that has a rule, in the order of the page. */
	public List<Section> sections() {
		return sections(this.rules);
	}

	static List<Section> sections(List<RuleTold> rules) {
		List<Section> sections = new ArrayList<>();
		for (RuleTopic topic : RuleTopic.values()) {
			List<RuleTold> here = rules.stream().filter((rule) -> rule.topic() == topic).toList();
			if (!here.isEmpty()) {
				sections.add(new Section(topic, here));
			}
		}
		return sections;
	}

	/** What has no value yet. */
	public List<RuleTold> open() {
		return this.rules.stream().filter(RuleTold::open).toList();
	}

	/** What the document itself leaves open, by topic. */
	public List<Section> leftToTheBureau() {
		return sections(this.rules.stream().filter((rule) -> rule.open() && !rule.silent()).toList());
	}

	/** What the document does not speak of, by topic. */
	public List<Section> silent() {
		return sections(this.rules.stream().filter(RuleTold::silent).toList());
	}

	/** With only the rules that speak of the words; all of them for none. */
	public RulesTold speakingOf(String words) {
		return words.isBlank() ? this
				: with(this.rules.stream().filter((rule) -> rule.speaksOf(words.strip())).toList());
	}

	/** With only the rules that stand on an article by a kind of source. */
	public RulesTold standingOn(String article, String basis) {
		return with(this.rules.stream()
			.filter((rule) -> rule.citation().article().equals(article) && rule.citation().basis().equals(basis))
			.toList());
	}

	private RulesTold with(List<RuleTold> fewer) {
		return new RulesTold(this.card, this.title, this.number, this.issued, this.from, this.lastDay, this.period,
				this.standing, List.copyOf(fewer));
	}

}
