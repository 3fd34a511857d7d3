package org.gongji.closing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.closing.MonthStatement;
import org.gongji.files.SpreadsheetText;
import org.gongji.money.Money;
import org.gongji.site.RegionNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the statement of a month as a workbook of one sheet, as the page shows it. */
@Component
class MonthWorkbook {

	private static final int[] WIDTHS = { 44, 20, 14, 20 };

	private static final Set<String> SUMMED = Set.of("IN", "OUT", "FUND");

	private final MessageSource words;

	private final FigureWords figures;

	private final ObjectProvider<RegionNames> regions;

	MonthWorkbook(MessageSource words, FigureWords figures, ObjectProvider<RegionNames> regions) {
		this.words = words;
		this.figures = figures;
		this.regions = regions;
	}

	void write(OutputStream out, MonthStatement one, Locale locale) throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		String title = word("closing.statement.title", locale);
		Writing sheet = new Writing(book.newWorksheet(title));
		RegionNames names = this.regions.getIfAvailable();
		sheet.row(List.of(title + " " + one.month(),
				(names != null) ? names.name(one.region(), locale) : one.region().code()));
		sheet
			.row(List.of(word(one.provisional() ? "closing.statement.provisional" : "closing.statement.closed", locale),
					one.provisional() ? "" : one.digest()));
		sheet.row(List.of());
		sheet.row(List.of(word("closing.figure", locale), word("closing.thisMonth", locale),
				word("closing.count", locale), word("closing.thisYear", locale)));
		sheet.row(List.of(word("closing.figure.BEFORE", locale), one.before()));
		section(sheet, one, "IN", locale);
		section(sheet, one, "OUT", locale);
		sheet.row(List.of());
		sheet.row(List.of(word("closing.figure.AFTER", locale), one.after()));
		for (String name : List.of("USE_BY_PAYER", "USE_BY_CATEGORY", "USE_BY_PROGRAMME", "FUND", "FUND_BY_VISIT")) {
			section(sheet, one, name, locale);
		}
		sheet.sheet.finish();
		book.finish();
	}

	/** With the sum below, where its parts come to a figure of their own. */
	private void section(Writing sheet, MonthStatement one, String name, Locale locale) {
		MonthStatement.Section section = one.section(name);
		if (section.rows().isEmpty()) {
			return;
		}
		boolean group = SUMMED.contains(name);
		sheet.row(List.of());
		sheet.row(List.of(word((group ? "closing.group." : "closing.figure.") + name, locale)));
		section.rows().forEach((row) -> line(sheet, row, locale));
		sheet.row(List.of(word(group ? "closing.total." + name : "closing.total", locale), section.now(), "",
				section.year()));
	}

	private void line(Writing sheet, MonthStatement.Row row, Locale locale) {
		sheet.row(List.of(this.figures.of(row, locale), row.now().amount(),
				(row.now().count() > 0) ? (Object) row.now().count() : "", row.year().amount()));
	}

	private String word(String key, Locale locale) {
		return this.words.getMessage(key, null, locale);
	}

	/** The sheet as far as it is written. */
	private static final class Writing {

		private final Worksheet sheet;

		private int row;

		private Writing(Worksheet sheet) {
			this.sheet = sheet;
			for (int at = 0; at < WIDTHS.length; at++) {
				sheet.width(at, WIDTHS[at]);
			}
		}

		private void row(List<?> cells) {
			for (int at = 0; at < cells.size(); at++) {
				if (cells.get(at) instanceof Money amount) {
					this.sheet.value(this.row, at, new BigDecimal(amount.yuan()));
					this.sheet.style(this.row, at).format("#,##0.00").set();
				}
				else if (cells.get(at) instanceof Long count) {
					this.sheet.value(this.row, at, count);
				}
				else {
					this.sheet.value(this.row, at, SpreadsheetText.plain((String) cells.get(at)));
				}
			}
			this.row++;
		}

	}

}
