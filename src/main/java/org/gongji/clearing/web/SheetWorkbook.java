package org.gongji.clearing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetFigures;
import org.gongji.files.Paper;
import org.gongji.files.SpreadsheetText;
import org.gongji.money.Money;
import org.gongji.spending.SettledMonth;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes a sheet as a workbook with one sheet: what the page shows. */
@Component
class SheetWorkbook {

	private static final MediaType TYPE = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int WIDTH = 24;

	private static final String[] COLUMNS = { "clearing.sheet.part", "clearing.count", "clearing.total",
			"clearing.fund", "clearing.sheet.own", "clearing.sheet.relatives", "clearing.sheet.owed" };

	private final MessageSource words;

	SheetWorkbook(MessageSource words) {
		this.words = words;
	}

	ResponseEntity<byte[]> of(Sheet sheet, Locale locale) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Gongji", "1.0")) {
			Worksheet page = book.newWorksheet(sheet.month().toString());
			line(page, 0, "clearing.sheet.reference", sheet.reference(), locale);
			line(page, 1, "clearing.institution", sheet.name() + " " + sheet.code(), locale);
			line(page, 2, "clearing.month", sheet.month().toString(), locale);
			for (int column = 0; column < COLUMNS.length; column++) {
				page.width(column, WIDTH);
				page.value(4, column, word(COLUMNS[column], locale));
			}
			page.range(4, 0, 4, COLUMNS.length - 1).style().bold().set();
			SettledMonth.Parts parts = sheet.figures().parts();
			part(page, 5, "settled", parts.settled(), locale);
			part(page, 6, "back", parts.back(), locale);
			part(page, 7, "late", parts.late(), locale);
			part(page, 8, "net", parts.net(), locale);
			balance(page, sheet.figures(), locale);
		}
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(sheet.code() + "-" + sheet.month(), "xlsx"))
			.header("X-Content-Type-Options", "nosniff")
			.body(bytes.toByteArray());
	}

	private void balance(Worksheet page, SheetFigures figures, Locale locale) {
		money(page, 10, "clearing.sheet.opening", figures.opening(), locale);
		money(page, 11, "clearing.sheet.net", figures.parts().net().owed(), locale);
		money(page, 12, "clearing.sheet.released", figures.released().negated(), locale);
		money(page, 13, "clearing.sheet.closing", figures.closing(), locale);
		money(page, 14, "clearing.sheet.earlier", figures.earlier().negated(), locale);
		money(page, 15, "clearing.sheet.withheld", figures.withheld(), locale);
		money(page, 16, "clearing.sheet.payable", figures.payable(), locale);
	}

	private void part(Worksheet page, int row, String name, SettledMonth.Figures figures, Locale locale) {
		page.value(row, 0, word("clearing.sheet.part." + name, locale));
		page.value(row, 1, figures.count());
		money(page, row, 2, figures.total());
		money(page, row, 3, figures.fund());
		money(page, row, 4, figures.own());
		money(page, row, 5, figures.relatives());
		money(page, row, 6, figures.owed());
	}

	private void money(Worksheet page, int row, String key, Money amount, Locale locale) {
		page.value(row, 0, word(key, locale));
		money(page, row, 1, amount);
	}

	private static void money(Worksheet page, int row, int column, Money amount) {
		page.value(row, column, new BigDecimal(amount.yuan()));
		page.style(row, column).format("0.00").set();
	}

	private void line(Worksheet page, int row, String key, String text, Locale locale) {
		page.value(row, 0, word(key, locale));
		page.value(row, 1, SpreadsheetText.plain(text));
	}

	private String word(String key, Locale locale) {
		return this.words.getMessage(key, null, locale);
	}

}
