package org.gongji.family;

import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/** Who a helper (代办人) is: nobody acts on both sides of a binding. */
@Component
class Helpers {

	private final Users users;

	Helpers(Users users) {
		this.users = users;
	}

	/** Whether somebody acts as helper who is this person. */
	boolean is(Actor actor, PersonId person) {
		return actor.behalf() != null && actor.behalf().kind() == Behalf.Kind.HELPER
				&& self(actor).filter(person::equals).isPresent();
	}

	private Optional<PersonId> self(Actor actor) {
		return this.users.byName(actor.name()).map(User::holder).map(PersonId::new);
	}

}
