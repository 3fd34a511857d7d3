package org.gongji.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.person.PersonId;
import org.gongji.site.Application;
import org.gongji.site.Applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bindings that a person has proposed, or is asked to answer. */
@Component
class BindingApplications implements Applications {

	private final Proposals proposals;

	BindingApplications(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Application> of(UUID person) {
		PersonId id = new PersonId(person);
		return Stream
			.concat(this.proposals.waitingFor(id).stream().map(BindingApplications::asked),
					this.proposals.ofOwner(id).stream().map(BindingApplications::own))
			.toList();
	}

	/** Nothing of the owner is told here: the page to answer says what it may. */
	private static Application asked(Proposal proposal) {
		return new Application("family.application.asked", "family.application.answer", Application.Step.YOURS, null,
				since(proposal), "/my/family/confirm", null);
	}

	private static Application own(Proposal proposal) {
		Application.Step step = switch (proposal.state()) {
			case DRAFT -> Application.Step.YOURS;
			case WAITING -> Application.Step.UNDER_WAY;
			case CONFIRMED -> Application.Step.DONE;
			case DECLINED, WITHDRAWN, EXPIRED, UNFIT -> Application.Step.STOPPED;
		};
		return new Application("family.application.bind", "family.application.state." + proposal.state().name(), step,
				proposal.maskedName(), since(proposal), "/my/family/proposals/" + proposal.id().value(), null);
	}

	private static Instant since(Proposal proposal) {
		return (proposal.sentAt() != null) ? proposal.sentAt() : proposal.startedAt();
	}

}
