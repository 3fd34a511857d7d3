package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The relative agrees to a binding or does not (家人确认): by the own sign-in, by a code that
 * went to the relative, or at the window. Asked twice, the second answer comes too late.
 */
@Component
@Transactional
public class Answering {

	private final Proposals proposals;

	private final Activation activation;

	private final ConfirmationCodes codes;

	private final Helpers helpers;

	private final Notices notices;

	private final ProposalNotices told;

	private final Audit audit;

	private final Clock clock;

	Answering(Proposals proposals, Activation activation, ConfirmationCodes codes, Helpers helpers, Notices notices,
			ProposalNotices told, Audit audit, Clock clock) {
		this.proposals = proposals;
		this.activation = activation;
		this.codes = codes;
		this.helpers = helpers;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** By whom the proposal names, signed in or acted for. */
	public Answered byRelative(ProposalId id, PersonId relative, Answer answer, Actor actor) {
		Proposal asked = this.proposals.askedOf(relative, id).orElseThrow(() -> new MissingRow("proposal"));
		if (this.helpers.is(actor, asked.owner())) {
			return new Answered.Own();
		}
		return answered(id, answer, actor);
	}

	/** By whom holds the code that was printed; the code is used up by the answer. */
	public Answered byCode(ConfirmationCodes.CodeId code, Answer answer) {
		ConfirmationCodes.Known known = this.codes.known(code).orElse(null);
		if (known == null) {
			return new Answered.TooLate();
		}
		Answered answered = answered(known.proposal(), answer, known.actor());
		if (!(answered instanceof Answered.SpouseElsewhere)) {
			this.codes.use(code);
		}
		return answered;
	}

	/** By the relative, or the guardian, who stands at the window and was identified. */
	public Answered atWindow(ProposalId id, Answer answer, Actor clerk) {
		return answered(id, answer, clerk);
	}

	private Answered answered(ProposalId id, Answer answer, Actor actor) {
		ProposalRow row = this.proposals.held(id);
		if (row.state() != ProposalState.WAITING) {
			return new Answered.TooLate();
		}
		Proposal proposal = this.proposals.shown(row);
		if (!proposal.expiresOn().isAfter(LocalDate.now(this.clock))) {
			return new Answered.TooLate();
		}
		if (answer.agrees()) {
			return this.activation.activate(row, BindingSide.USER, actor);
		}
		row.close(ProposalState.DECLINED, this.clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(),
				answer.reason());
		this.notices.tell(this.told.declined(proposal));
		this.audit.write(actor, "binding.declined", proposal.region(), "binding_proposal", id.value(),
				Map.of("relation", proposal.relation().word()));
		return new Answered.Declined();
	}

	/** Yes, or no with a reason that may be null. */
	public record Answer(boolean agrees, String reason) {

		public static final Answer YES = new Answer(true, null);

		public static Answer no(String typed) {
			return new Answer(false, TypedReason.cut(typed));
		}

	}

}
