package org.gongji.person;

/** What came of recording someone. */
public sealed interface Registration {

	/** The person, new or known before. */
	PersonId id();

	/** Recorded now. */
	record Registered(PersonId id) implements Registration {
	}

	/** The certificate belongs to someone recorded before; nothing was changed. */
	record AlreadyKnown(PersonId id) implements Registration {
	}

}
