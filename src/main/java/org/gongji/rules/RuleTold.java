package org.gongji.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One rule as a reader gets it: what it is about, what it says in our words (empty for an
 * act of the bureau), its value (null where it is left to the bureau), where it stands,
 * the reading taken (empty: none), what waits while it is open, and the days from
 * (inclusive; null: from the document's first day) and to (exclusive; null: none) which
 * it holds.
 */
public record RuleTold(String key, RuleTopic topic, String meaning, String sentence, ShownValue value,
		Citation citation, String reading, String blocks, LocalDate since, LocalDate until) {

	public boolean open() {
		return this.value == null;
	}

	/** Open because no article of the document speaks of it. */
	public boolean silent() {
		return open() && this.citation.kind() == SourceKind.TEXT && this.citation.article().equals(PaperReader.NOWHERE);
	}

	/** Whether another value stood in its place on the very day from which it holds. */
	public boolean replacedAtOnce() {
		return this.since != null && this.since.equals(this.until);
	}

	public LocalDate lastDay() {
		return (this.until != null) ? this.until.minusDays(1) : null;
	}

	/** Whether the words stand anywhere in it; compared without regard to case. */
	boolean speaksOf(String words) {
		String sought = words.toLowerCase(Locale.ROOT);
		return Stream.of(this.key, this.meaning, this.sentence, this.citation.text(), this.reading, this.blocks)
			.anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(sought));
	}

	/** The same rule in substance, wherever it stands. */
	boolean saysAs(RuleTold other) {
		return (this.value != null) ? this.value.equals(other.value) : other.value == null;
	}

}
