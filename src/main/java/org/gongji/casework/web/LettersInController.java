package org.gongji.casework.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.Entitlement;
import org.gongji.casework.LetterDraft;
import org.gongji.casework.LetterReading;
import org.gongji.casework.TransfersIn;
import org.gongji.money.AmountWords;
import org.gongji.person.CertificateKind;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings a letter from elsewhere: as a file or typed from paper, then once more to be
 * looked at, then the case.
 */
@Controller
@RequestMapping("/window/letters-in")
class LettersInController {

	private static final String FILE = "casework/letter-file";

	private static final String PAPER = "casework/letter-paper-form";

	private static final String CHECK = "casework/letter-check";

	private final LetterReading reading;

	private final TransfersIn transfers;

	private final Clock clock;

	LettersInController(LetterReading reading, TransfersIn transfers, Clock clock) {
		this.reading = reading;
		this.transfers = transfers;
		this.clock = clock;
	}

	@GetMapping("/file")
	ModelAndView file() {
		return new ModelAndView(FILE).addObject("form", LetterFileForm.fresh());
	}

	@PostMapping("/file")
	ModelAndView readFile(@ModelAttribute("form") LetterFileForm form, BindingResult faults, @CurrentUser SignedIn me)
			throws IOException {
		LetterDraft draft = draft(form, faults, me);
		return (draft != null) ? checked(new ModelAndView(CHECK), draft, "file").addObject("content",
				LetterFileForm.carried(form.bytes())) : Pages.invalid(FILE);
	}

	@PostMapping("/file/take")
	ModelAndView takeFile(@ModelAttribute("form") LetterFileForm form, BindingResult faults, @CurrentUser SignedIn me)
			throws IOException {
		LetterDraft draft = draft(form, faults, me);
		return (draft != null) ? taken(draft, form.request(), FILE, faults, me) : Pages.invalid(FILE);
	}

	private LetterDraft draft(LetterFileForm form, BindingResult faults, SignedIn me) throws IOException {
		LetterReading.Answer answer = this.reading.file(me.region(), form.bytes(), form.seen(),
				LocalDate.now(this.clock));
		if (answer.fault() != null) {
			faults.rejectValue("file", answer.fault().messageKey());
		}
		if (!LetterReading.filled(form.seen(), LetterForm.LONGEST_SEEN)) {
			faults.rejectValue("seen", "casework.letter.seen.missing");
		}
		return faults.hasErrors() ? null : answer.draft();
	}

	@GetMapping("/paper")
	ModelAndView paper() {
		return paper(new ModelAndView(PAPER)).addObject("form", LetterForm.fresh());
	}

	/** Back from the check page: the same, to be changed. */
	@PostMapping("/paper/change")
	ModelAndView change(@ModelAttribute("form") LetterForm form, BindingResult faults) {
		return paper(new ModelAndView(PAPER));
	}

	@PostMapping("/paper")
	ModelAndView readPaper(@ModelAttribute("form") LetterForm form, BindingResult faults, @CurrentUser SignedIn me) {
		LetterDraft draft = form.read(this.reading, me.region(), LocalDate.now(this.clock), faults);
		return (draft != null) ? checked(new ModelAndView(CHECK), draft, "paper") : paper(Pages.invalid(PAPER));
	}

	@PostMapping("/paper/take")
	ModelAndView takePaper(@ModelAttribute("form") LetterForm form, BindingResult faults, @CurrentUser SignedIn me) {
		LetterDraft draft = form.read(this.reading, me.region(), LocalDate.now(this.clock), faults);
		return (draft != null) ? paper(taken(draft, form.request(), PAPER, faults, me)) : paper(Pages.invalid(PAPER));
	}

	private ModelAndView taken(LetterDraft draft, String request, String form, BindingResult faults, SignedIn me) {
		CaseOpened opened = this.transfers.bring(me.actor(), me.region(), draft, new RequestId(request));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.letter.known", new Object[] { running.other().number() }, null);
		}
		else if (opened instanceof CaseOpened.Decided decided
				&& decided.entitlement() instanceof Entitlement.Refused refused) {
			faults.reject("casework.reason." + refused.code().name());
		}
		else {
			faults.reject("casework.transfer." + ((opened instanceof CaseOpened.Decided) ? "decided" : "otherContent"));
		}
		return Pages.invalid(form);
	}

	private static ModelAndView checked(ModelAndView page, LetterDraft draft, String way) {
		return page.addObject("draft", draft)
			.addObject("way", way)
			.addObject("words", AmountWords.of(draft.letter().amount()));
	}

	private static ModelAndView paper(ModelAndView page) {
		return page.addObject("kinds", CertificateKind.choices());
	}

}
