package org.gongji.closing.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.closing.MonthStatement;
import org.gongji.files.FileKind;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.site.Frame;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out the statement of a month, printed or as an Excel workbook. */
@Controller
class MonthExportController {

	private static final String TITLE = "closing.statement.title";

	private final StatementPage pages;

	private final MonthWorkbook workbook;

	private final MonthExportRecord record;

	private final Papers papers;

	private final Frame frame;

	private final MessageSource words;

	MonthExportController(StatementPage pages, MonthWorkbook workbook, MonthExportRecord record, Papers papers,
			Frame frame, MessageSource words) {
		this.pages = pages;
		this.workbook = workbook;
		this.record = record;
		this.papers = papers;
		this.frame = frame;
		this.words = words;
	}

	@PostMapping({ MonthsController.BUREAU + "/{month}/pdf", MonthsController.AUDIT + "/{month}/pdf" })
	ResponseEntity<byte[]> paper(@CurrentUser SignedIn me, @PathVariable String month, Locale locale) {
		MonthStatement one = this.pages.statement(me.region(), month);
		Map<String, Object> model = this.pages.of(one);
		List<PaperFact> facts = List.of(new PaperFact("closing.month", one.month().toString()),
				new PaperFact("closing.figure.AFTER", this.frame.yuan(one.after())));
		Paper made = this.papers.make(new PaperOrder(new PaperKind(TITLE, PaperKind.Size.A4), one.region(), locale,
				"closing/statement-paper", model, facts));
		this.record.printed(me.actor(), one, made);
		return made.download(name(one, locale));
	}

	@PostMapping({ MonthsController.BUREAU + "/{month}/excel", MonthsController.AUDIT + "/{month}/excel" })
	void workbook(@CurrentUser SignedIn me, @PathVariable String month, Locale locale, HttpServletResponse response)
			throws IOException {
		MonthStatement one = this.pages.statement(me.region(), month);
		this.record.written(me.actor(), one);
		response.setContentType(FileKind.XLSX.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(name(one, locale), "xlsx"));
		this.workbook.write(response.getOutputStream(), one, me.displayName(), locale);
	}

	private String name(MonthStatement one, Locale locale) {
		return this.words.getMessage(TITLE, null, locale) + " " + one.month();
	}

}
