package org.gongji.clearing.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.InstitutionPayees;
import org.gongji.clearing.Reconciliations;
import org.gongji.clearing.Releases;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetId;
import org.gongji.clearing.SheetRun;
import org.gongji.clearing.SheetWords;
import org.gongji.clearing.Sheets;
import org.gongji.money.AmountWords;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A bureau sees one sheet, prints it, and says why a difference does not hold it. */
@Controller
class SheetController {

	private static final String PAGE = "clearing/sheet";

	private static final String PATH = SheetsController.PATH + "/{id}";

	private final Sheets sheets;

	private final SheetWords words;

	private final Releases releases;

	private final Reconciliations reconciliations;

	private final InstitutionPayees payees;

	private final SheetPaper paper;

	private final SheetWorkbook workbook;

	private final Clock clock;

	SheetController(Sheets sheets, SheetWords words, Releases releases, Reconciliations reconciliations,
			InstitutionPayees payees, SheetPaper paper, SheetWorkbook workbook, Clock clock) {
		this.sheets = sheets;
		this.words = words;
		this.releases = releases;
		this.reconciliations = reconciliations;
		this.payees = payees;
		this.paper = paper;
		this.workbook = workbook;
		this.clock = clock;
	}

	@GetMapping(PATH)
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), find(me, id)).addObject("wordsForm", new WordsForm(""));
	}

	@GetMapping(SheetsController.AUDIT + "/sheets/{id}")
	ModelAndView read(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return show(me, id).addObject("root", SheetsController.AUDIT);
	}

	@PostMapping(PATH + "/words")
	ModelAndView explain(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute WordsForm wordsForm,
			BindingResult faults, RedirectAttributes after) {
		Sheet sheet = find(me, id);
		Optional<String> fault = this.words.explain(me.actor(), me.region(), sheet.id(), wordsForm.words());
		if (fault.isPresent()) {
			faults.rejectValue("words", fault.get());
			return page(Pages.invalid(PAGE), sheet);
		}
		after.addFlashAttribute("notice", "clearing.sheet.words.kept");
		return SeeOther.to(SheetsController.PATH + "/" + id);
	}

	@PostMapping(PATH + "/pdf")
	ResponseEntity<byte[]> pdf(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return this.paper.printed(me.actor(), find(me, id), locale);
	}

	@PostMapping(PATH + "/excel")
	ResponseEntity<byte[]> excel(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) throws IOException {
		Sheet sheet = find(me, id);
		this.sheets.exported(me.actor(), sheet);
		return this.workbook.of(sheet, me.displayName(), locale);
	}

	private Sheet find(SignedIn me, UUID id) {
		return this.sheets.find(new SheetId(id), me.region()).orElseThrow(() -> new MissingRow("sheet"));
	}

	private ModelAndView page(ModelAndView page, Sheet sheet) {
		SheetRun run = this.sheets.run(sheet.region(), sheet.month()).orElseThrow();
		return page.addObject("root", SheetsController.BUREAU)
			.addObject("sheet", sheet)
			.addObject("run", run)
			.addObject("citation", this.sheets.law(run).orElse(null))
			.addObject("words", AmountWords.of(sheet.figures().payable()))
			.addObject("open", this.reconciliations.open(sheet.region(), sheet.month()).get(sheet.provider()))
			.addObject("release",
					(sheet.release() != null) ? this.releases.find(sheet.region(), sheet.release()) : null)
			.addObject("payments", SheetPaper.payments(this.payees, sheet))
			.addObject("account", this.payees.standing(sheet.region()).get(sheet.provider()))
			.addObject("zone", this.clock.getZone());
	}

}
