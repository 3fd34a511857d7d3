package org.gongji.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gongji.money.Money;

/**
 * The fields of one row by their number, read into types; everything that does not fit is
 * collected with its column.
 */
final class Fields {

	static final int NAME_LENGTH = 200;

	static final int SPECIFICATION_LENGTH = 1000;

	private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})([ T][0-9:.]{5,15})?");

	private static final Pattern SHORT_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

	private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

	private final int row;

	private final String[] fields;

	private final List<RowError> errors = new ArrayList<>();

	Fields(int row, String line) {
		this.row = row;
		this.fields = line.split("\t", -1);
	}

	int count() {
		return this.fields.length;
	}

	int row() {
		return this.row;
	}

	List<RowError> errors() {
		return this.errors;
	}

	void refuse(int column, String word, String problem) {
		this.errors.add(RowError.of(this.row, column, word, problem, raw(column)));
	}

	/**
	 * Trimmed; the national files write nothing, a hyphen, 无 or null for "not stated".
	 */
	String text(int column) {
		String text = raw(column).strip();
		return switch (text) {
			case "-", "--", "无", "/", "null", "NULL", "\\N" -> "";
			default -> text;
		};
	}

	String text(int column, String word, int longest) {
		String text = text(column);
		if (text.length() > longest) {
			refuse(column, word, "catalogue.import.TOO_LONG");
		}
		else if (!PlainText.clean(text)) {
			refuse(column, word, (text.indexOf(PlainText.BROKEN) >= 0) ? "catalogue.import.NOT_UTF8"
					: "catalogue.import.HIDDEN_CHARACTER");
		}
		return text;
	}

	/** As text, null where nothing is stated. */
	String optional(int column, String word, int longest) {
		String text = text(column, word, longest);
		return text.isEmpty() ? null : text;
	}

	ItemCode code(int column) {
		String text = raw(column).strip();
		CodeProblem problem = ItemCode.problem(text);
		if (problem != null) {
			refuse(column, "code", (text.indexOf(PlainText.BROKEN) >= 0) ? "catalogue.import.NOT_UTF8" : problem.key());
			return null;
		}
		return new ItemCode(text);
	}

	LocalDate day(int column, String word) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		for (Pattern form : List.of(DAY, SHORT_DAY)) {
			var match = form.matcher(text);
			if (match.matches()) {
				try {
					return LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
							Integer.parseInt(match.group(3)));
				}
				catch (DateTimeException ex) {
					break;
				}
			}
		}
		refuse(column, word, "catalogue.import.BAD_DAY");
		return null;
	}

	/** True for 1, false for 0, null for nothing. */
	Boolean flag(int column, String word) {
		String text = text(column);
		switch (text) {
			case "1":
				return Boolean.TRUE;
			case "0":
				return Boolean.FALSE;
			case "":
				return null;
			default:
				refuse(column, word, "catalogue.import.BAD_FLAG");
				return null;
		}
	}

	ItemClass itemClass(int column) {
		switch (text(column)) {
			case "A", "甲", "甲类", "1", "01":
				return ItemClass.A;
			case "B", "乙", "乙类", "2", "02":
				return ItemClass.B;
			case "C", "丙", "丙类", "自费", "3", "03":
				return ItemClass.C;
			case "":
				return null;
			default:
				refuse(column, "class", "catalogue.import.BAD_CLASS");
				return null;
		}
	}

	Money yuan(int column, String word) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		if (text.startsWith("-")) {
			refuse(column, word, "catalogue.import.NEGATIVE");
			return null;
		}
		if (!YUAN.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
			refuse(column, word, "catalogue.import.BAD_AMOUNT");
			return null;
		}
		return Money.ofYuan(text);
	}

	private String raw(int column) {
		return (column >= 1 && column <= this.fields.length) ? this.fields[column - 1] : "";
	}

}
