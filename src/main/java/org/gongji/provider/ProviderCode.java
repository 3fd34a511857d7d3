package org.gongji.provider;

import java.util.Locale;

/**
 * The national code of a designated institution (定点医药机构编号): H for medical institutions or
 * P for pharmacies, six digits of the area, five of sequence.
 */
public record ProviderCode(String text) implements CodeReading {

	public static final int LENGTH = 12;

	public ProviderCode {
		if (faultOf(text) != null) {
			throw new IllegalArgumentException("Not an institution code");
		}
	}

	/**
	 * Reads what was typed: spaces are ignored, small and full-width characters accepted.
	 */
	public static CodeReading read(String typed) {
		StringBuilder text = new StringBuilder();
		if (typed != null) {
			typed.codePoints()
				.filter((character) -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
				.map((character) -> (character >= 0xFF01 && character <= 0xFF5E) ? character - 0xFEE0 : character)
				.forEach(text::appendCodePoint);
		}
		String code = text.toString().toUpperCase(Locale.ROOT);
		CodeFault fault = faultOf(code);
		return (fault != null) ? fault : new ProviderCode(code);
	}

	public ProviderKind kind() {
		return (this.text.charAt(0) == ProviderKind.RETAIL_PHARMACY.letter()) ? ProviderKind.RETAIL_PHARMACY
				: ProviderKind.MEDICAL_INSTITUTION;
	}

	private static CodeFault faultOf(String text) {
		if (text.isEmpty()) {
			return CodeFault.EMPTY;
		}
		if (text.charAt(0) != 'H' && text.charAt(0) != 'P') {
			return CodeFault.FIRST_LETTER;
		}
		if (text.length() != LENGTH) {
			return CodeFault.LENGTH;
		}
		boolean digits = text.chars().skip(1).allMatch((character) -> character >= '0' && character <= '9');
		return digits ? null : CodeFault.NOT_DIGITS;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
