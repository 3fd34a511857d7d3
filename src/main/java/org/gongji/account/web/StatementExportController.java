package org.gongji.account.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.files.FileKind;
import org.gongji.files.Paper;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.site.Pages;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands out exactly the list of a filter, as a printed paper or an Excel sheet. */
@Controller
class StatementExportController {

	/** A paper is held in memory while it is printed; a sheet is not. */
	static final int PAPER_ROWS = 3000;

	static final int SHEET_ROWS = 10_000;

	private final AskedStatement asked;

	private final StatementPaper paper;

	private final StatementExcel sheet;

	private final StatementWords words;

	private final ExportRecord record;

	private final People people;

	private final Clock clock;

	StatementExportController(AskedStatement asked, StatementPaper paper, StatementExcel sheet, StatementWords words,
			ExportRecord record, People people, Clock clock) {
		this.asked = asked;
		this.paper = paper;
		this.sheet = sheet;
		this.words = words;
		this.record = record;
		this.people = people;
		this.clock = clock;
	}

	@PostMapping("/my/statement/pdf")
	Object paper(@CurrentUser SignedIn me, @ModelAttribute("statementForm") StatementForm form, BindingResult errors,
			Locale locale) {
		PersonalAccount account = account(me);
		StatementPage page = this.asked.page(account, form, errors);
		Optional<ModelAndView> refused = refused(page, errors, PAPER_ROWS);
		if (refused.isPresent()) {
			return refused.get();
		}
		Paper made = this.paper.print(owner(account), account, page, locale);
		this.record.printed(me.actor(), account, page, made);
		return made.download(fileName(page, locale));
	}

	/** Null once the sheet is written. */
	@PostMapping("/my/statement/excel")
	ModelAndView sheet(@CurrentUser SignedIn me, @ModelAttribute("statementForm") StatementForm form,
			BindingResult errors, Locale locale, HttpServletResponse response) throws IOException {
		PersonalAccount account = account(me);
		StatementPage page = this.asked.page(account, form, errors);
		Optional<ModelAndView> refused = refused(page, errors, SHEET_ROWS);
		if (refused.isPresent()) {
			return refused.get();
		}
		List<String> cover = cover(me, owner(account), page, locale);
		this.record.written(me.actor(), account, page);
		response.setContentType(FileKind.XLSX.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Paper.attachment(fileName(page, locale), "xlsx"));
		this.sheet.write(response.getOutputStream(), account, page, cover, locale);
		return null;
	}

	private PersonalAccount account(SignedIn me) {
		return this.asked.account(me).orElseThrow(() -> new MissingRow("account"));
	}

	private Person owner(PersonalAccount account) {
		return this.people.find(account.owner()).orElseThrow(() -> new MissingRow("person"));
	}

	private Optional<ModelAndView> refused(StatementPage page, BindingResult errors, int most) {
		if (page.totals().rows() > most) {
			errors.rejectValue("from", "account.statement.tooMany", new Object[] { page.totals().rows(), most }, null);
		}
		return errors.hasErrors() ? Optional.of(Pages.invalid("account/statement").addObject("page", page))
				: Optional.empty();
	}

	private List<String> cover(SignedIn me, Person owner, StatementPage page, Locale locale) {
		return List.of(this.words.word("account.statement.paper", locale),
				this.words.word("account.statement.cover.owner", locale, owner.name()),
				this.words.word("account.statement.cover.filter", locale, this.words.filter(page, locale)),
				this.words.word("account.statement.cover.made", locale, me.displayName(),
						this.words.when(ZonedDateTime.now(this.clock), locale)),
				this.words.word("account.statement.cover.totals", locale, page.totals().rows(),
						page.totals().in().yuan(), page.totals().out().negated().yuan()));
	}

	private String fileName(StatementPage page, Locale locale) {
		return this.words.word("account.statement.title", locale) + " " + page.filter().from()
				+ (page.single() ? "" : "_" + page.filter().to());
	}

}
