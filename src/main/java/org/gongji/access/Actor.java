package org.gongji.access;

import java.util.Objects;

/**
 * Who does something: an account of this system by its sign-in name, or the program
 * itself. The region is null for those who work for all regions.
 */
public record Actor(String name, Role role, Region region) {

	public static final Actor SYSTEM = new Actor("system", Role.ADMIN, null);

	public Actor {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(role, "role");
	}

}
