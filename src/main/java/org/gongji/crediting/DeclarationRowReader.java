package org.gongji.crediting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.files.TableCell;
import org.gongji.files.TableRow;
import org.gongji.money.Money;
import org.gongji.person.CertificateFault;
import org.gongji.person.IdentityNumber;
import org.gongji.person.IdentityReading;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;

/**
 * Reads the rows of a file one after the other, or says cell by cell what is wrong with
 * one.
 */
final class DeclarationRowReader {

	private final List<DeclarationColumn> columns;

	private final YearMonth last;

	/** Where each column stands, from 1; 0 for those that the file does not have. */
	private final int[] places = new int[DeclarationColumn.values().length];

	private TableRow row;

	private List<DeclarationError> errors = new ArrayList<>();

	private String monthText = "";

	private YearMonth monthRead;

	DeclarationRowReader(List<DeclarationColumn> columns, YearMonth last) {
		this.columns = columns;
		this.last = last;
		columns.forEach((column) -> this.places[column.ordinal()] = columns.indexOf(column) + 1);
	}

	/** The row, as far as it can be read without the register; null with errors. */
	ReadRow read(TableRow read) {
		this.row = read;
		this.errors = new ArrayList<>();
		return read();
	}

	private ReadRow read() {
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

	/** What is wrong with the row that was read last. */
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
		if (TypedYuan.powers(cell.text())) {
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
		TableCell cell = has(DeclarationColumn.MONTH) ? cell(DeclarationColumn.MONTH) : null;
		if (cell == null) {
			return null;
		}
		if (cell.sort() == TableCell.Sort.TEXT && cell.text().equals(this.monthText)) {
			return this.monthRead;
		}
		Optional<YearMonth> month = (cell.sort() == TableCell.Sort.NUMBER) ? TypedMonth.readNumber(cell.text())
				: TypedMonth.read(cell.text());
		if (month.isEmpty()) {
			return refuse(DeclarationColumn.MONTH, "MONTH_UNREADABLE");
		}
		if (month.get().isAfter(this.last)) {
			return refuse(DeclarationColumn.MONTH, "MONTH_IN_FUTURE");
		}
		if (cell.sort() == TableCell.Sort.TEXT) {
			this.monthText = cell.text();
			this.monthRead = month.get();
		}
		return month.get();
	}

	private boolean takenBack() {
		if (!has(DeclarationColumn.TAKEN_BACK)) {
			return false;
		}
		String word = this.row.cell(place(DeclarationColumn.TAKEN_BACK)).text();
		if (!word.isEmpty() && !word.equals("是") && !word.equals("否")) {
			refuse(DeclarationColumn.TAKEN_BACK, "YES_OR_NO");
		}
		return word.equals("是");
	}

	private Boolean paid() {
		TableCell cell = has(DeclarationColumn.PAID) ? cell(DeclarationColumn.PAID) : null;
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
		TableCell cell = has(column) ? cell(column) : null;
		if (cell == null) {
			return null;
		}
		long plain = TypedYuan.plain(cell.text());
		if (plain >= 0) {
			return Money.ofFen(plain);
		}
		String text = (cell.sort() == TableCell.Sort.NUMBER) ? TypedYuan.shown(cell.text()) : cell.text();
		String problem = TypedYuan.problem(text);
		if (problem == null) {
			return Money.ofYuan(text);
		}
		boolean below = problem.equals("NEGATIVE") && column == DeclarationColumn.BALANCE;
		return refuse(column, below ? "BALANCE_NEGATIVE" : problem);
	}

	private boolean has(DeclarationColumn column) {
		return place(column) > 0;
	}

	private int place(DeclarationColumn column) {
		return this.places[column.ordinal()];
	}

	/**
	 * The cell of a column that must hold something readable; null when it was refused.
	 */
	private TableCell cell(DeclarationColumn column) {
		TableCell cell = this.row.cell(place(column));
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
		int at = place(column);
		String found = this.row.cell(at).text();
		this.errors.add(
				new DeclarationError(this.row.number(), at, column.word(), problem, (column == DeclarationColumn.NUMBER)
						? ReadRow.masked(found) : (column == DeclarationColumn.NAME) ? "" : found));
		return null;
	}

}
