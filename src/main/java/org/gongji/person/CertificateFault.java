package org.gongji.person;

/**
 * Exactly what is wrong with a certificate number; the detail is a count or a position
 * for the message, or empty.
 */
public record CertificateFault(Kind kind, String detail) implements CertificateReading, IdentityReading {

	/** The ways in which a number can be wrong. */
	public enum Kind {

		EMPTY, LENGTH, FIFTEEN_DIGITS, CHARACTER, X_NOT_LAST, NO_SUCH_DAY, CHECK_DIGIT

	}

	/** Key of the message; {0} is the detail. */
	public String messageKey() {
		return "person.certificate.fault." + this.kind;
	}

	static CertificateFault of(Kind kind) {
		return new CertificateFault(kind, "");
	}

	static CertificateFault of(Kind kind, int detail) {
		return new CertificateFault(kind, Integer.toString(detail));
	}

}
