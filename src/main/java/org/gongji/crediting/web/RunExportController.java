package org.gongji.crediting.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.CreditRunId;
import org.gongji.crediting.RunState;
import org.gongji.files.FileKind;
import org.gongji.files.Paper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out the report of a booked run, printed or as an Excel workbook. */
@Controller
@RequestMapping("/bureau/credits/{id}")
class RunExportController {

	private final CreditReport report;

	private final RunPaper paper;

	private final RunWorkbook workbook;

	private final RunExportRecord record;

	private final MessageSource words;

	RunExportController(CreditReport report, RunPaper paper, RunWorkbook workbook, RunExportRecord record,
			MessageSource words) {
		this.report = report;
		this.paper = paper;
		this.workbook = workbook;
		this.record = record;
		this.words = words;
	}

	@PostMapping("/pdf")
	ResponseEntity<byte[]> paper(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		CreditRun run = booked(me, id);
		Paper made = this.paper.print(run, locale);
		this.record.printed(me.actor(), run, made);
		return made.download(name(run, locale));
	}

	@PostMapping("/excel")
	void workbook(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale, HttpServletResponse response)
			throws IOException {
		CreditRun run = booked(me, id);
		this.record.written(me.actor(), run);
		response.setContentType(FileKind.XLSX.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(name(run, locale), "xlsx"));
		this.workbook.write(response.getOutputStream(), run, me.displayName(), locale);
	}

	/** The page offers the report of a booked run alone. */
	private CreditRun booked(SignedIn me, UUID id) {
		CreditRun run = this.report.run(me.region(), new CreditRunId(id));
		if (run.state() != RunState.DONE) {
			throw new MissingRow("report of a credit run");
		}
		return run;
	}

	private String name(CreditRun run, Locale locale) {
		return this.words.getMessage(RunFigures.title(run), null, locale) + " " + run.month();
	}

}
