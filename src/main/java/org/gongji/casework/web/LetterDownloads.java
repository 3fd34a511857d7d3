package org.gongji.casework.web;

import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseId;
import org.gongji.casework.TransferSheets;
import org.gongji.files.Paper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out the letter of a balance that has left; each time is written down. */
@Controller
class LetterDownloads {

	private final TransferSheets letters;

	private final MessageSource words;

	LetterDownloads(TransferSheets letters, MessageSource words) {
		this.letters = letters;
		this.words = words;
	}

	@PostMapping("/window/cases/{id}/letter/sheet")
	ResponseEntity<byte[]> sheet(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		return this.letters.paper(me.actor(), me.region(), new CaseId(id), locale).download(name(id, locale));
	}

	@PostMapping("/window/cases/{id}/letter/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(name(id, locale), "json"))
			.header("X-Content-Type-Options", "nosniff")
			.body(this.letters.file(me.actor(), me.region(), new CaseId(id)));
	}

	private String name(UUID id, Locale locale) {
		return this.words.getMessage("casework.letter.fileName", null, locale) + "-" + id.toString().substring(0, 8);
	}

}
