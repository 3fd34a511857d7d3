package org.gongji.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A code as it stands on a letter: twelve letters and digits without those that look
 * alike, in groups of four.
 */
public final class PrintedCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private PrintedCode() {
	}

	public static String fresh() {
		StringBuilder code = new StringBuilder();
		for (int place = 0; place < LENGTH; place++) {
			if (place > 0 && place % GROUP == 0) {
				code.append('-');
			}
			code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
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
