package org.gongji.family;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.files.SignedText;
import org.gongji.files.SignedTexts;
import org.gongji.person.People;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The text of commitment letters, for pages, letters and the form of the window. */
@Component
public class CommitmentTexts implements SignedTexts {

	private final Proposals proposals;

	private final Commitments commitments;

	private final Proposing proposing;

	private final People people;

	CommitmentTexts(Proposals proposals, Commitments commitments, Proposing proposing, People people) {
		this.proposals = proposals;
		this.commitments = commitments;
		this.proposing = proposing;
		this.people = people;
	}

	/** The text by which the owner of this proposal commits. */
	public CommitmentText of(Proposal proposal) {
		return new CommitmentText(proposal,
				this.people.card(proposal.owner()).orElseThrow(() -> new MissingRow("person")),
				this.proposing.procedure(proposal.region()), Commitments.VERSION);
	}

	@Override
	public String act() {
		return Commitments.SIGNED;
	}

	/** As long as what is stated is what was signed for. */
	@Override
	@Transactional(readOnly = true)
	public Optional<SignedText> of(UUID subject) {
		return this.proposals.find(new ProposalId(subject))
			.filter((proposal) -> this.commitments.of(proposal).isPresent())
			.map((proposal) -> new SignedText("family/letter-text", of(proposal)));
	}

}
