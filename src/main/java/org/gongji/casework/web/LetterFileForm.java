package org.gongji.casework.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.gongji.access.RequestId;

import org.springframework.web.multipart.MultipartFile;

/**
 * A letter as a file: chosen at first, then carried on as it was read.
 *
 * @param seen what was seen on the paper that came with it
 */
record LetterFileForm(String request, MultipartFile file, String content, String seen) {

	/** A letter of a long life has some kilobytes. */
	private static final int LARGEST = 65_536;

	LetterFileForm {
		request = RequestId.wellFormed(request) ? request : RequestId.fresh().text();
		seen = (seen != null) ? seen.strip().replaceAll("\\s+", " ") : "";
	}

	static LetterFileForm fresh() {
		return new LetterFileForm(null, null, null, null);
	}

	/** Empty where nothing was chosen or it is far too large. */
	byte[] bytes() throws IOException {
		if (this.file != null && !this.file.isEmpty()) {
			return (this.file.getSize() <= LARGEST) ? this.file.getBytes() : new byte[0];
		}
		try {
			return Base64.getDecoder().decode((this.content != null) ? this.content : "");
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	static String carried(byte[] content) {
		return new String(Base64.getEncoder().encode(content), StandardCharsets.US_ASCII);
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "LetterFileForm";
	}

}
