package org.gongji.crediting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.Declaration;
import org.gongji.crediting.DeclarationColumn;
import org.gongji.crediting.DeclarationId;
import org.gongji.crediting.DeclarationKind;
import org.gongji.crediting.Declarations;
import org.gongji.files.FileKind;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the templates of declarations, and what is wrong in a file. */
@Controller
@RequestMapping("/bureau/declarations")
class DeclarationDownloads {

	static final MediaType SHEET = MediaType.parseMediaType(FileKind.XLSX.contentType());

	static final MediaType TEXT = new MediaType("text", "csv", StandardCharsets.UTF_8);

	static final int MOST_ERRORS = 1000;

	private final Declarations declarations;

	private final DeclarationSheets sheets;

	DeclarationDownloads(Declarations declarations, DeclarationSheets sheets) {
		this.declarations = declarations;
		this.sheets = sheets;
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "no") String correction, @RequestParam(defaultValue = "xlsx") String form)
			throws IOException {
		DeclarationKind known = Stream.of(DeclarationKind.values())
			.filter((one) -> one.name().equals(kind))
			.findFirst()
			.orElseThrow(() -> new MissingRow("template"));
		boolean corrects = correction.equals("yes");
		List<DeclarationColumn> columns = DeclarationColumn.of(known, corrects);
		String name = known.name().toLowerCase(Locale.ROOT) + (corrects ? "-correction" : "");
		return form.equals("csv") ? download(this.sheets.text(columns), TEXT, name + ".csv")
				: download(this.sheets.template(columns), SHEET, name + ".xlsx");
	}

	@GetMapping("/{id}/errors")
	ResponseEntity<byte[]> errors(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) throws IOException {
		Declaration found = this.declarations.find(new DeclarationId(id), me.region())
			.orElseThrow(() -> new MissingRow("declaration"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.sheets.errors(out, String.valueOf(found.source().fileName()),
				this.declarations.errors(found.id(), MOST_ERRORS), locale);
		return download(out.toByteArray(), SHEET, "errors.xlsx");
	}

	static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
