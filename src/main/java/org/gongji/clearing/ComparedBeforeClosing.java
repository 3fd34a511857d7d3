package org.gongji.clearing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;
import org.gongji.provider.ProviderId;

import org.springframework.stereotype.Component;

/**
 * Institutions that did not compare a whole month with us or have an open difference, and
 * whether their sheets are made; four statements, none of which adds settlements up.
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
		List<ProviderId> settled = this.months.institutions(region, month);
		Map<ProviderId, Compared> compared = this.months.compared(region, month);
		List<Word> words = new ArrayList<>();
		say(words, "clearing.beforeClosing.notCompared",
				settled.stream()
					.map((one) -> compared.getOrDefault(one, Compared.NEVER))
					.filter((one) -> !one.whole() && one.open() == null)
					.count(),
				month);
		say(words, "clearing.beforeClosing.differs",
				compared.values().stream().filter((one) -> one.open() != null).count(), month);
		if (!settled.isEmpty() && this.sheets.run(region, month).isEmpty()) {
			say(words, "clearing.beforeClosing.noSheets", settled.size(), month);
		}
		return words;
	}

	private static void say(List<Word> words, String key, long count, YearMonth month) {
		if (count > 0) {
			words.add(new Word(key, count, false, "/bureau/clearing?month=" + month));
		}
	}

}
