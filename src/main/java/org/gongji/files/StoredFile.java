package org.gongji.files;

import java.util.Locale;

/**
 * A file whose sealed content lies on the disk: its name as it was uploaded, kind, size
 * in bytes, and SHA-256 in hex.
 */
public record StoredFile(FileId id, String name, FileKind kind, long size, String digest) {

	/** The name for a download: what was uploaded, with the ending of its true kind. */
	public String downloadName() {
		String ending = "." + this.kind.ending();
		return this.name.toLowerCase(Locale.ROOT).endsWith(ending) ? this.name : this.name + ending;
	}

}
