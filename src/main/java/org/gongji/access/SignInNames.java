package org.gongji.access;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns what a member types, a sign-in name or an identity number, into the sign-in name.
 */
@Component
public class SignInNames {

	private final Users users;

	private final List<HolderLookup> lookups;

	SignInNames(Users users, ObjectProvider<HolderLookup> lookups) {
		this.users = users;
		this.lookups = lookups.orderedStream().toList();
	}

	/** The name of the member's only account, or else what was typed. */
	public String nameOf(String typed) {
		if (this.users.byName(typed).isPresent()) {
			return typed;
		}
		return holder(Role.MEMBER, typed).map((holder) -> this.users.byHolder(holder.id()))
			.filter((accounts) -> accounts.size() == 1)
			.map((accounts) -> accounts.get(0).name())
			.orElse(typed);
	}

	/** The person or institution of this role, by certificate or code. */
	public Optional<HolderLookup.Holder> holder(Role role, String typed) {
		return this.lookups.stream()
			.filter((lookup) -> lookup.knows(role))
			.flatMap((lookup) -> lookup.find(role, typed).stream())
			.findFirst();
	}

}
