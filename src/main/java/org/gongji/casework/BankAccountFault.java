package org.gongji.casework;

/**
 * Exactly what is wrong with the number of a bank account; the detail is a count or a
 * position for the message, or empty.
 */
public record BankAccountFault(Kind kind, String detail) implements BankAccountReading {

	/** The ways in which a number can be wrong. */
	public enum Kind {

		/** Nothing was typed. */
		EMPTY,
		/** Something that is no digit, at this place. */
		CHARACTER,
		/** Not 8 to 32 digits, but so many. */
		LENGTH,
		/** A card's last digit does not follow from the others. */
		CHECK_DIGIT

	}

	/** Key of the message; {0} is the detail. */
	public String messageKey() {
		return "casework.account.fault." + this.kind;
	}

	static BankAccountFault of(Kind kind) {
		return new BankAccountFault(kind, "");
	}

	static BankAccountFault of(Kind kind, int detail) {
		return new BankAccountFault(kind, Integer.toString(detail));
	}

}
