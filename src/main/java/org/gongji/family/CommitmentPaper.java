package org.gongji.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.person.Masking;

import org.springframework.stereotype.Component;

/** Prints the commitment letter as it is signed, or as it is to be signed on paper. */
@Component
public class CommitmentPaper {

	private static final PaperKind LETTER = new PaperKind("family.commitment.title", PaperKind.Size.A4);

	private final Papers papers;

	private final CommitmentTexts texts;

	CommitmentPaper(Papers papers, CommitmentTexts texts) {
		this.papers = papers;
		this.texts = texts;
	}

	/**
	 * The letter of one proposal, with the signature by name, or with the word that it
	 * stands on the form of the window.
	 */
	public Paper of(Proposal proposal, Signing signing, Locale locale) {
		CommitmentText letter = this.texts.of(proposal);
		return this.papers.make(new PaperOrder(LETTER, proposal.region(), locale, "family/commitment-paper",
				Map.of("letter", letter, "signing", signing.name()),
				List.of(new PaperFact("family.letter.signer", Masking.name(letter.owner().person().name())),
						new PaperFact("family.letter.versionLabel", Commitments.VERSION))));
	}

}
