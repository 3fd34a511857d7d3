package org.gongji.clearing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetFigures;
import org.gongji.files.FileKind;
import org.gongji.files.Paper;
import org.gongji.files.ReportSheet;
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

	private static final MediaType TYPE = MediaType.parseMediaType(FileKind.XLSX.contentType());

	private final MessageSource words;

	private final Clock clock;

	SheetWorkbook(MessageSource words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	ResponseEntity<byte[]> of(Sheet sheet, String maker, Locale locale) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Gongji", "1.0")) {
			ReportSheet page = new ReportSheet(book, sheet.month().toString(), this.words, locale);
			page.title(page.word("clearing.sheet.title") + " " + sheet.month());
			page.row(List.of(page.word("clearing.sheet.reference"), sheet.reference()));
			page.row(List.of(page.word("clearing.institution"), sheet.name() + " " + sheet.code()));
			page.made(maker, this.clock);
			page.blank();
			parts(page, sheet.figures().parts());
			page.blank();
			balance(page, sheet.figures());
		}
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(sheet.code() + "-" + sheet.month(), "xlsx"))
			.header("X-Content-Type-Options", "nosniff")
			.body(bytes.toByteArray());
	}

	private static void parts(ReportSheet page, SettledMonth.Parts parts) {
		page.header(0, "clearing.sheet.part", "clearing.count", "clearing.total", "clearing.fund", "clearing.sheet.own",
				"clearing.sheet.relatives", "clearing.sheet.owed");
		part(page, "settled", parts.settled());
		part(page, "back", parts.back());
		part(page, "late", parts.late());
		part(page, "net", parts.net());
	}

	private static void part(ReportSheet page, String name, SettledMonth.Figures figures) {
		page.row(List.of(page.word("clearing.sheet.part." + name), figures.count(), figures.total(), figures.fund(),
				figures.own(), figures.relatives(), figures.owed()));
	}

	private static void balance(ReportSheet page, SheetFigures figures) {
		money(page, "opening", figures.opening());
		money(page, "net", figures.parts().net().owed());
		money(page, "released", figures.released().negated());
		money(page, "closing", figures.closing());
		money(page, "earlier", figures.earlier().negated());
		money(page, "withheld", figures.withheld());
		money(page, "payable", figures.payable());
	}

	private static void money(ReportSheet page, String name, Money amount) {
		page.row(List.of(page.word("clearing.sheet." + name), amount));
	}

}
