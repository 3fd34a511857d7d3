package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of one region on a day in our own words: the document, the time in which it
 * is in force (null where there is no such day), what is ruled and what is open.
 */
public record RulesTold(RegionCard card, String title, String number, LocalDate issued, LocalDate from,
		LocalDate lastDay, Period period, Citation standing, List<Rule> rules, List<Rule> open) {

	/**
	 * One rule: what it is about, what it says, where it stands and since when (null:
	 * from the document's first day). An act of the bureau has no sentence of ours but
	 * the written value, which may be code words.
	 */
	public record Rule(String key, String meaning, String sentence, List<String> written, boolean codeWords,
			Citation citation, LocalDate since) {

	}

}
