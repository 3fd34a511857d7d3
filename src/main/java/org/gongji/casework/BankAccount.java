package org.gongji.casework;

import org.gongji.casework.BankAccountFault.Kind;
import org.gongji.person.HalfWidth;

/**
 * The number of a bank account (银行账号): 8 to 32 digits. A card of the union (62, 16 to 19
 * digits) has a last digit that follows from the others (ISO/IEC 7812, Luhn).
 */
public record BankAccount(String number) implements BankAccountReading {

	private static final int SHORTEST = 8;

	private static final int LONGEST = 32;

	private static final int SHORTEST_CARD = 16;

	private static final int LONGEST_CARD = 19;

	private static final String CARD = "62";

	private static final int SHOWN = 4;

	private static final int BASE = 10;

	public BankAccount {
		if (faultOf(number) != null) {
			throw new IllegalArgumentException("Not the number of a bank account");
		}
	}

	/** Reads what was typed, with spaces and full-width digits. */
	public static BankAccountReading read(String typed) {
		String digits = (typed != null) ? HalfWidth.code(typed) : "";
		BankAccountFault fault = faultOf(digits);
		return (fault != null) ? fault : new BankAccount(digits);
	}

	private static BankAccountFault faultOf(String digits) {
		if (digits.isEmpty()) {
			return BankAccountFault.of(Kind.EMPTY);
		}
		for (int at = 0; at < digits.length(); at++) {
			if (digits.charAt(at) < '0' || digits.charAt(at) > '9') {
				return BankAccountFault.of(Kind.CHARACTER, at + 1);
			}
		}
		if (digits.length() < SHORTEST || digits.length() > LONGEST) {
			return BankAccountFault.of(Kind.LENGTH, digits.length());
		}
		return (card(digits) && !luhn(digits)) ? BankAccountFault.of(Kind.CHECK_DIGIT) : null;
	}

	private static boolean card(String digits) {
		return digits.startsWith(CARD) && digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD;
	}

	/** From the right, every second digit counts double, its two digits added up. */
	private static boolean luhn(String digits) {
		int sum = 0;
		for (int at = 0; at < digits.length(); at++) {
			int digit = digits.charAt(digits.length() - 1 - at) - '0';
			int counted = (at % 2 == 0) ? digit : digit * 2;
			sum += counted / BASE + counted % BASE;
		}
		return sum % BASE == 0;
	}

	/** Its last four digits, as people know it: **** 1234. */
	public String masked() {
		return "**** " + this.number.substring(this.number.length() - SHOWN);
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return masked();
	}

}
