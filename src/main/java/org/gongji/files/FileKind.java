package org.gongji.files;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files that are kept. Those that people may upload are known by their first
 * bytes and never by a name; tables are made here, or read before they are kept.
 */
public enum FileKind {

	/** A portable document. */
	PDF("application/pdf", "pdf", new int[] { '%', 'P', 'D', 'F', '-' }),
	/** A photograph. */
	JPEG("image/jpeg", "jpg", new int[] { 0xFF, 0xD8, 0xFF }),
	/** A picture without loss. */
	PNG("image/png", "png", new int[] { 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A }),
	/** A table as text. */
	CSV("text/csv", "csv", null),
	/** A table as a workbook. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", null),
	/** A table as plain text with tabs. */
	TXT("text/plain", "txt", null),
	/** One such text, packed. */
	ZIP("application/zip", "zip", null);

	private final String contentType;

	private final String ending;

	private final int[] start;

	FileKind(String contentType, String ending, int[] start) {
		this.contentType = contentType;
		this.ending = ending;
		this.start = start;
	}

	/** The kind of an uploaded content; empty when it is none that is taken. */
	public static Optional<FileKind> of(byte[] content) {
		return Arrays.stream(values()).filter((kind) -> kind.begins(content)).findFirst();
	}

	private boolean begins(byte[] content) {
		if (table() || content.length < this.start.length) {
			return false;
		}
		for (int at = 0; at < this.start.length; at++) {
			if (Byte.toUnsignedInt(content[at]) != this.start[at]) {
				return false;
			}
		}
		return true;
	}

	/** Whether it is a table, which no upload is taken for. */
	public boolean table() {
		return this.start == null;
	}

	public String contentType() {
		return this.contentType;
	}

	/** The ending of a file name, without the dot. */
	public String ending() {
		return this.ending;
	}

}
