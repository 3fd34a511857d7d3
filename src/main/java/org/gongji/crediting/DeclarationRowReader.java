package org.gongji.crediting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.files.TableCell;
import org.gongji.files.TableRow;
import org.gongji.money.Money;
import org.gongji.person.CertificateFault;
import org.gongji.person.IdentityNumber;
import org.gongji.person.IdentityReading;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;

/** Reads a row of a file, or says cell by cell what is wrong with it. */
final class DeclarationRowReader {

	private static final Pattern POWERS = Pattern.compile("[0-9.]+[eE][+-]?[0-9]+");

	private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]*)?");

	/** More than this a month is a slip of the hand. */
	private static final int MOST_DIGITS = 7;

	/** As many digits as a workbook shows of a number. */
	private static final MathContext SHOWN = new MathContext(15);

	private final List<DeclarationColumn> columns;

	private final YearMonth last;

	private final TableRow row;

	private final List<DeclarationError> errors = new ArrayList<>();

	DeclarationRowReader(List<DeclarationColumn> columns, YearMonth last, TableRow row) {
		this.columns = columns;
		this.last = last;
		this.row = row;
	}

	/** The row, as far as it can be read without the register; null with errors. */
	ReadRow read() {
		if (this.row.width() > this.columns.size()) {
			this.errors.add(DeclarationError.ofRow(this.row.number(), "TOO_MANY_COLUMNS", ""));
			return null;
		}
		if (this.row.cells().size() < this.columns.size() && this.row.width() < this.columns.size() - 1) {
			this.errors.add(DeclarationError.ofRow(this.row.number(), "TOO_FEW_COLUMNS", ""));
			return null;
		}
		IdentityNumber number = number();
		String name = name();
		YearMonth month = month();
		boolean takenBack = takenBack();
		Money base = takenBack ? null : amount(DeclarationColumn.BASE);
		Boolean paid = takenBack ? null : paid();
		Money pension = takenBack ? null : amount(DeclarationColumn.PENSION);
		Money balance = amount(DeclarationColumn.BALANCE);
		if (balance != null && balance.isZero()) {
			refuse(DeclarationColumn.BALANCE, "BALANCE_ZERO");
		}
		return this.errors.isEmpty() ? new ReadRow(this.row.number(), number, name, month, base, paid, pension, balance)
				: null;
	}

	List<DeclarationError> errors() {
		return this.errors;
	}

	private IdentityNumber number() {
		TableCell cell = cell(DeclarationColumn.NUMBER);
		if (cell == null) {
			return null;
		}
		if (cell.sort() == TableCell.Sort.NUMBER) {
			return refuse(DeclarationColumn.NUMBER, "NUMBER_LOST");
		}
		if (POWERS.matcher(cell.text()).matches()) {
			return refuse(DeclarationColumn.NUMBER, "POWERS_OF_TEN");
		}
		IdentityReading reading = IdentityNumber.read(cell.text());
		return (reading instanceof IdentityNumber number) ? number
				: refuse(DeclarationColumn.NUMBER, "NUMBER_" + ((CertificateFault) reading).kind());
	}

	private String name() {
		TableCell cell = cell(DeclarationColumn.NAME);
		if (cell == null) {
			return null;
		}
		NameReading reading = PersonName.read(cell.text());
		return (reading instanceof PersonName name) ? name.text() : refuse(DeclarationColumn.NAME, "NAME_UNREADABLE");
	}

	private YearMonth month() {
		if (!this.columns.contains(DeclarationColumn.MONTH)) {
			return null;
		}
		TableCell cell = cell(DeclarationColumn.MONTH);
		if (cell == null) {
			return null;
		}
		Optional<YearMonth> month = (cell.sort() == TableCell.Sort.NUMBER) ? TypedMonth.readNumber(cell.text())
				: TypedMonth.read(cell.text());
		if (month.isEmpty()) {
			return refuse(DeclarationColumn.MONTH, "MONTH_UNREADABLE");
		}
		return month.get().isAfter(this.last) ? refuse(DeclarationColumn.MONTH, "MONTH_IN_FUTURE") : month.get();
	}

	private boolean takenBack() {
		if (!this.columns.contains(DeclarationColumn.TAKEN_BACK)) {
			return false;
		}
		String word = this.row.cell(this.columns.size()).text();
		if (!word.isEmpty() && !word.equals("是") && !word.equals("否")) {
			refuse(DeclarationColumn.TAKEN_BACK, "YES_OR_NO");
		}
		return word.equals("是");
	}

	private Boolean paid() {
		if (!this.columns.contains(DeclarationColumn.PAID)) {
			return null;
		}
		TableCell cell = cell(DeclarationColumn.PAID);
		if (cell == null) {
			return null;
		}
		return switch (cell.text()) {
			case "是" -> Boolean.TRUE;
			case "否" -> Boolean.FALSE;
			default -> refuse(DeclarationColumn.PAID, "YES_OR_NO");
		};
	}

	private Money amount(DeclarationColumn column) {
		if (!this.columns.contains(column)) {
			return null;
		}
		TableCell cell = cell(column);
		if (cell == null) {
			return null;
		}
		String text = (cell.sort() == TableCell.Sort.NUMBER) ? shown(cell.text()) : cell.text();
		String problem = amountProblem(text);
		if (problem == null) {
			return Money.ofYuan(text);
		}
		boolean below = problem.equals("NEGATIVE") && column == DeclarationColumn.BALANCE;
		return refuse(column, below ? "BALANCE_NEGATIVE" : problem);
	}

	private static String amountProblem(String text) {
		if (text.indexOf('\uff0c') >= 0) {
			return "WIDE_COMMA";
		}
		if (text.indexOf(',') >= 0) {
			return "COMMA";
		}
		if (text.startsWith("-") || text.startsWith("\u2212") || text.startsWith("\uff0d")
				|| (text.startsWith("(") && text.endsWith(")"))) {
			return "NEGATIVE";
		}
		if (POWERS.matcher(text).matches()) {
			return "POWERS_OF_TEN";
		}
		if (!AMOUNT.matcher(text).matches()) {
			return "AMOUNT_UNREADABLE";
		}
		int point = text.indexOf('.');
		if (point >= 0 && text.length() - point > 3) {
			return "THREE_DECIMALS";
		}
		int whole = (point < 0) ? text.length() : point;
		return (whole > MOST_DIGITS) ? "AMOUNT_TOO_LARGE" : null;
	}

	/** 1.1000000000000001, as workbooks write it, is shown as 1.1. */
	private static String shown(String number) {
		try {
			BigDecimal exact = new BigDecimal(number);
			boolean sane = exact.precision() <= 40 && Math.abs(exact.scale()) <= 40;
			return sane ? exact.round(SHOWN).stripTrailingZeros().toPlainString() : number;
		}
		catch (NumberFormatException ex) {
			return number;
		}
	}

	/**
	 * The cell of a column that must hold something readable; null when it was refused.
	 */
	private TableCell cell(DeclarationColumn column) {
		TableCell cell = this.row.cell(this.columns.indexOf(column) + 1);
		String problem = null;
		if (cell.sort() == TableCell.Sort.FORMULA || cell.sort() == TableCell.Sort.FAULT) {
			problem = "FORMULA";
		}
		else if (cell.empty()) {
			problem = "CELL_EMPTY";
		}
		else if (cell.text().indexOf('\n') >= 0 || cell.text().indexOf('\r') >= 0) {
			problem = "LINE_BREAK";
		}
		else if (cell.text().indexOf('\ufffd') >= 0) {
			problem = "NO_CHARACTER";
		}
		if (problem != null) {
			refuse(column, problem);
			return null;
		}
		return cell;
	}

	/** Notes the error; an identity number is never kept in clear. */
	private <T> T refuse(DeclarationColumn column, String problem) {
		int at = this.columns.indexOf(column) + 1;
		String found = this.row.cell(at).text();
		this.errors.add(
				new DeclarationError(this.row.number(), at, column.word(), problem, (column == DeclarationColumn.NUMBER)
						? ReadRow.masked(found) : (column == DeclarationColumn.NAME) ? "" : found));
		return null;
	}

}
