package org.gongji.person;

import org.gongji.access.Role;
import org.gongji.access.Users;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody signs in as a record that was merged: the sign-in is shut and its sessions end.
 * The person goes on by the sign-in of the record that is kept.
 */
@Component
class MergeEndsSignIns {

	private final Users users;

	MergeEndsSignIns(Users users) {
		this.users = users;
	}

	@EventListener
	void merged(PersonMerged merge) {
		this.users.byHolder(merge.ended().value())
			.stream()
			.filter((user) -> user.role() == Role.MEMBER && !user.disabled())
			.forEach((user) -> this.users.disable(user.id(), merge.by()));
	}

}
