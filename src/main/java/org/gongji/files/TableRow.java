package org.gongji.files;

import java.util.List;

/** A row as a spreadsheet numbers it, from 1, with its cells. */
public record TableRow(int number, List<TableCell> cells) {

	public TableRow {
		cells = List.copyOf(cells);
	}

	public boolean empty() {
		return width() == 0;
	}

	/** The cell of a column from 1; an empty one beyond the last. */
	public TableCell cell(int column) {
		return (column <= this.cells.size()) ? this.cells.get(column - 1) : TableCell.EMPTY;
	}

	/** The number of cells up to the last that holds something. */
	public int width() {
		int width = this.cells.size();
		while (width > 0 && this.cells.get(width - 1).empty()) {
			width--;
		}
		return width;
	}

}
