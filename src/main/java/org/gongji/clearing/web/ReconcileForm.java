package org.gongji.clearing.web;

import java.io.IOException;

import org.springframework.web.multipart.MultipartFile;

/** The day or month to compare as typed, and the file with the institution's lines. */
record ReconcileForm(String period, MultipartFile file) {

	ReconcileForm {
		period = (period != null) ? period : "";
	}

	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	byte[] content() throws IOException {
		return this.file.getBytes();
	}

}
