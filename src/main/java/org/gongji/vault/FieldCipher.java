package org.gongji.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields (字段加密): AES-256-GCM, or SM4-GCM by {@code gongji.cipher=sm4}. A
 * sealed text reads {@code v1:<suite>:<key id>:<base64>} and opens only in the context
 * (table, column) it was sealed for; texts of either suite and of older keys stay
 * openable.
 */
@Component
public class FieldCipher {

	private static final Pattern SEALED = Pattern.compile("v1:(aes|sm4):([0-9]{1,9}):([A-Za-z0-9+/]+=*)");

	static final int NONCE_LENGTH = 12;

	private static final String USE = "field";

	private final SecureRandom random = new SecureRandom();

	private final Keys keys;

	private final Suite suite;

	public FieldCipher(Keys keys, @Value("${gongji.cipher:aes}") String suite) {
		this.keys = keys;
		this.suite = Suite.named(suite);
	}

	public String seal(String plain, String context) {
		int id = this.keys.newest();
		String head = "v1:" + this.suite.tag() + ":" + id + ":";
		byte[] nonce = new byte[NONCE_LENGTH];
		this.random.nextBytes(nonce);
		try {
			byte[] body = this.suite.run(Cipher.ENCRYPT_MODE, this.suite.key(this.keys.field(id), USE), nonce,
					bound(head, context), plain.getBytes(StandardCharsets.UTF_8));
			byte[] whole = ByteBuffer.allocate(nonce.length + body.length).put(nonce).put(body).array();
			return head + Base64.getEncoder().encodeToString(whole);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The plain text; refuses what was changed, or sealed for another context. */
	public String open(String sealed, String context) {
		Matcher parts = SEALED.matcher(sealed);
		if (!parts.matches()) {
			throw new IllegalStateException("Not a sealed text");
		}
		byte[] key = this.keys.field(Integer.parseInt(parts.group(2)));
		if (key == null) {
			throw new IllegalStateException("Field key " + parts.group(2) + " is missing");
		}
		Suite sealedBy = Suite.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
		try {
			ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(3)));
			byte[] nonce = new byte[NONCE_LENGTH];
			whole.get(nonce);
			byte[] body = new byte[whole.remaining()];
			whole.get(body);
			String head = sealed.substring(0, parts.start(3));
			return new String(
					sealedBy.run(Cipher.DECRYPT_MODE, sealedBy.key(key, USE), nonce, bound(head, context), body),
					StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new IllegalStateException("A sealed text does not open as " + context, ex);
		}
	}

	private static byte[] bound(String head, String context) {
		return (head + context).getBytes(StandardCharsets.UTF_8);
	}

}
