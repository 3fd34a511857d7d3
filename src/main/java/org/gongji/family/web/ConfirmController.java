package org.gongji.family.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.Answered;
import org.gongji.family.Answering;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A relative answers who wants to share an account, by the own sign-in. */
@Controller
class ConfirmController {

	private static final String LIST = "/my/family/confirm";

	private static final String PAGE = "family/answer";

	private final Proposals proposals;

	private final Answering answering;

	private final AnswerPage pages;

	ConfirmController(Proposals proposals, Answering answering, AnswerPage pages) {
		this.proposals = proposals;
		this.answering = answering;
		this.pages = pages;
	}

	@GetMapping(LIST)
	ModelAndView list(@CurrentUser SignedIn me) {
		List<Proposal> waiting = this.proposals.waitingFor(new PersonId(me.holder()));
		Map<UUID, String> owners = new LinkedHashMap<>();
		waiting.forEach((proposal) -> owners.put(proposal.id().value(), this.pages.owner(proposal)));
		return new ModelAndView("family/confirm").addObject("waiting", waiting).addObject("owners", owners);
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = asked(me, id);
		return (proposal.state() != ProposalState.WAITING) ? new ModelAndView("redirect:" + LIST)
				: fill(new ModelAndView(PAGE), proposal, locale).addObject("answerForm", AnswerForm.empty());
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView answer(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("answerForm") AnswerForm form,
			BindingResult faults, Locale locale, RedirectAttributes redirect) {
		if (!form.said()) {
			faults.rejectValue("answer", "family.answer.missing");
			return fill(Pages.invalid(PAGE), asked(me, id), locale);
		}
		Answered answered = this.answering.byRelative(new ProposalId(id), new PersonId(me.holder()), form.meant(),
				me.actor());
		if (answered instanceof Answered.SpouseElsewhere || answered instanceof Answered.Own) {
			faults.rejectValue("answer", "family.answered." + AnswerPage.word(answered));
			return fill(Pages.invalid(PAGE), asked(me, id), locale);
		}
		redirect.addFlashAttribute("notice", "family.answered." + AnswerPage.word(answered));
		return new ModelAndView("redirect:" + ((answered instanceof Answered.Active) ? "/my/family" : LIST));
	}

	private ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		return this.pages.fill(page, proposal, locale)
			.addObject("action", LIST + "/" + proposal.id())
			.addObject("back", LIST);
	}

	private Proposal asked(SignedIn me, UUID id) {
		return this.proposals.askedOf(new PersonId(me.holder()), new ProposalId(id))
			.orElseThrow(() -> new MissingRow("proposal"));
	}

}
