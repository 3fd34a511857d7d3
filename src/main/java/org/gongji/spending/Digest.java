package org.gongji.spending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 in hex over the texts of some parts, by which the same content is recognised.
 */
final class Digest {

	private Digest() {
	}

	static String of(Object... parts) {
		StringBuilder content = new StringBuilder();
		for (Object part : parts) {
			String text = String.valueOf(part);
			content.append(text.length()).append(':').append(text);
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(content.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
