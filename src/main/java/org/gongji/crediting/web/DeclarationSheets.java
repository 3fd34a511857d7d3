package org.gongji.crediting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.crediting.DeclarationColumn;
import org.gongji.crediting.DeclarationError;
import org.gongji.files.SpreadsheetText;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the templates to be filled in, and what is wrong in a file, as sheets. */
@Component
class DeclarationSheets {

	/** Cells below the header that keep what is typed as text. */
	private static final int TEXT_ROWS = 2000;

	private static final int WIDTH = 24;

	private static final int WIDE = 60;

	private final MessageSource words;

	DeclarationSheets(MessageSource words) {
		this.words = words;
	}

	/** An empty workbook with the header; every column is text, so no digit is lost. */
	byte[] template(List<DeclarationColumn> columns) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Workbook book = new Workbook(out, "Gongji", "1.0");
		Worksheet sheet = book.newWorksheet("Sheet1");
		for (int at = 0; at < columns.size(); at++) {
			sheet.width(at, WIDTH);
			sheet.value(0, at, columns.get(at).header());
		}
		sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
		sheet.range(1, 0, TEXT_ROWS, columns.size() - 1).style().format("@").set();
		sheet.freezePane(0, 1);
		book.finish();
		return out.toByteArray();
	}

	/** The header as a text with commas, marked as UTF-8 for spreadsheets. */
	byte[] text(List<DeclarationColumn> columns) {
		String header = String.join(",", columns.stream().map(DeclarationColumn::header).toList());
		return ("\ufeff" + header + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	void errors(OutputStream out, String title, List<DeclarationError> errors, Locale locale) throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		Worksheet sheet = book.newWorksheet(word("crediting.errors.title", locale));
		sheet.value(0, 0, title);
		sheet.style(0, 0).bold().set();
		List<String> header = List.of("row", "column", "problem", "found");
		for (int at = 0; at < header.size(); at++) {
			sheet.width(at, (at == 2) ? WIDE : WIDTH);
			sheet.value(1, at, word("crediting.errors." + header.get(at), locale));
		}
		sheet.range(1, 0, 1, header.size() - 1).style().bold().set();
		sheet.freezePane(0, 2);
		int row = 2;
		for (DeclarationError error : errors) {
			sheet.value(row, 0, error.row());
			sheet.value(row, 1, column(error, locale));
			sheet.value(row, 2, this.words.getMessage(error.problemKey(), new Object[] { error.found() }, locale));
			sheet.value(row++, 3, SpreadsheetText.plain(error.found()));
		}
		book.finish();
	}

	private String column(DeclarationError error, Locale locale) {
		String column = word(error.columnKey(), locale);
		return (error.column() == 0) ? column
				: this.words.getMessage("crediting.errors.columnOf", new Object[] { error.column(), column }, locale);
	}

	private String word(String key, Locale locale) {
		return this.words.getMessage(key, null, locale);
	}

}
