package org.gongji.crediting;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.gongji.files.TableCell;
import org.gongji.files.TableFile;
import org.gongji.files.TableRow;
import org.gongji.files.TableSource;
import org.gongji.files.TableVisitor;

/**
 * Reads the header and the cells of one file of people, and hands the rows on in
 * stretches. One instance reads one file.
 */
final class SheetReading implements TableVisitor {

	/** More rows than any one file needs. */
	static final int MOST_ROWS = 500_000;

	/** Rows of a stretch. */
	static final int AT_A_TIME = 2000;

	private final List<DeclarationColumn> columns;

	private final List<String> headers;

	private final DeclarationRowReader reader;

	private final Predicate<Stretch> taker;

	private Stretch stretch = new Stretch();

	private boolean headed;

	private int rows;

	/**
	 * Reads a file with these columns about months up to the last; the taker says whether
	 * to read on.
	 */
	SheetReading(List<DeclarationColumn> columns, YearMonth last, Predicate<Stretch> taker) {
		this.columns = columns;
		this.headers = columns.stream().map(DeclarationColumn::header).toList();
		this.reader = new DeclarationRowReader(columns, last);
		this.taker = taker;
	}

	void read(TableSource file) throws IOException {
		TableFile.read(file, this);
		handOn();
	}

	@Override
	public boolean row(TableRow row) {
		if (!this.headed) {
			this.headed = true;
			return header(row) || refused(DeclarationError.ofRow(row.number(), "WRONG_HEADER", words(row)));
		}
		if (++this.rows > MOST_ROWS) {
			return refused(DeclarationError.ofRow(row.number(), "TOO_MANY_ROWS", ""));
		}
		if (header(row)) {
			this.stretch.errors().add(DeclarationError.ofRow(row.number(), "HEADER_AGAIN", ""));
		}
		else {
			ReadRow read = this.reader.read(row);
			this.stretch.errors().addAll(this.reader.errors());
			if (read != null) {
				this.stretch.rows().add(read);
			}
		}
		return this.stretch.size() < AT_A_TIME || handOn();
	}

	@Override
	public void merged(int row, int column) {
		String word = (column <= this.columns.size()) ? this.columns.get(column - 1).word()
				: DeclarationError.WHOLE_ROW;
		this.stretch.errors().add(new DeclarationError(row, column, word, "MERGED", ""));
	}

	private boolean refused(DeclarationError error) {
		this.stretch.errors().add(error);
		return false;
	}

	private boolean handOn() {
		Stretch full = this.stretch;
		this.stretch = new Stretch();
		return this.taker.test(full);
	}

	private boolean header(TableRow row) {
		if (row.width() != this.headers.size()) {
			return false;
		}
		for (int at = 0; at < this.headers.size(); at++) {
			if (!row.cells().get(at).text().equals(this.headers.get(at))) {
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

	/** Some rows in order, as far as they could be read, and what is wrong in others. */
	record Stretch(List<ReadRow> rows, List<DeclarationError> errors) {

		Stretch() {
			this(new ArrayList<>(), new ArrayList<>());
		}

		int size() {
			return this.rows.size() + this.errors.size();
		}

	}

}
