package org.gongji.crediting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.DeclarationColumn;
import org.gongji.crediting.OpeningImport;
import org.gongji.crediting.OpeningImportId;
import org.gongji.crediting.OpeningImports;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the template of opening balances, and what is wrong in a file. */
@Controller
@RequestMapping("/bureau/opening-balances")
class OpeningDownloads {

	private final OpeningImports imports;

	private final DeclarationSheets sheets;

	OpeningDownloads(OpeningImports imports, DeclarationSheets sheets) {
		this.imports = imports;
		this.sheets = sheets;
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String form) throws IOException {
		List<DeclarationColumn> columns = DeclarationColumn.ofOpeningBalances();
		return form.equals("csv")
				? DeclarationDownloads.download(this.sheets.text(columns), DeclarationDownloads.TEXT,
						"opening-balances.csv")
				: DeclarationDownloads.download(this.sheets.template(columns), DeclarationDownloads.SHEET,
						"opening-balances.xlsx");
	}

	@GetMapping("/{id}/errors")
	ResponseEntity<byte[]> errors(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) throws IOException {
		OpeningImport found = this.imports.find(new OpeningImportId(id), me.region())
			.orElseThrow(() -> new MissingRow("opening balances"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.sheets.errors(out, found.source().fileName(),
				this.imports.errors(found.id(), DeclarationDownloads.MOST_ERRORS), locale);
		return DeclarationDownloads.download(out.toByteArray(), DeclarationDownloads.SHEET, "errors.xlsx");
	}

}
