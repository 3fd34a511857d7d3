package org.gongji.casework;

import java.nio.charset.StandardCharsets;

import org.gongji.vault.Signatures;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as a file for another installation: what it says, and the signature over
 * exactly that. The format's name changes with its fields.
 */
record LetterFile(String format, LetterSheet letter, Signed signature) {

	static final String FORMAT = "gongji-transfer-1";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	static LetterFile of(LetterSheet sheet, Signatures signatures) {
		return new LetterFile(FORMAT, sheet,
				new Signed(Signatures.ALGORITHM, signatures.publicKey(), signatures.sign(text(sheet))));
	}

	/** Null where it is no such file. */
	static LetterFile read(byte[] content) {
		try {
			LetterFile file = JSON.readValue(new String(content, StandardCharsets.UTF_8), LetterFile.class);
			return (file != null && file.letter != null && file.signature != null) ? file : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** Whether what it says is what was signed. */
	boolean intact() {
		return Signatures.ALGORITHM.equals(this.signature.algorithm()) && Signatures
			.verified(String.valueOf(this.signature.key()), text(this.letter), String.valueOf(this.signature.value()));
	}

	byte[] bytes() {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
	}

	private static String text(LetterSheet sheet) {
		return JSON.writeValueAsString(sheet);
	}

	/** Without what it says. */
	@Override
	public String toString() {
		return "LetterFile " + this.format;
	}

	/** The public key of the sender and the signature, both in Base64. */
	record Signed(String algorithm, String key, String value) {

	}

}
