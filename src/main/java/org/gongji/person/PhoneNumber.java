package org.gongji.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a mobile phone in the mainland (手机号码): 11 digits beginning with 1. */
public record PhoneNumber(String text) {

	private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

	private static final Pattern COUNTRY = Pattern.compile("(\\+|00)?86(?=1[0-9]{10}$)");

	public PhoneNumber {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("Not a phone number");
		}
	}

	/** Reads what was typed, also in full-width digits, with spaces or with +86. */
	public static Optional<PhoneNumber> read(String typed) {
		String text = COUNTRY.matcher(HalfWidth.code((typed != null) ? typed : "")).replaceFirst("");
		return FORM.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
	}

	public String masked() {
		return Masking.phone(this.text);
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return masked();
	}

}
