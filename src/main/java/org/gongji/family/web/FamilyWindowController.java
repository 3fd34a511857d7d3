package org.gongji.family.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.family.Answered;
import org.gongji.family.Answering;
import org.gongji.family.AtWindow;
import org.gongji.family.ConfirmationCodes;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.person.CertificateKind;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A relative at the window: the clerk finds what waits for the relative's answer, prints
 * a letter with a code, or enters the answer of whom the clerk has identified.
 */
@Controller
class FamilyWindowController {

	private static final String FIND = "family/window";

	private static final String PAGE = "family/window-answer";

	private final AtWindow window;

	private final Answering answering;

	private final ConfirmationCodes codes;

	private final AnswerPage pages;

	FamilyWindowController(AtWindow window, Answering answering, ConfirmationCodes codes, AnswerPage pages) {
		this.window = window;
		this.answering = answering;
		this.codes = codes;
		this.pages = pages;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return CertificateKind.choices();
	}

	@GetMapping("/window/family")
	ModelAndView page() {
		return new ModelAndView(FIND).addObject("codeForm", CodeForm.empty());
	}

	@PostMapping("/window/family")
	ModelAndView find(@CurrentUser SignedIn me, @ModelAttribute("codeForm") CodeForm form, BindingResult faults) {
		return form.certificate(faults)
			.map((certificate) -> new ModelAndView(FIND, "found", this.window.waiting(certificate, me.region())))
			.orElseGet(() -> Pages.invalid(FIND));
	}

	@GetMapping("/window/family/{id}")
	ModelAndView question(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return fill(new ModelAndView(PAGE), proposal(me, id), locale).addObject("answerForm", WindowAnswerForm.empty());
	}

	@PostMapping("/window/family/{id}")
	ModelAndView answer(@CurrentUser SignedIn me, @PathVariable UUID id,
			@ModelAttribute("answerForm") WindowAnswerForm form, BindingResult faults, Locale locale,
			RedirectAttributes redirect) {
		Proposal proposal = proposal(me, id);
		if (!form.seen()) {
			faults.rejectValue("identified", "family.window.identified.missing");
		}
		if (!form.said()) {
			faults.rejectValue("answer", "family.answer.missing");
		}
		if (faults.hasErrors()) {
			return fill(Pages.invalid(PAGE), proposal, locale);
		}
		Answered answered = this.answering.atWindow(proposal.id(), form.meant(), me.actor());
		if (answered instanceof Answered.SpouseElsewhere) {
			faults.rejectValue("answer", "family.answered.spouse");
			return fill(Pages.invalid(PAGE), proposal, locale);
		}
		redirect.addFlashAttribute("notice", "family.window." + AnswerPage.word(answered));
		return new ModelAndView("redirect:/window/family");
	}

	/** The code is shown in the answer alone: asked for again, another is made. */
	@PostMapping("/window/family/{id}/letter")
	ModelAndView letter(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = proposal(me, id);
		return fill(new ModelAndView("family/letter"), proposal, locale).addObject("issued",
				this.codes.issue(proposal, me.actor()));
	}

	private ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		return this.pages.fill(page, proposal, locale);
	}

	private Proposal proposal(SignedIn me, UUID id) {
		return this.window.waiting(new ProposalId(id), me.region());
	}

}
