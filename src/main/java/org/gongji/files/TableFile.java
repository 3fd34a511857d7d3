package org.gongji.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a table that somebody sent in (xlsx, or text with commas in UTF-8 or GB 18030)
 * row by row; memory does not grow with the rows of a text, and with those of a workbook
 * only by its shared words. Refused by {@link UnreadableTable}: what unpacks to too much,
 * pulls other files in, or hides a sheet.
 */
public final class TableFile {

	/** Unpacked. */
	static final long MOST_BYTES = 512L * 1024 * 1024;

	/** Sheets of numbers pack well, but never better than this. */
	static final int MOST_RATIO = 200;

	static final int SMALL = 10 * 1024 * 1024;

	private static final int HEAD = 64 * 1024;

	private TableFile() {
	}

	public static void read(TableSource source, TableVisitor visitor) throws IOException {
		byte[] head = head(source);
		if (head.length == 0) {
			throw new UnreadableTable(TableProblem.EMPTY, 0);
		}
		if (starts(head, 'P', 'K')) {
			new WorkbookRows(source, visitor).read();
			return;
		}
		refuse(head);
		try (InputStream bytes = bounded(source.bytes().open(), MOST_BYTES)) {
			new TextRows(bytes, TextRows.charset(head), visitor).read();
		}
	}

	private static byte[] head(TableSource source) throws IOException {
		try (InputStream bytes = source.bytes().open()) {
			return bytes.readNBytes(HEAD);
		}
	}

	private static void refuse(byte[] head) throws UnreadableTable {
		if (starts(head, 0xd0, 0xcf)) {
			throw new UnreadableTable(TableProblem.OLD_EXCEL, 0);
		}
		if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe)) {
			throw new UnreadableTable(TableProblem.UTF16, 0);
		}
		int nothings = 0;
		for (byte one : head) {
			nothings += (one == 0) ? 1 : 0;
		}
		if (nothings > head.length / 4 && head.length > 1 && (head[0] == 0) != (head[1] == 0)) {
			throw new UnreadableTable(TableProblem.UTF16, 0);
		}
		if (nothings > 0 || starts(head, '%', 'P') || starts(head, '<', 'h') || starts(head, '<', '!')
				|| starts(head, '<', '?')) {
			throw new UnreadableTable(TableProblem.NOT_A_TABLE, 0);
		}
	}

	/** Stops at a size that no table has, or at what only a bomb unpacks to. */
	static InputStream bounded(InputStream in, long most) {
		return new Bounded(new BufferedInputStream(in), most);
	}

	private static boolean starts(byte[] head, int first, int second) {
		return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
	}

	/** Counts what is read. */
	private static final class Bounded extends FilterInputStream {

		private final long most;

		private long count;

		Bounded(InputStream in, long most) {
			super(in);
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.count += Math.max(read, 0);
			if (this.count > this.most) {
				throw new UnreadableTable(TableProblem.TOO_LARGE, 0);
			}
			return read;
		}

	}

}
