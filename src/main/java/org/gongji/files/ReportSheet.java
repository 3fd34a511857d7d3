package org.gongji.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.money.Money;

import org.springframework.context.MessageSource;

/** One sheet of a report that is written row by row, in the words of one language. */
public final class ReportSheet {

	private static final int WIDTH = 24;

	private static final int WIDE = 60;

	private final Worksheet sheet;

	private final MessageSource words;

	private final Locale locale;

	private int row;

	/** A sheet with this title on its tab. */
	public ReportSheet(Workbook book, String title, MessageSource words, Locale locale) {
		this.sheet = book.newWorksheet(title);
		this.words = words;
		this.locale = locale;
	}

	public int rows() {
		return this.row;
	}

	public void title(String text) {
		this.sheet.value(this.row, 0, text);
		this.sheet.style(this.row++, 0).bold().fontSize(14).set();
	}

	public void blank() {
		this.row++;
	}

	/** The head of a table: a message key for each column. */
	public void header(String... keys) {
		for (int at = 0; at < keys.length; at++) {
			this.sheet.width(at, WIDTH);
			this.sheet.value(this.row, at, word(keys[at]));
		}
		this.sheet.range(this.row, 0, this.row, keys.length - 1).style().bold().borderStyle("thin").set();
		this.row++;
	}

	/** The head of a table stays when the rows below it are scrolled. */
	public void header(int wide, String... keys) {
		header(keys);
		this.sheet.width(wide, WIDE);
		this.sheet.freezePane(0, this.row);
	}

	/** Numbers and amounts as such, anything else as text that is no formula. */
	public void row(List<?> cells) {
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

	/** Who did something, and when. */
	public void signature(String key, String who, TemporalAccessor at, ZoneId zone) {
		row(List.of(word(key), who,
				DateTimeFormatter.ofPattern(word("files.pattern.minute"), this.locale).withZone(zone).format(at)));
	}

	/** Who made the report, and when. */
	public void made(String who, Clock clock) {
		signature("files.sheet.made", who, ZonedDateTime.now(clock), clock.getZone());
	}

	public void flush() throws IOException {
		this.sheet.flush();
	}

	public void finish() throws IOException {
		this.sheet.finish();
	}

	public String word(String key) {
		return this.words.getMessage(key, null, this.locale);
	}

}
