package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The regulation of one region as its files have it: the document, the time in which it
 * is in force (null first day: the bureau sets it; null end: open), and the dated values.
 */
record Paper(RegionCard card, Document document, LocalDate from, LocalDate to, Citation inForce, Citation afterwards,
		Map<String, List<DatedValue>> values) {

	/**
	 * A document by its titles, its number (empty where it has none) and day of issue.
	 */
	record Document(String id, String title, String titleEnglish, String number, LocalDate issued) {

		/** As a receipt cites it: the number, else the title. */
		String cited() {
			return this.number.isEmpty() ? "《" + this.title + "》" : this.number;
		}

	}

}
