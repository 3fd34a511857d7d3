package org.gongji.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongji.family.Commitments;
import org.gongji.family.ShownPapers;
import org.gongji.family.Proposal;
import org.gongji.family.Proposing;
import org.gongji.family.TextedCodes;
import org.gongji.files.StoredFile;
import org.gongji.person.Province;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page of one proposal shows. */
@Component
class ProposalPage {

	private final Proposing proposing;

	private final ShownPapers papers;

	private final Commitments commitments;

	private final TextedCodes texts;

	private final Clock clock;

	ProposalPage(Proposing proposing, ShownPapers papers, Commitments commitments, TextedCodes texts, Clock clock) {
		this.proposing = proposing;
		this.papers = papers;
		this.commitments = commitments;
		this.texts = texts;
		this.clock = clock;
	}

	private Map<String, StoredFile> byName(Proposal proposal) {
		return this.papers.of(proposal)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((one) -> one.getKey().name(), Map.Entry::getValue));
	}

	ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		Province province = proposal.statement().province();
		return page.addObject("proposal", proposal)
			.addObject("path", "/my/family/proposals/" + proposal.id())
			.addObject("province", (province != null) ? province.in(locale) : null)
			.addObject("procedure", this.proposing.procedure(proposal.region()))
			.addObject("papers", byName(proposal))
			.addObject("commitment", this.commitments.of(proposal).orElse(null))
			.addObject("texts", this.texts.offered(proposal))
			.addObject("day", LocalDate.now(this.clock));
	}

}
