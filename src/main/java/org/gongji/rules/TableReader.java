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
	private static final Pattern FREE = Pattern.compile("[^.=,，、\\p{Cntrl}\\p{Cf}]{1,60}");

	private static final String ALL = "all";

	private TableReader() {
	}

	static ValueType.Outcome read(List<String> words, KeyLine key) {
		Map<String, Object> cells = new LinkedHashMap<>();
		for (String word : words) {
			ValueType.Outcome cell = cell(word, key);
			if (cell.misfit() != null) {
				return cell;
			}
			if (cells.put(place(word, key.table()), cell.value()) != null) {
				return ValueType.Outcome.wrong(Misfit.TWICE);
			}
		}
		return cells.isEmpty() ? ValueType.Outcome.wrong(Misfit.NOT_A_CELL)
				: ValueType.Outcome.of(new RuleTable(cells));
	}

	/** One cell by itself, such as {@code 1.employee=0.60}. */
	static ValueType.Outcome cell(String word, KeyLine key) {
		String place = place(word, key.table());
		if (place.isEmpty()) {
			return ValueType.Outcome.wrong(Misfit.NOT_A_CELL);
		}
		if (!listed(place.split("\\.", -1), key.table())) {
			return ValueType.Outcome.wrong(Misfit.NOT_A_ROW);
		}
		return key.table().cells().single(word.substring(word.lastIndexOf('=') + 1).strip(), key);
	}

	/** The row, or row and column, of a written cell; a bare value stands for all. */
	static String place(String word, TableForm form) {
		int equals = word.lastIndexOf('=');
		return (equals < 1) ? all(form) : word.substring(0, equals).strip();
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
