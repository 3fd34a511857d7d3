package org.gongji.access;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * On whose behalf somebody acts (代办): by which service at the window or which mandate, in
 * which of the two ways, and for which person.
 */
public record Behalf(UUID proxyId, Kind kind, UUID person) implements Serializable {

	private static final long serialVersionUID = 1L;

	public Behalf {
		Objects.requireNonNull(proxyId, "proxyId");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(person, "person");
	}

	/** The two ways to act for somebody. */
	public enum Kind {

		/** 窗口代办: a clerk for a person who stands at the window and signs on paper. */
		WINDOW,
		/** 代办人: somebody whom the person named, with a sign-in of their own. */
		HELPER

	}

}
