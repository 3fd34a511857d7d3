package org.gongji.crediting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.gongji.access.StaffNames;
import org.gongji.account.CreditBooking.Posted;
import org.gongji.approval.Approval;
import org.gongji.crediting.CorrectionReport;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunKind;
import org.gongji.crediting.RunProgress;
import org.gongji.files.ReportSheet;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the report of a booked run as a workbook: the totals, whose credit changed most
 * or each month that was corrected, and everybody who was missed, some hundred at a time.
 */
@Component
class RunWorkbook {

	private static final int AT_A_TIME = 500;

	/** Below what a sheet can hold; who comes after them stands on a further one. */
	private static final int A_SHEET = 1_000_000;

	private final CreditReport report;

	private final CorrectionReport corrections;

	private final MissedPeople missed;

	private final RunFigures figures;

	private final StaffNames names;

	private final MessageSource words;

	private final Clock clock;

	RunWorkbook(CreditReport report, CorrectionReport corrections, MissedPeople missed, RunFigures figures,
			StaffNames names, MessageSource words, Clock clock) {
		this.report = report;
		this.corrections = corrections;
		this.missed = missed;
		this.figures = figures;
		this.names = names;
		this.words = words;
		this.clock = clock;
	}

	void write(OutputStream out, CreditRun run, String maker, Locale locale) throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		totals(sheet(book, "crediting.run.result", 1, locale), run, maker);
		switch (run.kind()) {
			case MONTHLY -> outliers(sheet(book, "crediting.run.outliers", 1, locale), run);
			case CORRECTION -> corrections(book, run, locale);
			case INTEREST -> {
			}
		}
		if (run.kind() != RunKind.INTEREST) {
			missed(book, run, locale);
		}
		book.finish();
	}

	private ReportSheet sheet(Workbook book, String key, int number, Locale locale) {
		String title = this.words.getMessage(key, null, locale);
		return new ReportSheet(book, (number == 1) ? title : title + " " + number, this.words, locale);
	}

	private void totals(ReportSheet sheet, CreditRun run, String maker) throws IOException {
		sheet.title(sheet.word(RunFigures.title(run)));
		sheet.row(List.of(sheet.word("crediting.run.month"), run.month().toString()));
		sheet.signature("crediting.run.preparedBy", this.names.of(run.preparedBy()), run.preparedAt(),
				this.clock.getZone());
		Approval approval = this.report.approval(run).orElseThrow();
		sheet.signature("crediting.run.submittedBy", this.names.of(approval.preparedBy()), approval.preparedAt(),
				this.clock.getZone());
		sheet.signature("crediting.run.decided." + approval.state().name(), this.names.of(approval.decidedBy()),
				approval.decidedAt(), this.clock.getZone());
		sheet.made(maker, this.clock);
		sheet.blank();
		if (run.kind() == RunKind.CORRECTION) {
			became(sheet, run);
		}
		else {
			control(sheet, run);
			kinds(sheet, run);
		}
		sheet.finish();
	}

	private void control(ReportSheet sheet, CreditRun run) {
		RunProgress progress = this.report.progress(run);
		sheet.header("crediting.run.control", "crediting.run.credits", "crediting.run.sum");
		control(sheet, "drafted", progress.drafted());
		control(sheet, "leftOut", progress.leftOut());
		control(sheet, "posted", this.report.posted(run));
		sheet.blank();
	}

	private static void control(ReportSheet sheet, String line, Posted figure) {
		sheet.row(List.of(sheet.word("crediting.run.control." + line), figure.credits(), figure.sum()));
	}

	private void kinds(ReportSheet sheet, CreditRun run) {
		sheet.header("crediting.run.kind", "crediting.run.persons", "crediting.run.sum", "crediting.run.personsBefore",
				"crediting.run.sumBefore", "crediting.run.change");
		for (CreditReport.KindLine line : this.report.kinds(run)) {
			sheet.row(List.of(sheet.word("crediting.kind." + line.kind().name()), line.now().people(), line.now().sum(),
					line.before().people(), line.before().sum(), line.change()));
		}
	}

	private void became(ReportSheet sheet, CreditRun run) {
		CorrectionReport.Became became = this.corrections.became(run);
		sheet.header("crediting.correction.became", "crediting.run.sum");
		sheet.row(List.of(sheet.word("crediting.correction.added"), became.added()));
		sheet.row(List.of(sheet.word("crediting.correction.taken"), became.taken()));
		sheet.row(List.of(sheet.word("crediting.correction.claimed"), became.claimed()));
		sheet.row(List.of(sheet.word("crediting.correction.cancelled"), became.cancelled()));
		sheet.row(List.of(sheet.word("crediting.correction.kept"), became.kept()));
		sheet.blank();
		sheet.header("crediting.run.why", "crediting.run.persons", "crediting.correction.count",
				"crediting.correction.more", "crediting.correction.less");
		for (CorrectionReport.ReasonLine line : this.corrections.reasons(run)) {
			sheet.row(List.of(sheet.word("crediting.why." + line.reason().name()), line.people(), line.corrections(),
					line.more(), line.less()));
		}
	}

	private void outliers(ReportSheet sheet, CreditRun run) throws IOException {
		sheet.header("crediting.run.person", "crediting.run.monthBefore", "crediting.run.thisMonth",
				"crediting.run.change");
		for (CreditReport.Outlier one : this.report.outliers(run)) {
			sheet.row(List.of(one.name(), one.before(), one.now(), one.change()));
		}
		sheet.finish();
	}

	private void corrections(Workbook book, CreditRun run, Locale locale) throws IOException {
		int sheets = 0;
		List<CorrectionReport.Line> some = this.corrections.after(run, null, AT_A_TIME);
		do {
			ReportSheet sheet = sheet(book, "crediting.correction.lines", ++sheets, locale);
			sheet.header(2, "crediting.run.person", "crediting.run.month", "crediting.run.why",
					"crediting.correction.before", "crediting.correction.due", "crediting.correction.amount",
					"crediting.correction.claimed");
			while (!some.isEmpty() && sheet.rows() < A_SHEET) {
				some.forEach((one) -> sheet
					.row(List.of(one.name(), one.month().toString(), sheet.word("crediting.why." + one.reason().name()),
							one.before(), one.due(), one.amount(), one.claimed())));
				sheet.flush();
				some = this.corrections.after(run, some.get(some.size() - 1), AT_A_TIME);
			}
			sheet.finish();
		}
		while (!some.isEmpty());
	}

	private void missed(Workbook book, CreditRun run, Locale locale) throws IOException {
		Map<String, String> meanings = this.figures.meanings(run, locale);
		int sheets = 0;
		List<MissedPeople.One> some = this.missed.after(run, null, AT_A_TIME);
		do {
			ReportSheet sheet = sheet(book, RunFigures.missed(run), ++sheets, locale);
			sheet.header(3, "crediting.run.person", "crediting.run.month", "crediting.run.employer",
					"crediting.run.why");
			while (!some.isEmpty() && sheet.rows() < A_SHEET) {
				some.forEach((one) -> sheet.row(List.of(one.name(), one.month().toString(),
						(one.employer() != null) ? one.employer() : "", reason(sheet, one.why(), meanings))));
				sheet.flush();
				some = this.missed.after(run, some.get(some.size() - 1), AT_A_TIME);
			}
			sheet.finish();
		}
		while (!some.isEmpty());
	}

	private static String reason(ReportSheet sheet, MissedPeople.Group why, Map<String, String> meanings) {
		return sheet.word("crediting.missed." + why.reason().name())
				+ String.join("；", why.keyList().stream().map((key) -> meanings.getOrDefault(key, key)).toList());
	}

}
