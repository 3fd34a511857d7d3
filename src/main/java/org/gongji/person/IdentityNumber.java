package org.gongji.person;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.gongji.person.CertificateFault.Kind;

/**
 * The citizen identification number (公民身份号码) of GB 11643: area, birthday, serial and
 * check digit. The area is not compared with a list, since numbers keep the codes of
 * areas long gone.
 */
public record IdentityNumber(String text) implements IdentityReading {

	public static final int LENGTH = 18;

	private static final int OLD_LENGTH = 15;

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	private static final int EARLIEST = 1850;

	private static final int LATEST = 2199;

	public IdentityNumber {
		if (faultOf(text) != null) {
			throw new IllegalArgumentException("Not an identity number");
		}
	}

	/**
	 * Reads what was typed, with spaces, full-width digits or a small x, and says what is
	 * wrong with it otherwise.
	 */
	public static IdentityReading read(String typed) {
		String text = (typed != null) ? HalfWidth.code(typed).replace('x', 'X') : "";
		CertificateFault fault = faultOf(text);
		return (fault != null) ? fault : new IdentityNumber(text);
	}

	/** The check digit that belongs to the first 17 digits. */
	public static char checkDigit(String first17) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (first17.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECKS.charAt(sum % CHECKS.length());
	}

	public LocalDate birthday() {
		return birthday(this.text);
	}

	/** The 17th digit is odd for men. */
	public Sex sex() {
		return ((this.text.charAt(LENGTH - 2) - '0') % 2 == 1) ? Sex.MALE : Sex.FEMALE;
	}

	private static CertificateFault faultOf(String text) {
		if (text.isEmpty()) {
			return CertificateFault.of(Kind.EMPTY);
		}
		CertificateFault character = characterFault(text);
		if (character != null) {
			return character;
		}
		if (text.length() != LENGTH) {
			return (text.length() == OLD_LENGTH) ? CertificateFault.of(Kind.FIFTEEN_DIGITS)
					: CertificateFault.of(Kind.LENGTH, text.length());
		}
		if (birthday(text) == null) {
			return CertificateFault.of(Kind.NO_SUCH_DAY);
		}
		return (checkDigit(text) != text.charAt(LENGTH - 1)) ? CertificateFault.of(Kind.CHECK_DIGIT) : null;
	}

	private static CertificateFault characterFault(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == 'X' && i != text.length() - 1) {
				return CertificateFault.of(Kind.X_NOT_LAST, i + 1);
			}
			if (character != 'X' && (character < '0' || character > '9')) {
				return CertificateFault.of(Kind.CHARACTER, i + 1);
			}
		}
		return null;
	}

	private static LocalDate birthday(String text) {
		int year = Integer.parseInt(text, 6, 10, 10);
		if (year < EARLIEST || year > LATEST) {
			return null;
		}
		try {
			return LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return Masking.certificate(this.text);
	}

}
