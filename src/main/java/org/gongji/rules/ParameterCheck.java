package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.rules.ParameterOutcome.Problem;

/** Whether an entry fits its key: may the bureau set it, and is the value well typed. */
final class ParameterCheck {

	private static final int TITLE_AT_MOST = 200;

	private static final int NUMBER_AT_MOST = 100;

	private static final int ARTICLE_AT_MOST = 60;

	private static final int VALUE_AT_MOST = 4000;

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
		if (key.type() == ValueType.TABLE) {
			cells(key, entry, problems);
		}
		else if (entry.words().isEmpty()) {
			problems.add(new Problem("value", "rules.entry.missing"));
		}
		else if (key.value(entry.words()).misfit() != null) {
			problems.add(new Problem("value", words(key.value(entry.words()).misfit())));
		}
		if (problems.isEmpty() && entry.value().length() > VALUE_AT_MOST) {
			problems.add(new Problem("value", "rules.entry.tooLong"));
		}
	}

	/** Every cell by itself, so that each has its own words. */
	private static void cells(KeyLine key, ParameterEntry entry, List<Problem> problems) {
		if (entry.words().isEmpty()) {
			problems.add(new Problem("value", "rules.entry.missing"));
		}
		Set<String> places = new HashSet<>();
		for (String word : entry.words()) {
			String place = TableReader.place(word, key.table());
			Misfit misfit = TableReader.cell(word, key).misfit();
			if (misfit == null && !places.add(place)) {
				misfit = Misfit.TWICE;
			}
			if (misfit != null) {
				problems.add(new Problem(Problem.CELL + place, words(misfit)));
			}
		}
	}

	private static String words(Misfit misfit) {
		return "rules.misfit." + misfit.name();
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
