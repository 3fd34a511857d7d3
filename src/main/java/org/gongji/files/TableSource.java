package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;

/** A table that somebody sends in: its name, its size in bytes, and its bytes. */
public record TableSource(String name, long size, Bytes bytes) {

	/** The bytes of a file, as often as asked for. */
	@FunctionalInterface
	public interface Bytes {

		InputStream open() throws IOException;

	}

	/** The name without folders and characters that mislead the eye. */
	public String plainName() {
		return Uploads.plain(this.name);
	}

}
