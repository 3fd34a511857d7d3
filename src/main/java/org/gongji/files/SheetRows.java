package org.gongji.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/** Walks through the rows and cells of a sheet, one row in memory at a time. */
final class SheetRows {

	private static final int MOST_COLUMNS = 100;

	private static final int LONGEST = 2000;

	private final SafeXml xml;

	private final SharedWords words;

	private final TableVisitor visitor;

	private final StringBuilder text = new StringBuilder();

	private List<TableCell> cells = new ArrayList<>();

	private int row;

	private int column;

	private String type;

	private boolean formula;

	private boolean inValue;

	private boolean more = true;

	SheetRows(SafeXml xml, SharedWords words, TableVisitor visitor) {
		this.xml = xml;
		this.words = words;
		this.visitor = visitor;
	}

	void read() throws IOException {
		for (int event = this.xml.next(); event >= 0 && this.more; event = this.xml.next()) {
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> start(this.xml.name());
				case XMLStreamConstants.END_ELEMENT -> end(this.xml.name());
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> value();
				default -> {
				}
			}
		}
	}

	private void start(String name) throws UnreadableTable {
		switch (name) {
			case "row" -> {
				String number = this.xml.attribute("r");
				int next = (number != null) ? number(number) : this.row + 1;
				if (next <= this.row) {
					throw new UnreadableTable(TableProblem.BROKEN, this.row);
				}
				this.row = next;
				this.column = 0;
			}
			case "c" -> {
				String place = this.xml.attribute("r");
				this.column = (place != null) ? column(place) : this.column + 1;
				this.type = String.valueOf(this.xml.attribute("t"));
				this.formula = false;
				this.text.setLength(0);
			}
			case "f" -> this.formula = true;
			case "v", "t" -> this.inValue = true;
			case "mergeCell" -> {
				String first = String.valueOf(this.xml.attribute("ref")).split(":")[0];
				this.visitor.merged(number(first.replaceAll("[^0-9]", "")), column(first));
			}
			default -> {
			}
		}
	}

	private void value() {
		if (this.inValue && this.text.length() < LONGEST) {
			this.text.append(this.xml.text());
		}
	}

	private void end(String name) throws UnreadableTable {
		switch (name) {
			case "v", "t" -> this.inValue = false;
			case "c" -> cell();
			case "row" -> {
				TableRow whole = new TableRow(this.row, this.cells);
				this.cells = new ArrayList<>();
				if (!whole.empty()) {
					this.more = this.visitor.row(whole);
				}
			}
			default -> {
			}
		}
	}

	private void cell() throws UnreadableTable {
		if (this.column > MOST_COLUMNS) {
			return;
		}
		while (this.cells.size() < this.column - 1) {
			this.cells.add(TableCell.EMPTY);
		}
		TableCell cell = taken();
		if (this.cells.size() == this.column - 1) {
			this.cells.add(cell);
		}
	}

	private TableCell taken() throws UnreadableTable {
		String raw = this.text.toString();
		if (this.formula) {
			return new TableCell(raw.strip(), TableCell.Sort.FORMULA);
		}
		return switch (this.type) {
			case "s" -> this.words.word(raw.strip(), this.row);
			case "inlineStr", "str", "b", "d" -> new TableCell(raw.strip(), TableCell.Sort.TEXT);
			case "e" -> new TableCell(raw.strip(), TableCell.Sort.FAULT);
			default -> raw.isBlank() ? TableCell.EMPTY : new TableCell(raw.strip(), TableCell.Sort.NUMBER);
		};
	}

	private int number(String digits) throws UnreadableTable {
		try {
			return Integer.parseInt(digits);
		}
		catch (NumberFormatException ex) {
			throw new UnreadableTable(TableProblem.BROKEN, this.row);
		}
	}

	/** The column of a place such as AB12, from 1. */
	private int column(String place) throws UnreadableTable {
		int column = 0;
		for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
			column = column * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
			if (column > 16_384 || column < 1) {
				throw new UnreadableTable(TableProblem.BROKEN, this.row);
			}
		}
		if (column == 0) {
			throw new UnreadableTable(TableProblem.BROKEN, this.row);
		}
		return column;
	}

}
