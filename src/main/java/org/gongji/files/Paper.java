package org.gongji.files;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import org.gongji.access.Region;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A printed paper (凭证): its PDF with the SHA-256 in hex, and the code under which the
 * public page tells the facts.
 */
public record Paper(PaperCode code, PaperKind kind, Region region, OffsetDateTime madeAt, byte[] bytes, String digest,
		List<PaperFact> facts) {

	/**
	 * The answer to whoever may have it: a download under this name, without its ending.
	 */
	public ResponseEntity<byte[]> download(String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(name, "pdf"))
			.header("X-Content-Type-Options", "nosniff")
			.body(this.bytes);
	}

	/** The header of a download under a safe name. */
	public static String attachment(String name, String ending) {
		return ContentDisposition.attachment()
			.filename(Uploads.plain(name) + "." + ending, StandardCharsets.UTF_8)
			.build()
			.toString();
	}

}
