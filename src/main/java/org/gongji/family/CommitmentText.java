package org.gongji.family;

import org.gongji.person.PersonCard;

/** What the text of a commitment letter is made of. */
public record CommitmentText(Proposal proposal, PersonCard owner, Procedure procedure, String version) {

	/** Without names. */
	@Override
	public String toString() {
		return "CommitmentText " + this.proposal.id();
	}

}
