package org.gongji.crediting;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.files.TableCell;
import org.gongji.files.TableFile;
import org.gongji.files.TableRow;
import org.gongji.files.TableSource;
import org.gongji.files.TableVisitor;
import org.gongji.files.UnreadableTable;
import org.gongji.person.PeopleByNumber;

/**
 * Reads one file of people into the rows that are put aside: header, cells, then the
 * people of some hundred rows at a time. One instance reads one file.
 */
final class SheetReading implements TableVisitor {

	/** More rows than any one file needs. */
	static final int MOST_ROWS = 500_000;

	private static final int AT_A_TIME = 500;

	private final Region region;

	private final List<DeclarationColumn> columns;

	private final YearMonth last;

	private final PeopleByNumber people;

	private final ReadRows rowsRead;

	private final List<ReadRow> waiting = new ArrayList<>(AT_A_TIME);

	private boolean headed;

	private int rows;

	/**
	 * Reads files with these columns, of people of this region, about months up to the
	 * last.
	 */
	SheetReading(List<DeclarationColumn> columns, Region region, YearMonth last, PeopleByNumber people,
			ReadRows rowsRead) {
		this.columns = columns;
		this.region = region;
		this.last = last;
		this.people = people;
		this.rowsRead = rowsRead;
	}

	void read(TableSource file) throws IOException, UnreadableTable {
		TableFile.read(file, this);
		match();
		if (this.rows == 0 && this.rowsRead.found().all().isEmpty()) {
			this.rowsRead.found().refuse(DeclarationError.ofRow(0, "NO_ROWS", ""));
		}
	}

	@Override
	public boolean row(TableRow row) {
		if (!this.headed) {
			this.headed = true;
			if (!header(row)) {
				this.rowsRead.found().refuse(DeclarationError.ofRow(row.number(), "WRONG_HEADER", words(row)));
				return false;
			}
			return true;
		}
		if (++this.rows > MOST_ROWS) {
			this.rowsRead.found().refuse(DeclarationError.ofRow(row.number(), "TOO_MANY_ROWS", ""));
			return false;
		}
		if (header(row)) {
			this.rowsRead.found().refuse(DeclarationError.ofRow(row.number(), "HEADER_AGAIN", ""));
			return true;
		}
		DeclarationRowReader reader = new DeclarationRowReader(this.columns, this.last, row);
		ReadRow read = reader.read();
		reader.errors().forEach(this.rowsRead.found()::refuse);
		if (read != null) {
			this.waiting.add(read);
			if (this.waiting.size() == AT_A_TIME) {
				match();
			}
		}
		return !this.rowsRead.found().full();
	}

	@Override
	public void merged(int row, int column) {
		String word = (column <= this.columns.size()) ? this.columns.get(column - 1).word()
				: DeclarationError.WHOLE_ROW;
		this.rowsRead.found().refuse(new DeclarationError(row, column, word, "MERGED", ""));
	}

	private boolean header(TableRow row) {
		if (row.width() != this.columns.size()) {
			return false;
		}
		for (int at = 0; at < this.columns.size(); at++) {
			if (!row.cells().get(at).text().equals(this.columns.get(at).header())) {
				return false;
			}
		}
		return true;
	}

	/** The words of a header; a row that may hold people is not repeated. */
	private static String words(TableRow row) {
		String words = String.join("、", row.cells().stream().map(TableCell::text).limit(8).toList());
		return words.chars().anyMatch(Character::isDigit) ? "" : words;
	}

	private void match() {
		Map<?, PeopleByNumber.Found> found = this.people.find(this.waiting.stream().map(ReadRow::number).toList());
		for (ReadRow read : this.waiting) {
			PeopleByNumber.Found person = found.get(read.number());
			unknown(read, person, this.region).ifPresentOrElse(this.rowsRead.found()::refuse,
					() -> this.rowsRead.add(read, person));
		}
		this.waiting.clear();
	}

	/** What the register has against a row: its number, its region, its name. */
	static Optional<DeclarationError> unknown(ReadRow read, PeopleByNumber.Found person, Region region) {
		if (person == null) {
			return Optional.of(new DeclarationError(read.row(), 1, DeclarationColumn.NUMBER.word(), "NOBODY",
					read.maskedNumber()));
		}
		if (!person.region().equals(region)) {
			return Optional.of(new DeclarationError(read.row(), 1, DeclarationColumn.NUMBER.word(), "OTHER_REGION",
					read.maskedNumber()));
		}
		return person.name().equals(read.name()) ? Optional.empty()
				: Optional.of(new DeclarationError(read.row(), 2, DeclarationColumn.NAME.word(), "OTHER_NAME", ""));
	}

}
