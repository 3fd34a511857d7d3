package org.gongji.family.web;

import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.ProposalId;
import org.gongji.family.Proposals;
import org.gongji.family.TextedCodes;
import org.gongji.family.TextedCodes.Asked;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner has the code sent to the phone that the relative has registered. */
@Controller
class TextedCodeController {

	private final TextedCodes texts;

	private final Proposals proposals;

	private final ProposalPage pages;

	TextedCodeController(TextedCodes texts, Proposals proposals, ProposalPage pages) {
		this.texts = texts;
		this.proposals = proposals;
		this.pages = pages;
	}

	@PostMapping("/my/family/proposals/{id}/text")
	ModelAndView ask(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
		ProposalId proposal = new ProposalId(id);
		PersonId owner = new PersonId(me.holder());
		Asked asked = this.texts.ask(proposal, owner, me.actor());
		if (asked == Asked.DONE) {
			redirect.addFlashAttribute("notice", "family.proposal.sms.done");
			return ProposalController.to(proposal);
		}
		return this.pages
			.fill(Pages.invalid("family/proposal"),
					this.proposals.ofOwner(owner, proposal).orElseThrow(() -> new MissingRow("proposal")), locale)
			.addObject("against", "family.proposal.sms." + asked);
	}

}
