package org.gongji.access;

import java.util.Objects;

/**
 * Who does something: an account of this system by its sign-in name, or the program
 * itself. The region is null for those who work for all regions; behalf is null for those
 * who act for nobody but themselves or their office.
 */
public record Actor(String name, Role role, Region region, Behalf behalf) {

	public static final Actor SYSTEM = new Actor("system", Role.ADMIN, null);

	public Actor {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(role, "role");
	}

	public Actor(String name, Role role, Region region) {
		this(name, role, region, null);
	}

}
