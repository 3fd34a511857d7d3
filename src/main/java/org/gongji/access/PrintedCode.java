package org.gongji.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * A code as it stands on a letter or in a text: twelve letters and digits without those
 * that look alike, in groups of four.
 */
public final class PrintedCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	private static final int GROUP = 4;

	private static final int HEX = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private PrintedCode() {
	}

	public static String fresh() {
		return of(() -> RANDOM.nextInt(ALPHABET.length()));
	}

	/** The code that follows from at least 64 bits in hexadecimal digits. */
	public static String from(String hex) {
		BigInteger[] rest = { new BigInteger(hex, HEX) };
		return of(() -> {
			BigInteger[] step = rest[0].divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
			rest[0] = step[0];
			return step[1].intValue();
		});
	}

	private static String of(IntSupplier letters) {
		StringBuilder code = new StringBuilder();
		for (int place = 0; place < LENGTH; place++) {
			if (place > 0 && place % GROUP == 0) {
				code.append('-');
			}
			code.append(ALPHABET.charAt(letters.getAsInt()));
		}
		return code.toString();
	}

	/** What counts of a code as typed: neither case nor width, spaces or hyphens. */
	public static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[^\\p{L}\\p{N}]", "")
			.toUpperCase(Locale.ROOT);
	}

}
