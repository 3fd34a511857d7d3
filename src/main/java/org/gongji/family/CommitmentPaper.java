package org.gongji.family;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.MissingRow;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.person.Masking;
import org.gongji.person.People;
import org.gongji.person.PersonCard;

import org.springframework.stereotype.Component;

/** Prints the commitment letter as it is signed, or as it is to be signed on paper. */
@Component
public class CommitmentPaper {

	private static final PaperKind LETTER = new PaperKind("family.commitment.title", PaperKind.Size.A4);

	private final Papers papers;

	private final Proposing proposing;

	private final People people;

	CommitmentPaper(Papers papers, Proposing proposing, People people) {
		this.papers = papers;
		this.proposing = proposing;
		this.people = people;
	}

	/**
	 * The letter of one proposal, with the signature by name, or with lines to sign on.
	 */
	public Paper of(Proposal proposal, Signing signing, Locale locale) {
		PersonCard owner = this.people.card(proposal.owner()).orElseThrow(() -> new MissingRow("person"));
		Map<String, Object> model = new HashMap<>();
		model.put("proposal", proposal);
		model.put("owner", owner);
		model.put("procedure", this.proposing.procedure(proposal.region()));
		model.put("version", Commitments.VERSION);
		model.put("signing", signing.name());
		return this.papers.make(new PaperOrder(LETTER, proposal.region(), locale, "family/commitment-paper", model,
				List.of(new PaperFact("family.letter.signer", Masking.name(owner.person().name())),
						new PaperFact("family.letter.versionLabel", Commitments.VERSION))));
	}

}
