package org.gongji.family;

import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.person.Masking;
import org.gongji.person.People;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/** Who a helper (代办人) is: nobody acts on both sides of a binding. */
@Component
class Helpers {

	private final Users users;

	private final People people;

	Helpers(Users users, People people) {
		this.users = users;
		this.people = people;
	}

	/** Whether somebody acts as helper who is this person. */
	boolean is(Actor actor, PersonId person) {
		return self(actor).filter(person::equals).isPresent();
	}

	/** Who the helper is that acts here; empty where none does. */
	Optional<PersonId> self(Actor actor) {
		return (actor.behalf() != null && actor.behalf().kind() == Behalf.Kind.HELPER) ? holder(actor.name())
				: Optional.empty();
	}

	/** How somebody of this sign-in name is shown, masked; null for who is not known. */
	String name(String signIn) {
		return Optional.ofNullable(signIn)
			.flatMap(this::holder)
			.flatMap(this.people::find)
			.map((person) -> Masking.name(person.name()))
			.orElse(null);
	}

	private Optional<PersonId> holder(String signIn) {
		return this.users.byName(signIn).map(User::holder).map(PersonId::new);
	}

}
