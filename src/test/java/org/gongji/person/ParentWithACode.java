package org.gongji.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parent whose payment code a child may come to show. */
abstract class ParentWithACode {

	static final Region TIELING = new Region("211200");

	static final Actor MEMBER = new Actor("member", Role.MEMBER, TIELING);

	static final PersonName NAME = new PersonName("王秀英");

	final IdentityNumber number = SomeNumber.fresh();

	@Autowired
	People people;

	@Autowired
	CodeRequests requests;

	@Autowired
	CodeShowings showings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	PersonId parent;

	PersonId child;

	@BeforeEach
	void family() {
		this.parent = person(NAME, this.number);
		this.child = person(new PersonName("王小明"), SomeNumber.fresh());
	}

	ShowingId asked(PersonId shower) {
		return ((Asking.Asked) ask(shower, NAME, this.number)).id();
	}

	Asking ask(PersonId shower, PersonName name, IdentityNumber of) {
		return this.requests.ask(shower, name, Certificate.of(of), Kin.PARENT, MEMBER);
	}

	IdentityNumber freshPerson() {
		IdentityNumber other = SomeNumber.fresh();
		person(NAME, other);
		return other;
	}

	PersonId person(PersonName name, IdentityNumber of) {
		return this.people
			.register(NewPerson.of(TIELING, name, of, null, Enrolment.employeeScheme(PersonStatus.EMPLOYEE),
					LocalDate.of(2023, 1, 1)))
			.id();
	}

	List<String> acts(ShowingId id) {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(id.value())
			.query(String.class)
			.list();
	}

	String endedFor(ShowingId id) {
		return this.jdbc.sql("select ended_for from code_showing where id = ?")
			.param(id.value())
			.query(String.class)
			.single();
	}

}
