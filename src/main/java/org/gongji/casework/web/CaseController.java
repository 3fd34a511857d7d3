package org.gongji.casework.web;

import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseDesk;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseMove;
import org.gongji.casework.CaseOutcome;
import org.gongji.money.Money;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One case at the window: prepared by one clerk, looked through and approved by another.
 */
@Controller
@RequestMapping("/window/cases/{id}")
class CaseController {

	private static final String PAGE = "casework/case";

	private static final String REVIEW = "casework/case-review";

	private static final String STOP = "casework/case-stop";

	private final CasePages pages;

	private final CaseDesk desk;

	CaseController(CasePages pages, CaseDesk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		return this.pages.filled(new ModelAndView(PAGE), id, me, locale).addObject("form", seen(id, me));
	}

	@PostMapping("/prepare")
	ModelAndView prepare(@PathVariable UUID id, @ModelAttribute("form") ActForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		return answer(this.desk.prepare(me.actor(), me.region(), one.id(), form.version()), PAGE, id, faults, me,
				locale);
	}

	@GetMapping("/review")
	ModelAndView review(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		if (this.pages.find(id, me).kind() == CaseKind.DEATH) {
			return SeeOther.to("/window/cases/" + id + "/heirs/check");
		}
		return this.pages.filled(new ModelAndView(REVIEW), id, me, locale).addObject("form", seen(id, me));
	}

	@PostMapping("/approve")
	ModelAndView approve(@PathVariable UUID id, @ModelAttribute("form") ActForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		return answer(this.desk.approve(me.actor(), me.region(), one.id(), form.version(), Money.ofFen(form.fen())),
				REVIEW, id, faults, me, locale);
	}

	@PostMapping("/give-back")
	ModelAndView giveBack(@PathVariable UUID id, @ModelAttribute("form") ActForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		return answer(this.desk.giveBack(me.actor(), me.region(), one.id(), form.version(), form.reason()), REVIEW, id,
				faults, me, locale);
	}

	@GetMapping("/stop/{word}")
	ModelAndView stop(@PathVariable UUID id, @PathVariable String word, @CurrentUser SignedIn me, Locale locale) {
		return this.pages.filled(new ModelAndView(STOP), id, me, locale)
			.addObject("move", move(word))
			.addObject("form", seen(id, me));
	}

	@PostMapping("/stop/{word}")
	ModelAndView stopped(@PathVariable UUID id, @PathVariable String word, @ModelAttribute("form") ActForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		CaseMove move = move(word);
		CaseOutcome outcome = (move == CaseMove.REFUSE)
				? this.desk.refuse(me.actor(), me.region(), one.id(), form.version(), form.reason(), form.basis())
				: this.desk.withdraw(me.actor(), me.region(), one.id(), form.version(), form.reason());
		if (outcome instanceof CaseOutcome.Unfit) {
			faults.rejectValue("basis", "casework.stop.basis.missing");
			return this.pages.filled(Pages.invalid(STOP), id, me, locale).addObject("move", move);
		}
		return answer(outcome, STOP, id, faults, me, locale).addObject("move", move);
	}

	private ModelAndView answer(CaseOutcome outcome, String view, UUID id, BindingResult faults, SignedIn me,
			Locale locale) {
		if (outcome instanceof CaseOutcome.Done) {
			return SeeOther.to("/window/cases/" + id);
		}
		if (outcome instanceof CaseOutcome.Overtaken) {
			ModelAndView now = this.pages.filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), id, me, locale);
			return now.addObject("overtaken", true).addObject("form", seen(id, me));
		}
		if (outcome instanceof CaseOutcome.Refused refused) {
			if (refused.why().name().startsWith("REASON")) {
				faults.rejectValue("reason", "casework.stop.reason.missing");
			}
			else {
				faults.reject(refused.messageKey());
			}
		}
		else {
			faults.reject((outcome instanceof CaseOutcome.Unfit) ? "casework.case.unfit" : "casework.case.decided");
		}
		return this.pages.filled(Pages.invalid(view), id, me, locale);
	}

	private ActForm seen(UUID id, SignedIn me) {
		return new ActForm(this.pages.find(id, me).version(), null, null, null);
	}

	private static CaseMove move(String word) {
		return Choices.chosen(CaseMove.class, word.toUpperCase(Locale.ROOT))
			.filter((move) -> move == CaseMove.REFUSE || move == CaseMove.WITHDRAW)
			.orElseThrow(() -> new MissingRow("act"));
	}

}
