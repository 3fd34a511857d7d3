package org.gongji.clearing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;

import org.springframework.stereotype.Component;

/**
 * Institutions that did not compare a month with us or found something else, and whether
 * their sheets are made.
 */
@Component
class ComparedBeforeClosing implements BeforeClosing {

	private final ClearingMonth months;

	private final Sheets sheets;

	ComparedBeforeClosing(ClearingMonth months, Sheets sheets) {
		this.months = months;
		this.sheets = sheets;
	}

	@Override
	public List<Word> before(Region region, YearMonth month) {
		List<ClearingMonth.Line> lines = this.months.of(region, month);
		List<Word> words = new ArrayList<>();
		say(words, "clearing.beforeClosing.notCompared",
				lines.stream().filter((line) -> line.compared() == null).count(), month);
		say(words, "clearing.beforeClosing.differs",
				lines.stream().filter((line) -> line.compared() != null && !line.compared().balanced()).count(), month);
		if (!lines.isEmpty() && this.sheets.run(region, month).isEmpty()) {
			say(words, "clearing.beforeClosing.noSheets", lines.size(), month);
		}
		return words;
	}

	private static void say(List<Word> words, String key, long count, YearMonth month) {
		if (count > 0) {
			words.add(new Word(key, count, false, "/bureau/clearing?month=" + month));
		}
	}

}
