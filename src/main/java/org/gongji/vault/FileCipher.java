package org.gongji.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts whole files (文件加密) with the suites and keys of the fields, under keys of their
 * own. A sealed file begins with a line {@code gongji-file:v1:<suite>:<key id>} and opens
 * only in the context it was sealed for; files of either suite and of older keys stay
 * openable.
 */
@Component
public class FileCipher {

	private static final Pattern HEAD = Pattern.compile("gongji-file:v1:(aes|sm4):([0-9]{1,9})");

	private static final int HEAD_AT_MOST = 40;

	private static final String USE = "file";

	private final SecureRandom random = new SecureRandom();

	private final Keys keys;

	private final Suite suite;

	public FileCipher(Keys keys, @Value("${gongji.cipher:aes}") String suite) {
		this.keys = keys;
		this.suite = Suite.named(suite);
	}

	public byte[] seal(byte[] plain, String context) {
		int id = this.keys.newest();
		byte[] head = ("gongji-file:v1:" + this.suite.tag() + ":" + id + "\n").getBytes(StandardCharsets.US_ASCII);
		byte[] nonce = new byte[FieldCipher.NONCE_LENGTH];
		this.random.nextBytes(nonce);
		try {
			byte[] body = this.suite.run(Cipher.ENCRYPT_MODE, this.suite.key(this.keys.field(id), USE), nonce,
					bound(head, context), plain);
			return ByteBuffer.allocate(head.length + nonce.length + body.length).put(head).put(nonce).put(body).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The content; refuses what was changed, cut, or sealed for another context. */
	public byte[] open(byte[] sealed, String context) {
		int end = 0;
		while (end < Math.min(sealed.length, HEAD_AT_MOST) && sealed[end] != '\n') {
			end++;
		}
		Matcher parts = HEAD.matcher(new String(sealed, 0, end, StandardCharsets.US_ASCII));
		if (!parts.matches()) {
			throw new IllegalStateException("Not a sealed file");
		}
		byte[] key = this.keys.field(Integer.parseInt(parts.group(2)));
		if (key == null) {
			throw new IllegalStateException("Field key " + parts.group(2) + " is missing");
		}
		Suite sealedBy = Suite.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
		int body = end + 1 + FieldCipher.NONCE_LENGTH;
		try {
			return sealedBy.run(Cipher.DECRYPT_MODE, sealedBy.key(key, USE), Arrays.copyOfRange(sealed, end + 1, body),
					bound(Arrays.copyOf(sealed, end + 1), context), Arrays.copyOfRange(sealed, body, sealed.length));
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new IllegalStateException("A sealed file does not open as " + context, ex);
		}
	}

	private static byte[] bound(byte[] head, String context) {
		byte[] tail = context.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(head.length + tail.length).put(head).put(tail).array();
	}

}
