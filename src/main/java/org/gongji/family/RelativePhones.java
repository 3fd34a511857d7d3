package org.gongji.family;

import java.util.Optional;

import org.gongji.notice.Phones;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/**
 * The phone at which a relative can be asked: the one in the register, never one that an
 * owner typed, and never the owner's own (many register the phone of a child).
 */
@Component
class RelativePhones {

	private final People people;

	private final Phones phones;

	RelativePhones(People people, Phones phones) {
		this.people = people;
		this.phones = phones;
	}

	/** Empty where a code would reach nobody but the owner, or nobody at all. */
	Optional<String> of(Proposal proposal) {
		return relative(proposal).flatMap((relative) -> number(relative.id()))
			.filter((number) -> !number.equals(number(proposal.owner()).orElse(null)));
	}

	/** Whom the register knows by that name and certificate, living. */
	Optional<Person> relative(Proposal proposal) {
		return this.people.byCertificate(proposal.statement().certificate())
			.filter((person) -> !person.dead() && StatementCheck.together(person, proposal.statement()));
	}

	Optional<String> number(PersonId person) {
		return this.phones.of(person.value()).map(Phones.Phone::number);
	}

}
