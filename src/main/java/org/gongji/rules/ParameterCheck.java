package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.rules.ParameterOutcome.Problem;

/** Whether an entry fits its key: may the bureau set it, and is the value well typed. */
final class ParameterCheck {

	private static final int TITLE_AT_MOST = 200;

	private static final int NUMBER_AT_MOST = 100;

	private static final int ARTICLE_AT_MOST = 60;

	private static final int VALUE_AT_MOST = 500;

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

	private ParameterCheck() {
	}

	static List<Problem> problems(Region region, ParameterEntry entry, RuleBooks books) {
		List<Problem> problems = new ArrayList<>();
		Map<String, KeyLine> keys = books.library().keys();
		KeyLine key = keys.get(entry.key());
		RegionRules rules = books.rules(region).orElse(null);
		if (key == null || rules == null || !rules.bureauMaySet(key)) {
			problems.add(new Problem("key", "rules.entry.notOpen"));
		}
		else {
			value(key, entry, problems);
		}
		if (entry.holdsFrom() == null || entry.holdsFrom().isBefore(EARLIEST) || !entry.holdsFrom().isBefore(LATEST)) {
			problems.add(new Problem("holdsFrom", "rules.entry.day"));
		}
		length("documentTitle", entry.documentTitle(), 1, TITLE_AT_MOST, problems);
		length("documentNumber", entry.documentNumber(), 0, NUMBER_AT_MOST, problems);
		length("article", entry.article(), 0, ARTICLE_AT_MOST, problems);
		length("note", entry.note(), 0, TITLE_AT_MOST, problems);
		return problems;
	}

	private static void value(KeyLine key, ParameterEntry entry, List<Problem> problems) {
		ValueType.Outcome outcome = key.value(entry.words());
		if (outcome.misfit() != null || entry.value().length() > VALUE_AT_MOST) {
			Misfit misfit = (outcome.misfit() != null) ? outcome.misfit() : Misfit.NOT_A_WORD;
			problems.add(new Problem("value", "rules.misfit." + misfit.name()));
		}
	}

	private static void length(String field, String text, int least, int most, List<Problem> problems) {
		if (text.length() > most || text.chars().anyMatch(ParameterCheck::unprintable)) {
			problems.add(new Problem(field, "rules.entry.tooLong"));
		}
		else if (text.length() < least) {
			problems.add(new Problem(field, "rules.entry.missing"));
		}
	}

	/** Control characters and the marks that turn the direction of text. */
	private static boolean unprintable(int character) {
		return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
	}

}
