package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A table that somebody sends in: its name, its size in bytes, and its bytes. */
public record TableSource(String name, long size, Bytes bytes) {

	/** The bytes of a file, as often as asked for. */
	@FunctionalInterface
	public interface Bytes {

		InputStream open() throws IOException;

	}

	/** The SHA-256 of the bytes, in hex: the same file has the same. */
	public String hash() throws IOException {
		try (DigestInputStream read = new DigestInputStream(this.bytes.open(), MessageDigest.getInstance("SHA-256"))) {
			read.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(read.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The name without folders and characters that mislead the eye. */
	public String plainName() {
		return Uploads.plain(this.name);
	}

}
