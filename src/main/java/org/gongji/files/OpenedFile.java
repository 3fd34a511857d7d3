package org.gongji.files;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with its content. */
public record OpenedFile(StoredFile file, byte[] content) {

	/**
	 * The answer to whoever may read it: always a download, never shown inside a page.
	 */
	public ResponseEntity<byte[]> download() {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename(this.file.downloadName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.file.kind().contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.content);
	}

}
