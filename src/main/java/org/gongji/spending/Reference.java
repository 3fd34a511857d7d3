package org.gongji.spending;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The number printed on a receipt (流水号): the business day and ten characters that cannot
 * be mistaken for each other when read aloud or typed.
 */
public final class Reference {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int CHARACTERS = 10;

	private static final int BITS = 5;

	private Reference() {
	}

	static String of(SettlementId id, LocalDate day) {
		return of(id.value(), day);
	}

	/** For anything else that is named by a time-ordered id. */
	public static String of(UUID id, LocalDate day) {
		long random = id.getLeastSignificantBits();
		StringBuilder text = new StringBuilder(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
		for (int index = 0; index < CHARACTERS; index++) {
			text.append(ALPHABET.charAt((int) (random & (ALPHABET.length() - 1))));
			random >>>= BITS;
		}
		return text.toString();
	}

}
