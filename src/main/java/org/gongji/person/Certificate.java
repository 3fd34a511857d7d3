package org.gongji.person;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.person.CertificateFault.Kind;

/** A certificate's kind and number, read into the one form in which it is stored. */
public record Certificate(CertificateKind kind, String number) implements CertificateReading {

	private static final int LONGEST = 50;

	private static final Pattern FOREIGN = Pattern.compile("[^A-Z0-9()/\\p{IsHan}]");

	public Certificate {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(number, "number");
	}

	public static Certificate of(IdentityNumber number) {
		return new Certificate(CertificateKind.RESIDENT_ID, number.text());
	}

	/**
	 * Reads a typed number: an identity number by GB 11643, any other kind as 1 to 50
	 * letters, digits, Chinese characters, brackets and slashes, without its spaces.
	 */
	public static CertificateReading read(CertificateKind kind, String typed) {
		if (kind == CertificateKind.RESIDENT_ID) {
			IdentityReading reading = IdentityNumber.read(typed);
			return (reading instanceof IdentityNumber number) ? of(number) : (CertificateFault) reading;
		}
		String text = (typed != null) ? HalfWidth.code(typed).toUpperCase(Locale.ROOT) : "";
		if (text.isEmpty()) {
			return CertificateFault.of(Kind.EMPTY);
		}
		Matcher foreign = FOREIGN.matcher(text);
		if (foreign.find()) {
			return CertificateFault.of(Kind.CHARACTER, foreign.start() + 1);
		}
		int length = text.codePointCount(0, text.length());
		return (length > LONGEST) ? CertificateFault.of(Kind.LENGTH, length) : new Certificate(kind, text);
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return this.kind + " " + Masking.certificate(this.number);
	}

}
