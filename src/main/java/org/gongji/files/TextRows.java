package org.gongji.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text with commas and quotation marks (RFC 4180) into rows. What is no
 * character of the file's encoding reads as U+FFFD.
 */
final class TextRows {

	/** A cell beyond this is the rest of the file behind an open quotation mark. */
	private static final int LONGEST = 2000;

	private static final int MOST_CELLS = 100;

	private static final int MARK = 0xfeff;

	private final BufferedReader text;

	private final TableVisitor visitor;

	private final StringBuilder cell = new StringBuilder();

	private List<TableCell> cells = new ArrayList<>();

	private int row = 1;

	private boolean more = true;

	TextRows(InputStream bytes, Charset charset, TableVisitor visitor) {
		this.text = new BufferedReader(new InputStreamReader(bytes, charset));
		this.visitor = visitor;
	}

	/**
	 * The encoding of a text by its first bytes: GB 18030 where it is that, and not
	 * UTF-8.
	 */
	static Charset charset(byte[] head) {
		return (!decodes(head, StandardCharsets.UTF_8) && decodes(head, Charset.forName("GB18030")))
				? Charset.forName("GB18030") : StandardCharsets.UTF_8;
	}

	private static boolean decodes(byte[] head, Charset charset) {
		CoderResult result = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
		return result.isUnderflow();
	}

	void read() throws IOException {
		int character = this.text.read();
		if (character == MARK) {
			character = this.text.read();
		}
		while (this.more && character >= 0) {
			character = (character == '"' && this.cell.toString().isBlank()) ? quoted() : plain(character);
		}
		if (this.more && (!this.cells.isEmpty() || this.cell.length() > 0)) {
			endRow();
		}
	}

	private int plain(int character) throws IOException {
		if (character == ',') {
			endCell();
		}
		else if (character == '\n') {
			endRow();
		}
		else if (character == '\r') {
			if (this.text.read() != '\n') {
				throw new UnreadableTable(TableProblem.CR_ONLY, this.row);
			}
			endRow();
		}
		else {
			append(character);
		}
		return this.text.read();
	}

	/** The text between quotation marks; gives what follows them. */
	private int quoted() throws IOException {
		this.cell.setLength(0);
		int character = this.text.read();
		while (character >= 0) {
			if (character == '"') {
				int next = this.text.read();
				if (next != '"') {
					return next;
				}
			}
			append(character);
			character = this.text.read();
		}
		throw new UnreadableTable(TableProblem.OPEN_QUOTE, this.row);
	}

	private void append(int character) throws UnreadableTable {
		if (this.cell.length() >= LONGEST) {
			throw new UnreadableTable(TableProblem.OPEN_QUOTE, this.row);
		}
		this.cell.append((char) character);
	}

	private void endCell() {
		if (this.cells.size() < MOST_CELLS) {
			this.cells.add(new TableCell(this.cell.toString().strip(), TableCell.Sort.TEXT));
		}
		this.cell.setLength(0);
	}

	private void endRow() {
		endCell();
		TableRow whole = new TableRow(this.row++, this.cells);
		this.cells = new ArrayList<>();
		if (!whole.empty()) {
			this.more = this.visitor.row(whole);
		}
	}

}
