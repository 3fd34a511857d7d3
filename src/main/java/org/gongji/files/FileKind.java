package org.gongji.files;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, known by their first bytes and never by a name. */
public enum FileKind {

	/** A portable document. */
	PDF("application/pdf", "pdf", new int[] { '%', 'P', 'D', 'F', '-' }),
	/** A photograph. */
	JPEG("image/jpeg", "jpg", new int[] { 0xFF, 0xD8, 0xFF }),
	/** A picture without loss. */
	PNG("image/png", "png", new int[] { 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A });

	private final String contentType;

	private final String ending;

	private final int[] start;

	FileKind(String contentType, String ending, int[] start) {
		this.contentType = contentType;
		this.ending = ending;
		this.start = start;
	}

	/** The kind of a content; empty when it is none of ours. */
	public static Optional<FileKind> of(byte[] content) {
		return Arrays.stream(values()).filter((kind) -> kind.begins(content)).findFirst();
	}

	private boolean begins(byte[] content) {
		if (content.length < this.start.length) {
			return false;
		}
		for (int at = 0; at < this.start.length; at++) {
			if (Byte.toUnsignedInt(content[at]) != this.start[at]) {
				return false;
			}
		}
		return true;
	}

	public String contentType() {
		return this.contentType;
	}

	/** The ending of a file name, without the dot. */
	public String ending() {
		return this.ending;
	}

}
