package org.gongji.closing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.gongji.closing.MonthStatement;
import org.gongji.files.ReportSheet;
import org.gongji.site.RegionNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the statement of a month as a workbook of one sheet, as the page shows it. */
@Component
class MonthWorkbook {

	private static final Set<String> SUMMED = Set.of("IN", "OUT", "FUND");

	private final MessageSource words;

	private final FigureWords figures;

	private final ObjectProvider<RegionNames> regions;

	private final Clock clock;

	MonthWorkbook(MessageSource words, FigureWords figures, ObjectProvider<RegionNames> regions, Clock clock) {
		this.words = words;
		this.figures = figures;
		this.regions = regions;
		this.clock = clock;
	}

	void write(OutputStream out, MonthStatement one, String maker, Locale locale) throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		String title = this.words.getMessage("closing.statement.title", null, locale);
		ReportSheet sheet = new ReportSheet(book, title, this.words, locale);
		RegionNames names = this.regions.getIfAvailable();
		sheet.title(title + " " + one.month());
		sheet.row(List.of((names != null) ? names.name(one.region(), locale) : one.region().code(),
				sheet.word(one.provisional() ? "closing.statement.provisional" : "closing.statement.closed"),
				one.provisional() ? "" : one.digest()));
		sheet.made(maker, this.clock);
		sheet.blank();
		sheet.header(0, "closing.figure", "closing.thisMonth", "closing.count", "closing.thisYear");
		sheet.row(List.of(sheet.word("closing.figure.BEFORE"), one.before()));
		section(sheet, one, "IN", locale);
		section(sheet, one, "OUT", locale);
		sheet.blank();
		sheet.row(List.of(sheet.word("closing.figure.AFTER"), one.after()));
		for (String name : List.of("USE_BY_PAYER", "USE_BY_CATEGORY", "USE_BY_PROGRAMME", "FUND", "FUND_BY_VISIT")) {
			section(sheet, one, name, locale);
		}
		sheet.finish();
		book.finish();
	}

	/** With the sum below, where its parts come to a figure of their own. */
	private void section(ReportSheet sheet, MonthStatement one, String name, Locale locale) {
		MonthStatement.Section section = one.section(name);
		if (section.rows().isEmpty()) {
			return;
		}
		boolean group = SUMMED.contains(name);
		sheet.blank();
		sheet.row(List.of(sheet.word((group ? "closing.group." : "closing.figure.") + name)));
		section.rows().forEach((row) -> line(sheet, row, locale));
		sheet.row(List.of(sheet.word(group ? "closing.total." + name : "closing.total"), section.now(), "",
				section.year()));
	}

	private void line(ReportSheet sheet, MonthStatement.Row row, Locale locale) {
		sheet.row(List.of(this.figures.of(row, locale), row.now().amount(),
				(row.now().count() > 0) ? (Object) row.now().count() : "", row.year().amount()));
	}

}
