package org.gongji.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by the clock (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds.
 */
final class Totp {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int SECRET_BYTES = 20;

	private static final int STEP_SECONDS = 30;

	private static final int MODULUS = 1_000_000;

	private static final int BITS = 5;

	private Totp() {
	}

	static String freshSecret(SecureRandom random) {
		byte[] bytes = new byte[SECRET_BYTES];
		random.nextBytes(bytes);
		StringBuilder text = new StringBuilder();
		int buffer = 0;
		int held = 0;
		for (byte octet : bytes) {
			buffer = (buffer << Byte.SIZE) | (octet & 0xff);
			held += Byte.SIZE;
			while (held >= BITS) {
				held -= BITS;
				text.append(ALPHABET.charAt((buffer >> held) & 0x1f));
			}
		}
		return text.toString();
	}

	static long step(Instant now) {
		return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
	}

	static String code(String secret, long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(decode(secret), "RAW"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0x0f;
			int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
			return String.format("%06d", number % MODULUS);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] decode(String secret) {
		ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
		int buffer = 0;
		int held = 0;
		for (char letter : secret.toCharArray()) {
			buffer = (buffer << BITS) | ALPHABET.indexOf(letter);
			held += BITS;
			if (held >= Byte.SIZE) {
				held -= Byte.SIZE;
				bytes.put((byte) (buffer >> held));
			}
		}
		return bytes.array();
	}

}
