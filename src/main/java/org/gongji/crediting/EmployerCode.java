package org.gongji.crediting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an employer (单位编号): 4 to 20 capital letters and digits. */
public record EmployerCode(String text) {

	private static final Pattern FORM = Pattern.compile("[0-9A-Z]{4,20}");

	public EmployerCode {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("An employer's number has 4 to 20 letters and digits");
		}
	}

	/** Reads what was typed, with spaces, full-width or small letters. */
	public static Optional<EmployerCode> read(String typed) {
		String text = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC)
			.replaceAll("[\\s\\u200b\\ufeff-]", "")
			.toUpperCase(Locale.ROOT);
		return FORM.matcher(text).matches() ? Optional.of(new EmployerCode(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
