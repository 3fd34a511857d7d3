package org.gongji.crediting;

/** What came of recording an employer. */
public sealed interface EmployerRegistration {

	/** Recorded now. */
	record Registered(EmployerId id) implements EmployerRegistration {

	}

	/** The number belongs to an employer of the region already; nothing was changed. */
	record CodeTaken(Employer known) implements EmployerRegistration {

	}

}
