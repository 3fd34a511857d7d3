package org.gongji.proxy.web;

import java.io.IOException;

import org.springframework.web.multipart.MultipartFile;

/** The scan of a signed form. */
record ScanForm(MultipartFile scan) {

	byte[] content() throws IOException {
		return (this.scan != null) ? this.scan.getBytes() : new byte[0];
	}

	String name() {
		return (this.scan != null) ? this.scan.getOriginalFilename() : "";
	}

}
