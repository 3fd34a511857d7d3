package org.gongji.family.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingDecision;
import org.gongji.family.BindingReason;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.family.Sent;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One proposal on its way: what was typed is looked at again before it is sent; later the
 * page says where it stands.
 */
@Controller
class ProposalController {

	private static final String CHECK = "family/check";

	private final Proposing proposing;

	private final Proposals proposals;

	private final ProposalPage pages;

	private final NotYet notYet;

	ProposalController(Proposing proposing, Proposals proposals, ProposalPage pages, NotYet notYet) {
		this.proposing = proposing;
		this.proposals = proposals;
		this.pages = pages;
		this.notYet = notYet;
	}

	static ModelAndView to(ProposalId id) {
		return new ModelAndView("redirect:/my/family/proposals/" + id);
	}

	@GetMapping("/my/family/proposals")
	String list(@CurrentUser SignedIn me, Model model) {
		model.addAttribute("proposals", this.proposals.ofOwner(new PersonId(me.holder())));
		return "family/proposals";
	}

	@GetMapping("/my/family/proposals/{id}")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = own(me, id);
		if (proposal.state() != ProposalState.DRAFT) {
			return this.pages.fill(new ModelAndView("family/proposal"), proposal, locale);
		}
		return check(new ModelAndView(CHECK), me, proposal, locale).addObject("sendForm", SendForm.empty());
	}

	@PostMapping("/my/family/proposals/{id}/send")
	ModelAndView send(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("sendForm") SendForm form,
			BindingResult faults, Locale locale, RedirectAttributes redirect) {
		Sent sent = this.proposing.send(new ProposalId(id), new PersonId(me.holder()), form.asGuardian(), me.actor());
		if (sent instanceof Sent.Active) {
			redirect.addFlashAttribute("notice", "family.sent.active");
			return new ModelAndView("redirect:/my/family");
		}
		if (sent instanceof Sent.Waiting || sent instanceof Sent.Unfit || sent instanceof Sent.Before
				|| sent instanceof Sent.WithPremium) {
			return to(new ProposalId(id));
		}
		if (sent instanceof Sent.GuardianUnsaid) {
			faults.rejectValue("guardian", "family.check.guardian.missing");
		}
		if (sent instanceof Sent.Faulty faulty) {
			faulty.faults().forEach((fault) -> faults.reject(fault.messageKey()));
		}
		if (sent instanceof Sent.Against against && !tell(against.decision(), faults)) {
			return this.notYet.page(me.region(), against.decision(), locale);
		}
		return check(Pages.invalid(CHECK), me, own(me, id), locale);
	}

	/** False for a refusal that has a page of its own. */
	private static boolean tell(BindingDecision decision, BindingResult faults) {
		if (!(decision instanceof BindingDecision.Refused refused)
				|| refused.code() == BindingReason.Code.NOT_IN_FORCE) {
			return false;
		}
		for (BindingReason reason : refused.reasons()) {
			Object[] article = { reason.citation().spoken() };
			switch (reason.code()) {
				case DOCUMENT_MISSING -> faults.rejectValue("papers", reason.messageKey(), article, null);
				case COMMITMENT_REQUIRED -> faults.rejectValue("commitment", reason.messageKey(), article, null);
				default -> faults.reject(reason.messageKey(), article, null);
			}
		}
		return true;
	}

	@PostMapping("/my/family/proposals/{id}/withdraw")
	ModelAndView withdraw(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
		if (this.proposing.withdraw(new ProposalId(id), new PersonId(me.holder()), me.actor())) {
			redirect.addFlashAttribute("notice", "family.withdrawn");
			return new ModelAndView("redirect:/my/family/proposals");
		}
		return to(new ProposalId(id));
	}

	private ModelAndView check(ModelAndView page, SignedIn me, Proposal proposal, Locale locale) {
		Map<String, String> guardians = new LinkedHashMap<>();
		guardians.put("yes", "family.check.guardian.yes");
		guardians.put("no", "family.check.guardian.no");
		return this.pages.fill(page, proposal, locale)
			.addObject("asksGuardian",
					this.proposing.asksGuardian(this.proposing.procedure(me.region()), proposal.statement()))
			.addObject("guardians", guardians);
	}

	private Proposal own(SignedIn me, UUID id) {
		return this.proposals.ofOwner(new PersonId(me.holder()), new ProposalId(id))
			.orElseThrow(() -> new MissingRow("proposal"));
	}

}
