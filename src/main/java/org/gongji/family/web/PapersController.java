package org.gongji.family.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingPaper;
import org.gongji.family.ShownPapers;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.files.FileFault;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The identity papers that the book asks for, as pictures or scans. */
@Controller
class PapersController {

	private static final String PAGE = "family/papers";

	private static final long MEGABYTE = 1024 * 1024;

	private final Proposing proposing;

	private final Proposals proposals;

	private final ProposalPage pages;

	private final ShownPapers papers;

	private final Uploads uploads;

	PapersController(Proposing proposing, Proposals proposals, ProposalPage pages, ShownPapers papers,
			Uploads uploads) {
		this.proposing = proposing;
		this.proposals = proposals;
		this.pages = pages;
		this.papers = papers;
		this.uploads = uploads;
	}

	@GetMapping("/my/family/proposals/{id}/papers")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = own(me, id);
		return (proposal.state() != ProposalState.DRAFT) ? ProposalController.to(proposal.id())
				: fill(new ModelAndView(PAGE), proposal, locale).addObject("papersForm", PapersForm.empty());
	}

	@PostMapping("/my/family/proposals/{id}/papers")
	ModelAndView add(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("papersForm") PapersForm form,
			BindingResult faults, Locale locale) throws IOException {
		Proposal proposal = own(me, id);
		Map<BindingPaper, StoredFile> before = this.papers.of(proposal);
		StoredFile owner = read(form.ownerId(), "ownerId", before.containsKey(BindingPaper.OWNER_ID), faults);
		StoredFile family = read(form.familyId(), "familyId", before.containsKey(BindingPaper.FAMILY_ID), faults);
		keep(me, proposal, BindingPaper.OWNER_ID, owner);
		keep(me, proposal, BindingPaper.FAMILY_ID, family);
		return faults.hasErrors() ? fill(Pages.invalid(PAGE), proposal, locale) : ProposalController.to(proposal.id());
	}

	/** Null where nothing new was chosen or it is not taken. */
	private StoredFile read(MultipartFile file, String field, boolean there, BindingResult faults) throws IOException {
		byte[] content = (file != null) ? file.getBytes() : new byte[0];
		Optional<FileFault> fault = this.uploads.fault(content);
		if (fault.isEmpty()) {
			return this.uploads.store(file.getOriginalFilename(), content);
		}
		if (fault.get() != FileFault.EMPTY || !there) {
			faults.rejectValue(field, fault.get().messageKey());
		}
		return null;
	}

	private void keep(SignedIn me, Proposal proposal, BindingPaper paper, StoredFile file) {
		if (file != null) {
			this.proposing.show(proposal.id(), new PersonId(me.holder()), paper, file, me.actor());
		}
	}

	private ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		return this.pages.fill(page, proposal, locale).addObject("atMost", this.uploads.atMost() / MEGABYTE);
	}

	private Proposal own(SignedIn me, UUID id) {
		return this.proposals.ofOwner(new PersonId(me.holder()), new ProposalId(id))
			.orElseThrow(() -> new MissingRow("proposal"));
	}

}
