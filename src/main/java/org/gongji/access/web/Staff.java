package org.gongji.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Role;

/** The roles an administrator gives; members' accounts are opened at the window. */
final class Staff {

	private Staff() {
	}

	static Optional<Role> role(String name) {
		for (Role role : Role.values()) {
			if (role != Role.MEMBER && role.name().equals(name)) {
				return Optional.of(role);
			}
		}
		return Optional.empty();
	}

	/** For a list to choose from: the role and the key of its word. */
	static Map<String, String> choices() {
		Map<String, String> choices = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			if (role != Role.MEMBER) {
				choices.put(role.name(), "access.role." + role.name());
			}
		}
		return choices;
	}

}
