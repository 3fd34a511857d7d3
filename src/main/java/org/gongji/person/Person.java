package org.gongji.person;

import java.time.LocalDate;

import org.gongji.access.Region;

/**
 * An insured person or relative as other rooms see them: without certificate number and
 * phone. The province of insurance is null for who is not insured, the day of death for
 * the living, the record that it was merged into for every other one.
 */
public record Person(PersonId id, Region region, String name, LocalDate birthday, Sex sex, Enrolment enrolment,
		Province insuredProvince, LocalDate diedOn, PersonId mergedInto) {

	public String maskedName() {
		return Masking.name(this.name);
	}

	public boolean insured() {
		return this.enrolment.insured();
	}

	public Scheme scheme() {
		return this.enrolment.scheme();
	}

	public AccountType accountType() {
		return this.enrolment.accountType();
	}

	public PersonStatus status() {
		return this.enrolment.status();
	}

	public boolean contributing() {
		return this.enrolment.contributing();
	}

	public boolean dead() {
		return this.diedOn != null;
	}

	/** Whether this record has ended, as it was the second one of its person. */
	public boolean merged() {
		return this.mergedInto != null;
	}

	/** Masked, so that no log can show a name. */
	@Override
	public String toString() {
		return "Person " + this.id;
	}

}
