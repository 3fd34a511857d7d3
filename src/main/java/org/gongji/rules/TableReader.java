package org.gongji.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the written cells of a table against the rows and columns of its key. A single
 * cell without a place is the one for all rows and columns, where the key has such.
 */
final class TableReader {

	/** A free row such as the name of a drug holds none of the marks of the notation. */
	private static final Pattern FREE = Pattern.compile("[^.=,，、\\p{Cntrl}]{1,60}");

	private static final String ALL = "all";

	private TableReader() {
	}

	static ValueType.Outcome read(List<String> words, KeyLine key) {
		Map<String, Object> cells = new LinkedHashMap<>();
		for (String word : words) {
			int equals = word.lastIndexOf('=');
			String place = (equals < 1) ? all(key.table()) : word.substring(0, equals).strip();
			if (place.isEmpty()) {
				return ValueType.Outcome.wrong(Misfit.NOT_A_CELL);
			}
			if (!listed(place.split("\\.", -1), key.table())) {
				return ValueType.Outcome.wrong(Misfit.NOT_A_ROW);
			}
			ValueType.Outcome cell = key.table().cells().single(word.substring(equals + 1).strip(), key);
			if (cell.misfit() != null) {
				return cell;
			}
			if (cells.put(place, cell.value()) != null) {
				return ValueType.Outcome.wrong(Misfit.TWICE);
			}
		}
		return cells.isEmpty() ? ValueType.Outcome.wrong(Misfit.NOT_A_CELL)
				: ValueType.Outcome.of(new RuleTable(cells));
	}

	private static String all(TableForm form) {
		return form.by().stream().allMatch((known) -> known.contains(ALL))
				? form.by().stream().map((known) -> ALL).collect(Collectors.joining(".")) : "";
	}

	private static boolean listed(String[] place, TableForm form) {
		if (place.length != form.by().size()) {
			return false;
		}
		for (int i = 0; i < place.length; i++) {
			List<String> known = form.by().get(i);
			if (known.isEmpty() ? !FREE.matcher(place[i]).matches() : !known.contains(place[i])) {
				return false;
			}
		}
		return true;
	}

}
