package org.gongji.family.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.Origin;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.family.CommitmentPaper;
import org.gongji.family.CommitmentTexts;
import org.gongji.family.Commitments;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Signing;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The commitment letter, read and signed in the page. */
@Controller
class CommitmentController {

	private static final String PAGE = "family/commitment";

	private final Proposals proposals;

	private final Commitments commitments;

	private final CommitmentPaper papers;

	private final ProposalPage pages;

	private final CommitmentTexts texts;

	private final SignIn signIn;

	CommitmentController(Proposals proposals, Commitments commitments, CommitmentPaper papers, ProposalPage pages,
			CommitmentTexts texts, SignIn signIn) {
		this.proposals = proposals;
		this.commitments = commitments;
		this.papers = papers;
		this.pages = pages;
		this.texts = texts;
		this.signIn = signIn;
	}

	@GetMapping("/my/family/proposals/{id}/commitment")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = own(me, id);
		return (proposal.state() != ProposalState.DRAFT) ? ProposalController.to(proposal.id())
				: fill(new ModelAndView(PAGE), me, proposal, locale).addObject("signForm", new SignForm("", ""));
	}

	@PostMapping("/my/family/proposals/{id}/commitment")
	ModelAndView sign(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("signForm") SignForm form,
			BindingResult faults, HttpServletRequest request, Locale locale) {
		Proposal proposal = own(me, id);
		Signing signing = Signing.of(me.actor());
		boolean onPaper = signing == Signing.PAPER;
		if (!onPaper && !this.commitments.signedBy(proposal.owner(), form.name())) {
			faults.rejectValue("name", "family.commitment.name.other");
		}
		else if (!onPaper) {
			prove(me, form, faults, request);
		}
		if (faults.hasErrors()) {
			return fill(Pages.invalid(PAGE), me, proposal, locale);
		}
		this.commitments.sign(proposal.id(), proposal.owner(), this.papers.of(proposal, signing, locale), me.actor());
		return ProposalController.to(proposal.id());
	}

	/** The letter as it was signed. */
	@GetMapping("/my/family/proposals/{id}/commitment.pdf")
	ResponseEntity<byte[]> letter(@CurrentUser SignedIn me, @PathVariable UUID id) {
		Proposal proposal = own(me, id);
		if (this.commitments.of(proposal).isEmpty()) {
			throw new MissingRow("commitment");
		}
		return this.commitments.letter(proposal, me.actor()).download();
	}

	private void prove(SignedIn me, SignForm form, BindingResult faults, HttpServletRequest request) {
		SignInAnswer answer = this.signIn.again(new UserId(me.id()), form.password(), Origin.of(request));
		if (answer instanceof SignInAnswer.TooMany) {
			faults.rejectValue("password", "family.commitment.password.tooMany");
		}
		else if (!(answer instanceof SignInAnswer.Passed)) {
			faults.rejectValue("password", "family.commitment.password.wrong");
		}
	}

	private ModelAndView fill(ModelAndView page, SignedIn me, Proposal proposal, Locale locale) {
		return this.pages.fill(page, proposal, locale)
			.addObject("letter", this.texts.of(proposal))
			.addObject("signing", Signing.of(me.actor()).name());
	}

	private Proposal own(SignedIn me, UUID id) {
		return this.proposals.ofOwner(new PersonId(me.holder()), new ProposalId(id))
			.orElseThrow(() -> new MissingRow("proposal"));
	}

}
