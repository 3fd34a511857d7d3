package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.family.BindingRequest.Candidate;
import org.gongji.files.StoredFile;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner names a relative, shows what the book asks for, and sends it (发起绑定). By the
 * book of the owner's region (OQ-21) it then waits for the relative, or holds at once.
 */
@Component
@Transactional
public class Proposing {

	private final Proposals proposals;

	private final StatementCheck check;

	private final Activation activation;

	private final ShownPapers papers;

	private final Commitments commitments;

	private final People people;

	private final RuleBooks books;

	private final Notices notices;

	private final ProposalNotices told;

	private final Audit audit;

	private final Clock clock;

	Proposing(Proposals proposals, StatementCheck check, Activation activation, ShownPapers papers,
			Commitments commitments, People people, RuleBooks books, Notices notices, ProposalNotices told, Audit audit,
			Clock clock) {
		this.proposals = proposals;
		this.check = check;
		this.activation = activation;
		this.papers = papers;
		this.commitments = commitments;
		this.people = people;
		this.books = books;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** How relatives are bound to accounts of this region today. */
	public Procedure procedure(Region region) {
		return Procedure.of(this.books.on(region, today()));
	}

	/** Keeps what an owner states, to be looked at again before it is sent. */
	public Drafted draft(PersonId owner, Statement stated, RequestId request, Actor actor) {
		Person person = person(owner);
		this.proposals.hold(owner);
		Optional<ProposalId> before = this.proposals.ofRequest(request)
			.filter((id) -> this.proposals.ofOwner(owner, id).isPresent());
		if (before.isPresent()) {
			return new Drafted.Kept(before.get());
		}
		Optional<Drafted> against = against(person, stated, actor);
		if (against.isPresent()) {
			return against.get();
		}
		ProposalRow row = new ProposalRow(ProposalId.fresh(), person, request, now(), DoneBy.of(actor));
		this.proposals.write(row, stated);
		write(this.proposals.shown(row), "binding.stated", actor);
		return new Drafted.Kept(row.id());
	}

	/** Puts another statement in the place of one that was not sent. */
	public Drafted restate(ProposalId id, PersonId owner, Statement stated, Actor actor) {
		ProposalRow row = own(id, owner);
		if (row.state() != ProposalState.DRAFT) {
			return new Drafted.TooLate();
		}
		Optional<Drafted> against = against(person(owner), stated, actor);
		if (against.isPresent()) {
			return against.get();
		}
		this.proposals.write(row, stated);
		write(this.proposals.shown(row), "binding.stated", actor);
		return new Drafted.Kept(id);
	}

	private Optional<Drafted> against(Person owner, Statement stated, Actor actor) {
		List<StatementFault> faults = this.check.faults(owner, stated, today(), actor);
		if (!faults.isEmpty()) {
			return Optional.of(new Drafted.Faulty(faults));
		}
		BindingDecision decision = procedure(owner.region()).ofCandidate(Candidate.of(stated, owner.region()));
		return decision.refuses() ? Optional.of(new Drafted.Against(decision)) : Optional.empty();
	}

	/** Adds an identity paper whose content is on the disk already. */
	public boolean show(ProposalId id, PersonId owner, BindingPaper paper, StoredFile file, Actor actor) {
		ProposalRow row = own(id, owner);
		if (row.state() != ProposalState.DRAFT) {
			return false;
		}
		this.papers.add(this.proposals.shown(row), paper, file, actor);
		return true;
	}

	/**
	 * Sends what was stated; whom a premium enrols is bound together with it alone.
	 * @param guardian whether the owner agrees for the child as its guardian; null when
	 * not said
	 */
	public Sent send(ProposalId id, PersonId owner, Boolean guardian, Actor actor) {
		ProposalRow row = own(id, owner);
		if (row.state() != ProposalState.DRAFT) {
			return new Sent.Before();
		}
		return (this.proposals.shown(row).statement().enrolledBy() != null) ? new Sent.WithPremium()
				: send(row, owner, guardian, actor);
	}

	/**
	 * Binds whom a premium enrols, in the transaction that pays it: unless it is paid,
	 * the caller undoes the binding.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Sent sendWithPremium(ProposalId id, PersonId owner, Actor actor) {
		ProposalRow row = own(id, owner);
		if (row.state() != ProposalState.DRAFT) {
			return new Sent.Before();
		}
		if (this.proposals.shown(row).statement().enrolledBy() == null) {
			throw new MissingRow("proposal with a premium");
		}
		return send(row, owner, null, actor);
	}

	private Sent send(ProposalRow row, PersonId owner, Boolean guardian, Actor actor) {
		Person person = person(owner);
		Proposal proposal = this.proposals.shown(row);
		Statement stated = proposal.statement();
		List<StatementFault> faults = this.check.faults(person, stated, today(), actor);
		if (!faults.isEmpty()) {
			return new Sent.Faulty(faults);
		}
		Procedure procedure = procedure(person.region());
		BindingDecision decision = procedure.decide(Candidate.of(stated, person.region()),
				this.papers.of(proposal).keySet(), this.commitments.of(proposal).isPresent(), false);
		if (decision.refuses()) {
			return new Sent.Against(decision);
		}
		boolean asked = asksGuardian(procedure, stated);
		if (asked && guardian == null) {
			return new Sent.GuardianUnsaid();
		}
		boolean agrees = asked && guardian;
		row.send(now(), today().plusDays(procedure.days()), agrees);
		if (procedure.relativeConfirms() && !agrees) {
			this.notices.tell(this.told.asked(proposal, this.people.byCertificate(stated.certificate()).orElse(null)));
			write(proposal, "binding.proposed", actor);
			return new Sent.Waiting();
		}
		return atOnce(row, this.activation.activate(row, BindingSide.OWNER, actor), actor);
	}

	/**
	 * Whether a parent may answer for this child, and so has to say who the guardian is.
	 */
	public boolean asksGuardian(Procedure procedure, Statement stated) {
		return procedure.relativeConfirms() && stated.relation() == Relation.CHILD
				&& stated.below(procedure.majorityAge(), today());
	}

	/** To whom the owner's spouse is bound as well is not told to the owner. */
	private Sent atOnce(ProposalRow row, Answered answer, Actor actor) {
		if (answer instanceof Answered.Active active) {
			return new Sent.Active(active.binding());
		}
		if (answer instanceof Answered.SpouseElsewhere) {
			row.close(ProposalState.UNFIT, now(), actor.name(), null);
		}
		return new Sent.Unfit();
	}

	/** Takes it back; false when it was answered before. */
	public boolean withdraw(ProposalId id, PersonId owner, Actor actor) {
		ProposalRow row = own(id, owner);
		if (row.state().closed()) {
			return false;
		}
		Proposal proposal = this.proposals.shown(row);
		if (row.state() == ProposalState.WAITING) {
			this.notices.tell(this.told.withdrawn(proposal,
					this.people.byCertificate(proposal.statement().certificate()).orElse(null)));
		}
		row.close(ProposalState.WITHDRAWN, now(), actor.name(), null);
		write(proposal, "binding.withdrawn", actor);
		return true;
	}

	private ProposalRow own(ProposalId id, PersonId owner) {
		ProposalRow row = this.proposals.held(id);
		if (!row.owner().equals(owner)) {
			throw new MissingRow("proposal");
		}
		return row;
	}

	private void write(Proposal proposal, String act, Actor actor) {
		this.audit.write(actor, act, proposal.region(), "binding_proposal", proposal.id().value(),
				Map.of("relation", proposal.relation().word()));
	}

	private Person person(PersonId id) {
		return this.people.find(id).orElseThrow(() -> new MissingRow("person"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
