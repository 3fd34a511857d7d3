package org.gongji.family;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.Tries;
import org.gongji.person.CertificateWords;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is wrong with a statement by what the register and the bindings say. */
@Component
class StatementCheck {

	private static final Set<Relation> YOUNGER = Set.of(Relation.CHILD, Relation.GRANDCHILD);

	private static final Set<Relation> OLDER = Set.of(Relation.PARENT, Relation.GRANDPARENT);

	private final People people;

	private final CertificateWords words;

	private final Proposals proposals;

	/** Owners who name somebody whose certificate it is not. */
	private final Tries<PersonId> wrongNames;

	private final Helpers helpers;

	private final EntityManager entities;

	StatementCheck(People people, CertificateWords words, Proposals proposals, Helpers helpers, EntityManager entities,
			@Value("${gongji.family.wrong-names-a-day:5}") int wrongNamesADay) {
		this.people = people;
		this.words = words;
		this.proposals = proposals;
		this.helpers = helpers;
		this.entities = entities;
		this.wrongNames = new Tries<>(wrongNamesADay, Duration.ofDays(1));
	}

	/** Nothing more is looked at once the name does not belong to the certificate. */
	List<StatementFault> faults(Person owner, Statement stated, LocalDate today, Actor actor) {
		if (this.words.of(stated.certificate()).equals(this.words.of(owner.id()).orElse(""))) {
			return List.of(StatementFault.OWNER);
		}
		if (!this.wrongNames.allow(owner.id())) {
			return List.of(StatementFault.TOO_OFTEN);
		}
		Optional<Person> known = this.people.byCertificate(stated.certificate());
		if (known.isPresent() && !together(known.get(), stated)) {
			return List.of(StatementFault.NOT_TOGETHER);
		}
		this.wrongNames.forgive(owner.id());
		List<StatementFault> faults = new ArrayList<>();
		if (known.isPresent() && this.helpers.is(actor, known.get().id())) {
			faults.add(StatementFault.HELPER);
		}
		else if (known.isPresent() && known.get().dead()) {
			faults.add(StatementFault.DEAD);
		}
		else if (known.isPresent() && bound(owner.id(), known.get().id())) {
			faults.add(StatementFault.BOUND_ALREADY);
		}
		else if (this.proposals.waits(owner.id(), stated.certificate())) {
			faults.add(StatementFault.ASKED_ALREADY);
		}
		faults.addAll(generation(owner, stated, today));
		if (stated.relation() == Relation.SPOUSE && (anotherSpouse(owner.id(), known.map(Person::id).orElse(null))
				|| this.proposals.waitsForAnotherSpouse(owner.id(), stated.certificate()))) {
			faults.add(StatementFault.SECOND_SPOUSE);
		}
		return List.copyOf(faults);
	}

	/** Whether what was stated is this person. */
	static boolean together(Person known, Statement stated) {
		return known.name().equals(stated.name().text()) && known.birthday().equals(stated.birthday());
	}

	private static List<StatementFault> generation(Person owner, Statement stated, LocalDate today) {
		if (stated.birthday().isAfter(today)) {
			return List.of(StatementFault.NOT_BORN);
		}
		if (YOUNGER.contains(stated.relation()) && !stated.birthday().isAfter(owner.birthday())) {
			return List.of(StatementFault.CHILD_NOT_YOUNGER);
		}
		if (OLDER.contains(stated.relation()) && !stated.birthday().isBefore(owner.birthday())) {
			return List.of(StatementFault.PARENT_NOT_OLDER);
		}
		return List.of();
	}

	private boolean bound(PersonId owner, PersonId member) {
		return this.entities.createQuery("select count(b) from BindingRow b where b.livePair = :pair", Long.class)
			.setParameter("pair", BindingRow.pair(owner, member))
			.getSingleResult() > 0;
	}

	/**
	 * Whether somebody is bound as the spouse of someone else, on either side. Someone
	 * not known yet (null) is someone else.
	 */
	boolean anotherSpouse(PersonId person, PersonId spouse) {
		return this.entities
			.createQuery("from BindingRow b where b.livePair is not null and b.relation = :spouse "
					+ "and (b.ownerId = :person or b.memberId = :person)", BindingRow.class)
			.setParameter("spouse", Relation.SPOUSE)
			.setParameter("person", person.value())
			.getResultStream()
			.map(BindingRow::shown)
			.map((binding) -> binding.owner().equals(person) ? binding.member() : binding.owner())
			.anyMatch((other) -> !other.equals(spouse));
	}

}
