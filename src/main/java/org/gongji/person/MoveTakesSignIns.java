package org.gongji.person;

import org.gongji.access.NewUser;
import org.gongji.access.Role;
import org.gongji.access.User;
import org.gongji.access.Users;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever comes to another region signs in to that one: the same name and password; who
 * is signed in at the moment does so again.
 */
@Component
class MoveTakesSignIns {

	private final Users users;

	MoveTakesSignIns(Users users) {
		this.users = users;
	}

	@EventListener
	void moved(PersonMoved move) {
		for (User user : this.users.byHolder(move.person().value())) {
			if (user.role() == Role.MEMBER) {
				this.users.change(user.id(), user.version(),
						new NewUser(user.name(), user.displayName(), user.role(), move.to(), user.holder()), move.by());
			}
		}
	}

}
