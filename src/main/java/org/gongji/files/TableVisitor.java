package org.gongji.files;

/** Is shown the rows of a table one after the other. */
public interface TableVisitor {

	/** Takes a row that holds something; false to read no further. */
	boolean row(TableRow row);

	/** Is told that cells are merged from this row and column on. */
	void merged(int row, int column);

}
