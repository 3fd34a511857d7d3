package org.gongji.person;

import java.util.Optional;

import org.gongji.access.HolderLookup;
import org.gongji.access.Role;

import org.springframework.stereotype.Component;

/**
 * Finds the member an account acts for by identity number. The name is masked, since
 * administrators see no personal data.
 */
@Component
class MemberLookup implements HolderLookup {

	private final People people;

	MemberLookup(People people) {
		this.people = people;
	}

	@Override
	public boolean knows(Role role) {
		return role == Role.MEMBER;
	}

	@Override
	public Optional<Holder> find(Role role, String typed) {
		if (!(IdentityNumber.read(typed) instanceof IdentityNumber number)) {
			return Optional.empty();
		}
		return this.people.byCertificate(Certificate.of(number))
			.map((person) -> new Holder(person.id().value(), person.region(), person.maskedName()));
	}

}
