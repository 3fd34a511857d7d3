package org.gongji.crediting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.account.CreditBooking.Posted;
import org.gongji.approval.Approval;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunProgress;
import org.gongji.files.SpreadsheetText;
import org.gongji.money.Money;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the report of a booked run as a workbook: the totals, whose credit changed most,
 * and everybody who was missed, some hundred at a time.
 */
@Component
class RunWorkbook {

	private static final int AT_A_TIME = 500;

	/** Below what a sheet can hold; who comes after them stands on a further one. */
	private static final int A_SHEET = 1_000_000;

	private static final int WIDTH = 24;

	private static final int WIDE = 60;

	private final CreditReport report;

	private final MissedPeople missed;

	private final RunFigures figures;

	private final MessageSource words;

	private final Clock clock;

	RunWorkbook(CreditReport report, MissedPeople missed, RunFigures figures, MessageSource words, Clock clock) {
		this.report = report;
		this.missed = missed;
		this.figures = figures;
		this.words = words;
		this.clock = clock;
	}

	void write(OutputStream out, CreditRun run, String maker, Locale locale) throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		totals(book.newWorksheet(word("crediting.run.result", locale)), run, maker, locale);
		outliers(book.newWorksheet(word("crediting.run.outliers", locale)), run, locale);
		MissedPeople.One last = null;
		int sheets = 0;
		do {
			String title = word("crediting.run.missed", locale);
			last = missed(book.newWorksheet((++sheets == 1) ? title : title + " " + sheets), run, last, locale);
		}
		while (last != null);
		book.finish();
	}

	private void totals(Worksheet sheet, CreditRun run, String maker, Locale locale) throws IOException {
		RunProgress progress = this.report.progress(run);
		int row = 0;
		sheet.value(row, 0, word("crediting.report.title", locale));
		sheet.style(row++, 0).bold().fontSize(14).set();
		sheet.value(row, 0, word("crediting.run.month", locale));
		sheet.value(row++, 1, run.month().toString());
		row = signature(sheet, row, "crediting.run.preparedBy", run.preparedBy(), run.preparedAt(), locale);
		Approval approval = this.report.approval(run).orElseThrow();
		row = signature(sheet, row, "crediting.run.submittedBy", approval.preparedBy(), approval.preparedAt(), locale);
		row = signature(sheet, row, "crediting.run.decided." + approval.state().name(), approval.decidedBy(),
				approval.decidedAt(), locale);
		row = signature(sheet, row, "crediting.report.made", maker, ZonedDateTime.now(this.clock), locale);
		header(sheet, ++row, List.of("crediting.run.control", "crediting.run.credits", "crediting.run.sum"), locale);
		control(sheet, ++row, "drafted", progress.drafted(), locale);
		control(sheet, ++row, "leftOut", progress.leftOut(), locale);
		control(sheet, ++row, "posted", this.report.posted(run), locale);
		kinds(sheet, row + 2, run, locale);
		sheet.finish();
	}

	private int signature(Worksheet sheet, int row, String key, String who, TemporalAccessor at, Locale locale) {
		sheet.value(row, 0, word(key, locale));
		sheet.value(row, 1, SpreadsheetText.plain(who));
		sheet.value(row, 2,
				DateTimeFormatter.ofPattern(word("crediting.pattern.minute", locale), locale)
					.withZone(this.clock.getZone())
					.format(at));
		return row + 1;
	}

	private void control(Worksheet sheet, int row, String line, Posted figure, Locale locale) {
		sheet.value(row, 0, word("crediting.run.control." + line, locale));
		sheet.value(row, 1, figure.credits());
		money(sheet, row, 2, figure.sum());
	}

	private void kinds(Worksheet sheet, int from, CreditRun run, Locale locale) {
		header(sheet, from, List.of("crediting.run.kind", "crediting.run.persons", "crediting.run.sum",
				"crediting.run.personsBefore", "crediting.run.sumBefore", "crediting.run.change"), locale);
		int row = from;
		for (CreditReport.KindLine line : this.report.kinds(run)) {
			sheet.value(++row, 0, word("crediting.kind." + line.kind().name(), locale));
			sheet.value(row, 1, line.now().people());
			money(sheet, row, 2, line.now().sum());
			sheet.value(row, 3, line.before().people());
			money(sheet, row, 4, line.before().sum());
			money(sheet, row, 5, line.change());
		}
	}

	private void outliers(Worksheet sheet, CreditRun run, Locale locale) throws IOException {
		header(sheet, 0, List.of("crediting.run.person", "crediting.run.monthBefore", "crediting.run.thisMonth",
				"crediting.run.change"), locale);
		int row = 0;
		for (CreditReport.Outlier one : this.report.outliers(run)) {
			sheet.value(++row, 0, SpreadsheetText.plain(one.name()));
			money(sheet, row, 1, one.before());
			money(sheet, row, 2, one.now());
			money(sheet, row, 3, one.change());
		}
		sheet.finish();
	}

	/** The last one on this sheet where there are more, or null. */
	private MissedPeople.One missed(Worksheet sheet, CreditRun run, MissedPeople.One after, Locale locale)
			throws IOException {
		Map<String, String> meanings = this.figures.meanings(run, locale);
		header(sheet, 0,
				List.of("crediting.run.person", "crediting.run.month", "crediting.run.employer", "crediting.run.why"),
				locale);
		sheet.width(3, WIDE);
		sheet.freezePane(0, 1);
		int row = 0;
		MissedPeople.One last = after;
		List<MissedPeople.One> some = this.missed.after(run, last, AT_A_TIME);
		while (!some.isEmpty() && row < A_SHEET) {
			for (MissedPeople.One one : some) {
				sheet.value(++row, 0, SpreadsheetText.plain(one.name()));
				sheet.value(row, 1, one.month().toString());
				sheet.value(row, 2, (one.employer() != null) ? SpreadsheetText.plain(one.employer()) : "");
				sheet.value(row, 3, reason(one.why(), meanings, locale));
				last = one;
			}
			sheet.flush();
			some = this.missed.after(run, last, AT_A_TIME);
		}
		sheet.finish();
		return some.isEmpty() ? null : last;
	}

	private String reason(MissedPeople.Group why, Map<String, String> meanings, Locale locale) {
		return word("crediting.missed." + why.reason().name(), locale)
				+ String.join("；", why.keyList().stream().map((key) -> meanings.getOrDefault(key, key)).toList());
	}

	private void header(Worksheet sheet, int row, List<String> keys, Locale locale) {
		for (int at = 0; at < keys.size(); at++) {
			sheet.width(at, WIDTH);
			sheet.value(row, at, word(keys.get(at), locale));
		}
		sheet.range(row, 0, row, keys.size() - 1).style().bold().borderStyle("thin").set();
	}

	private static void money(Worksheet sheet, int row, int column, Money amount) {
		sheet.value(row, column, new BigDecimal(amount.yuan()));
		sheet.style(row, column).format("#,##0.00").set();
	}

	private String word(String key, Locale locale) {
		return this.words.getMessage(key, null, locale);
	}

}
