package org.gongji.casework.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.BillEntered;
import org.gongji.casework.Case;
import org.gongji.casework.CaseBills;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Cases;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A clerk enters the bill of a reimbursement from its papers: what its owner asked for on
 * line, or what was typed wrong.
 */
@Controller
@RequestMapping("/window/cases/{id}/bill")
class BillEnteringController {

	private final BillPages pages;

	private final Cases cases;

	private final CaseBills bills;

	private final CaseOpening opening;

	BillEnteringController(BillPages pages, Cases cases, CaseBills bills, CaseOpening opening) {
		this.pages = pages;
		this.cases = cases;
		this.bills = bills;
		this.opening = opening;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Case one = find(id, me);
		return shown(new ModelAndView(BillPages.FORM), one,
				KnownBill.form((ReimbursementAsked) one.facts(), one.version()), me);
	}

	/** Room for more lines, and back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable UUID id, @ModelAttribute("form") BillForm form, BindingResult faults,
			@RequestParam(required = false) String more, @CurrentUser SignedIn me) {
		return shown(new ModelAndView(BillPages.FORM), find(id, me), (more != null) ? form.withMore() : form, me);
	}

	/**
	 * What the law gives for it, also where it gives nothing: the case is refused then.
	 */
	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID id, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Case one = find(id, me);
		ReimbursementAsked facts = new BillReading(form, faults).paper(this.pages.today());
		if (facts == null) {
			return shown(Pages.invalid(BillPages.FORM), one, form, me);
		}
		return this.pages
			.check(shown(new ModelAndView(BillPages.FORM), one, form, me),
					this.opening.ask(me.region(), one.person(), facts), me)
			.addObject("facts", facts);
	}

	@PostMapping
	ModelAndView enter(@PathVariable UUID id, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		Case one = find(id, me);
		ReimbursementAsked facts = new BillReading(form, faults).paper(this.pages.today());
		if (facts == null) {
			return shown(Pages.invalid(BillPages.FORM), one, form, me);
		}
		BillEntered entered = this.bills.enter(me.actor(), me.region(), one.id(), form.seen(), facts);
		if (entered instanceof BillEntered.Twice twice) {
			BillReading.twice(form, twice.invoice(), faults, "casework.bill.twice", twice.invoice(),
					twice.other().number());
			return shown(Pages.invalid(BillPages.FORM), one, form, me);
		}
		after.addFlashAttribute("notice",
				(entered instanceof BillEntered.Done) ? "casework.bill.said.entered" : "casework.bill.said.overtaken");
		return SeeOther.to("/window/cases/" + id);
	}

	private Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region())
			.filter(CaseBills::open)
			.orElseThrow(() -> new MissingRow("bill that can be entered"));
	}

	private ModelAndView shown(ModelAndView page, Case one, BillForm form, SignedIn me) {
		return this.pages.form(page, one.person(), form, me, "/window/cases/" + one.id() + "/bill", true)
			.addObject("back", "/window/cases/" + one.id())
			.addObject("backWords", "casework.kind.MANUAL_REIMBURSEMENT");
	}

}
