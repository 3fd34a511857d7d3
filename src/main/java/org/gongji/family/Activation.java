package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.IdentityReading;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.Province;
import org.gongji.person.Sex;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a binding of a proposal that nobody has to be waited for any more. The register
 * is asked again: where it contradicts what the owner stated so that the law refuses, no
 * binding comes about.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Activation {

	private final RuleBooks books;

	private final People people;

	private final Proposals proposals;

	private final ShownPapers papers;

	private final Commitments commitments;

	private final StatementCheck check;

	private final Bindings bindings;

	private final Notices notices;

	private final ProposalNotices told;

	private final Audit audit;

	private final Clock clock;

	Activation(RuleBooks books, People people, Proposals proposals, ShownPapers papers, Commitments commitments,
			StatementCheck check, Bindings bindings, Notices notices, ProposalNotices told, Audit audit, Clock clock) {
		this.books = books;
		this.people = people;
		this.proposals = proposals;
		this.papers = papers;
		this.commitments = commitments;
		this.check = check;
		this.bindings = bindings;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** The row is waiting and held; that side says the last word. */
	Answered activate(ProposalRow row, BindingSide side, Actor actor) {
		Proposal proposal = this.proposals.shown(row);
		Optional<Person> known = this.people.byCertificate(proposal.statement().certificate());
		if (proposal.relation() == Relation.SPOUSE && known.isPresent()
				&& this.check.anotherSpouse(known.get().id(), proposal.owner())) {
			return new Answered.SpouseElsewhere();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		if (!fits(proposal, known)) {
			row.close(ProposalState.UNFIT, now, actor.name(), null);
			this.notices.tell(this.told.unfit(proposal));
			write(proposal, "binding.unfit", actor);
			return new Answered.Unfit();
		}
		Person relative = known.orElseGet(() -> recorded(proposal));
		Bound bound = this.bindings.confirm(proposal, relative, known.isPresent(), LocalDate.now(this.clock),
				row.startedBy(), side, actor);
		row.confirmed(bound.id(), now, actor.name());
		write(proposal, "binding.confirmed", actor);
		return new Answered.Active(bound.id());
	}

	/** By the register where it knows the relative, else by what was stated. */
	private boolean fits(Proposal proposal, Optional<Person> known) {
		Statement stated = proposal.statement();
		if (known.isPresent() && (!StatementCheck.together(known.get(), stated) || known.get().dead())) {
			return false;
		}
		if (stated.relation() == Relation.SPOUSE
				&& this.check.anotherSpouse(proposal.owner(), known.map(Person::id).orElse(null))) {
			return false;
		}
		boolean insured = known.map(Person::insured).orElse(stated.insured());
		String province = known.map((person) -> person.insured() ? person.insuredProvince() : null)
			.or(() -> Optional.ofNullable(stated.province()))
			.or(() -> Optional.ofNullable(stated.enrolledBy()).map((premium) -> Province.of(proposal.region())))
			.map((one) -> one.chinese())
			.orElse(null);
		Procedure procedure = Procedure.of(this.books.on(proposal.region(), LocalDate.now(this.clock)));
		return procedure.decide(
				new BindingRequest.Candidate(stated.relation(), insured, province,
						insured ? null : stated.enrolledBy()),
				this.papers.of(proposal).keySet(), this.commitments.of(proposal).isPresent(),
				true) instanceof BindingDecision.Allowed;
	}

	/**
	 * Someone whom the register did not know, as stated and confirmed: insured elsewhere
	 * or not at all, and kept where the owner is.
	 */
	private Person recorded(Proposal proposal) {
		Statement stated = proposal.statement();
		IdentityReading number = IdentityNumber.read(stated.certificate().number());
		Sex sex = (number instanceof IdentityNumber identity) ? identity.sex() : Sex.UNKNOWN;
		LocalDate today = LocalDate.now(this.clock);
		return this.people.find(this.people
			.register(new NewPerson(proposal.region(), stated.name(), stated.certificate(), null, stated.birthday(),
					sex, stated.insured() ? Enrolment.residentScheme() : Enrolment.none(), stated.province(), today))
			.id()).orElseThrow();
	}

	private void write(Proposal proposal, String act, Actor actor) {
		this.audit.write(actor, act, proposal.region(), "binding_proposal", proposal.id().value(),
				Map.of("relation", proposal.relation().word()));
	}

}
