package org.gongji.person;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The person number of the national interface (人员编号, psn_no): the id of the person in 25
 * digits and capital letters, since a number has room for 30 characters.
 */
public final class PersonNumber {

	private static final int LENGTH = 25;

	private static final int RADIX = 36;

	private static final Pattern FORM = Pattern.compile("[0-9A-Z]{" + LENGTH + "}");

	private static final int BYTES = Long.BYTES * 2;

	private PersonNumber() {
	}

	public static String of(PersonId person) {
		String digits = new BigInteger(person.value().toString().replace("-", ""), 16).toString(RADIX);
		return "0".repeat(LENGTH - digits.length()) + digits.toUpperCase(Locale.ROOT);
	}

	/** Empty for what was never a number. */
	public static Optional<PersonId> read(String text) {
		if (!FORM.matcher(text).matches()) {
			return Optional.empty();
		}
		BigInteger number = new BigInteger(text, RADIX);
		if (number.bitLength() > BYTES * Byte.SIZE) {
			return Optional.empty();
		}
		return Optional.of(new PersonId(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue())));
	}

}
