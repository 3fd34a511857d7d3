package org.gongji.files;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number under which a paper is verified (核验码): 130 random bits as 26 letters and
 * digits, without those that are easily mistaken.
 */
public record PaperCode(String text) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 26;

	private static final int BITS = 5;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	public PaperCode {
		if (!wellFormed(text)) {
			throw new IllegalArgumentException("Not the code of a paper");
		}
	}

	public static PaperCode fresh() {
		BigInteger bits = new BigInteger(LENGTH * BITS, RANDOM);
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < LENGTH; at++) {
			text.append(ALPHABET.charAt(bits.shiftRight(at * BITS).intValue() & (ALPHABET.length() - 1)));
		}
		return new PaperCode(text.toString());
	}

	/**
	 * Reads what somebody typed from a paper: case, spaces and hyphens do not count, and
	 * letters that look like digits are those digits.
	 */
	public static Optional<PaperCode> read(String typed) {
		String text = (typed != null) ? typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\u3000-]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1') : "";
		return wellFormed(text) ? Optional.of(new PaperCode(text)) : Optional.empty();
	}

	private static boolean wellFormed(String text) {
		return text.length() == LENGTH && text.chars().allMatch((one) -> ALPHABET.indexOf(one) >= 0);
	}

	/** In groups of four, to be read out and typed. */
	public String grouped() {
		StringBuilder grouped = new StringBuilder();
		for (int at = 0; at < this.text.length(); at += GROUP) {
			grouped.append((at > 0) ? " " : "").append(this.text, at, Math.min(this.text.length(), at + GROUP));
		}
		return grouped.toString();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
