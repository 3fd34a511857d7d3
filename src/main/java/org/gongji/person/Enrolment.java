package org.gongji.person;

import java.util.Objects;

/**
 * How someone takes part (参保关系): a scheme or none, for employees whether with a personal
 * account, in which capacity, and whether contributions are being paid.
 */
public record Enrolment(Scheme scheme, AccountType accountType, PersonStatus status, boolean contributing) {

	public Enrolment {
		Objects.requireNonNull(status, "status");
		if ((scheme == Scheme.EMPLOYEE) != (accountType != null)) {
			throw new IllegalArgumentException("Exactly the employee scheme has an account type");
		}
		if ((scheme == Scheme.EMPLOYEE) == (status == PersonStatus.NONE)) {
			throw new IllegalArgumentException("Exactly the employee scheme has a status of work");
		}
	}

	/**
	 * A member of the employee scheme with a personal account who pays (or is retired).
	 */
	public static Enrolment employeeScheme(PersonStatus status) {
		return new Enrolment(Scheme.EMPLOYEE, AccountType.COMBINED, status, true);
	}

	public static Enrolment residentScheme() {
		return new Enrolment(Scheme.RESIDENT, null, PersonStatus.NONE, true);
	}

	public static Enrolment none() {
		return new Enrolment(null, null, PersonStatus.NONE, false);
	}

	public boolean insured() {
		return this.scheme != null;
	}

}
