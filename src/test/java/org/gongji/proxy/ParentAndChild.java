package org.gongji.proxy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent and a child, each with a sign-in; the child may become the helper. */
abstract class ParentAndChild {

	static final String CHILD = "李帮忙";

	@Autowired
	WebApplicationContext context;

	@Autowired
	People people;

	@Autowired
	Users users;

	@Autowired
	JdbcClient jdbc;

	MockMvc pages;

	final IdentityNumber childNumber = SomeNumber.fresh();

	SignedIn parent;

	SignedIn child;

	Visit parentVisit;

	Visit childVisit;

	@BeforeEach
	void parentAndChild() {
		this.pages = Visitors.pages(this.context);
		this.parent = member("王老人", SomeNumber.fresh(), "530900");
		this.child = member(CHILD, this.childNumber, "610100");
		this.parentVisit = Visit.of(this.pages, this.parent);
		this.childVisit = Visit.of(this.pages, this.child);
	}

	String name(String scope, String day) throws Exception {
		this.parentVisit.page("/my/helpers/new");
		String at = this.parentVisit
			.send("/my/helpers/new?step=name", named(CHILD, this.childNumber.text(), scope, day))
			.getRedirectedUrl();
		assertThat(at).startsWith("/my/helpers/");
		return at.substring("/my/helpers/".length());
	}

	String agreed(String scope, String day) throws Exception {
		String id = name(scope, day);
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/accept").getRedirectedUrl()).isEqualTo("/my/helpers");
		return id;
	}

	static String[] named(String name, String number, String scope, String day) {
		return new String[] { "name", name, "kind", "RESIDENT_ID", "number", number, "scope", scope, "lastDay", day };
	}

	SignedIn member(String name, IdentityNumber number, String region) {
		PersonId person = somebody(name, number, region);
		String signIn = "m" + UUID.randomUUID();
		UserId id = this.users
			.open(new NewUser(signIn, name, Role.MEMBER, new Region(region), person.value()), Actor.SYSTEM)
			.orElseThrow();
		return new SignedIn(id.value(), signIn, name, Role.MEMBER, region, person.value());
	}

	PersonId somebody(String name, IdentityNumber number, String region) {
		return this.people.register(NewPerson.of(new Region(region), (PersonName) PersonName.read(name), number, null,
				Enrolment.employeeScheme(PersonStatus.RETIREE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	List<String> told(UUID recipient) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(recipient)
			.query(String.class)
			.list();
	}

}
