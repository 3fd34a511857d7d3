package org.gongji.casework.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Entitlement;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A clerk opens a manual reimbursement (手工报销) at the window: a bill that a till knows, or
 * one that only its papers tell; then everything once more with what the law gives.
 */
@Controller
@RequestMapping("/window/people/{person}/cases/reimbursement")
class ReimbursementController {

	private final BillPages pages;

	private final CaseOpening opening;

	ReimbursementController(BillPages pages, CaseOpening opening) {
		this.pages = pages;
		this.opening = opening;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		return shown(new ModelAndView(BillPages.FORM), person, form, me);
	}

	/** Room for more lines, and back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@RequestParam(required = false) String more, @CurrentUser SignedIn me) {
		return shown(new ModelAndView(BillPages.FORM), person, (more != null) ? form.withMore() : form, me);
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		ReimbursementAsked facts = read(person, form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(BillPages.FORM), person, form, me);
		}
		Entitlement opinion = this.opening.ask(me.region(), new PersonId(person), facts);
		if (!(opinion instanceof Entitlement.PaidOut || opinion instanceof Entitlement.Held)) {
			return shown(Pages.invalid(BillPages.FORM), person, form, me).addObject("opinion",
					ShownOpinion.of(opinion));
		}
		return this.pages.check(shown(new ModelAndView(BillPages.FORM), person, form, me), opinion, me)
			.addObject("facts", facts);
	}

	@PostMapping
	ModelAndView open(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		ReimbursementAsked facts = read(person, form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(BillPages.FORM), person, form, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), me.region(), new PersonId(person), facts,
				new RequestId(form.getRequest()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return shown(Pages.invalid(BillPages.FORM), person, form, me).addObject("opinion",
					ShownOpinion.of(decided.entitlement()));
		}
		if (opened instanceof CaseOpened.Twice twice) {
			BillReading.twice(form, twice.invoice(), faults, "casework.bill.twice", twice.invoice(),
					twice.other().number());
		}
		else if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.bill.running", new Object[] { running.other().number() }, null);
		}
		else {
			faults.reject("casework.opened.otherContent");
		}
		return shown(Pages.invalid(BillPages.FORM), person, form, me);
	}

	private ReimbursementAsked read(UUID person, BillForm form, BindingResult faults, SignedIn me) {
		BillReading reading = new BillReading(form, faults);
		return form.getBill().isEmpty() ? reading.paper(this.pages.today()) : reading
			.known(this.pages.known(new PersonId(person), me.region(), form).orElseThrow(() -> new MissingRow("bill")));
	}

	private ModelAndView shown(ModelAndView page, UUID person, BillForm form, SignedIn me) {
		return this.pages
			.form(page, new PersonId(person), form, me, "/window/people/" + person + "/cases/reimbursement", false)
			.addObject("back",
					form.getBill().isEmpty() ? "/window/people/" + person + "/cases"
							: "/window/people/" + person + "/cases/reimbursement")
			.addObject("backWords", form.getBill().isEmpty() ? "casework.ask.title" : "casework.bill.title");
	}

}
