package org.gongji.family;

import java.util.List;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.person.Certificate;
import org.gongji.person.People;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the window of a region sees of proposals: those of its own owners, and those that
 * wait for a relative of its own.
 */
@Component
@Transactional(readOnly = true)
public class AtWindow {

	private final Proposals proposals;

	private final People people;

	AtWindow(Proposals proposals, People people) {
		this.proposals = proposals;
		this.people = people;
	}

	/** What waits for whom this certificate belongs to. */
	public List<Proposal> waiting(Certificate certificate, Region region) {
		return this.proposals.waitingFor(certificate).stream().filter((one) -> concerns(one, region)).toList();
	}

	/** One that waits, or a missing row. */
	public Proposal waiting(ProposalId id, Region region) {
		return this.proposals.find(id)
			.filter((one) -> one.state() == ProposalState.WAITING && concerns(one, region))
			.orElseThrow(() -> new MissingRow("proposal"));
	}

	private boolean concerns(Proposal proposal, Region region) {
		return proposal.region().equals(region) || this.people.byCertificate(proposal.statement().certificate())
			.filter((person) -> person.region().equals(region))
			.isPresent();
	}

}
