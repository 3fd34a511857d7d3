package org.gongji.files;

/** Why a table cannot be read as a whole. */
public enum TableProblem {

	/** No byte in it. */
	EMPTY,
	/** Text of two bytes a character. */
	UTF16,
	/** Lines that end with a carriage return alone. */
	CR_ONLY,
	/** A quotation mark that is never closed. */
	OPEN_QUOTE,
	/** An Excel workbook of before 2007, whatever its name says. */
	OLD_EXCEL,
	/** Neither a workbook nor a text. */
	NOT_A_TABLE,
	/** A workbook that is damaged, cut off or locked by a password. */
	BROKEN,
	/** Unpacks to far more than a table. */
	ZIP_BOMB,
	/** More bytes or rows than a table has. */
	TOO_LARGE,
	/** Declares a document type, by which other files could be pulled in. */
	DOCTYPE,
	/** A workbook with a sheet that is not shown. */
	HIDDEN_SHEET,
	/** A workbook with more than one sheet. */
	SEVERAL_SHEETS,
	/** A workbook that counts its days from 1904. */
	DAYS_FROM_1904;

	/** The message that says it in words, with the row as its argument. */
	public String key() {
		return "files.table." + name();
	}

}
