package org.gongji.testing;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.person.Enrolment;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;

import org.springframework.boot.test.context.TestComponent;

/** Invents people: their identity numbers begin with 99, an area that does not exist. */
@TestComponent
public class Somebody {

	private final People people;

	Somebody(People people) {
		this.people = people;
	}

	/**
	 * An employed member of the region's scheme, of a name and number never used before.
	 */
	public PersonId in(Region region) {
		return in(region, Enrolment.employeeScheme(PersonStatus.EMPLOYEE));
	}

	public PersonId in(Region region, Enrolment enrolment) {
		return this.people
			.register(NewPerson.of(region, new PersonName("测试人"), SomeNumber.fresh(), null, enrolment,
					LocalDate.of(2020, 1, 1)))
			.id();
	}

}
