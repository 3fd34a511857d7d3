package org.gongji.family.web;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.family.Bindings;
import org.gongji.family.Bound;
import org.gongji.family.Relation;
import org.gongji.person.Enrolment;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The member's page about family co-use. */
abstract class MyFamilyCases {

	private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private Bindings bindings;

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whoSharesWithNobodyIsToldSo() throws Exception {
		assertThat(pageOf(person("独自"))).contains("还没有家人把个人账户共济给您", "您还没有把个人账户共济给家人");
	}

	@Test
	void eachSideSeesTheOther() throws Exception {
		PersonId mother = person("母亲甲");
		PersonId son = person("儿子乙");
		PersonId wife = person("妻子丙");
		bind(mother, son, Relation.CHILD, DAY);
		bind(wife, son, Relation.SPOUSE, DAY.minusDays(1));
		String sons = pageOf(son);
		assertThat(sons).contains("母亲甲", "妻子丙", "父母", "配偶", "2024-03-05", "您还没有把个人账户共济给家人");
		assertThat(sons.indexOf("妻子丙")).as("the oldest first").isLessThan(sons.indexOf("母亲甲"));
		assertThat(pageOf(mother)).contains("儿子乙", "子女", "有效", "还没有家人把个人账户共济给您").doesNotContain("妻子丙");
	}

	@Test
	void aPausedBindingIsSaidToBeSoOnBothSides() throws Exception {
		PersonId owner = person("账户人");
		PersonId member = person("使用人");
		Bound bound = bind(owner, member, Relation.SIBLING, DAY);
		this.bindings.suspend(bound.id(), "核实", Actor.SYSTEM);
		assertThat(pageOf(owner)).contains("使用人", "已暂停");
		assertThat(pageOf(member)).contains("账户人", "已暂停");
	}

	private Bound bind(PersonId owner, PersonId member, Relation relation, LocalDate on) {
		return this.bindings.bind(owner, member, relation, on, Actor.SYSTEM);
	}

	private PersonId person(String name) {
		return this.people
			.register(NewPerson.of(new Region("530900"), new PersonName(name), SomeNumber.fresh(), null,
					Enrolment.residentScheme(), LocalDate.of(2023, 1, 1)))
			.id();
	}

	private String pageOf(PersonId person) throws Exception {
		SignedIn me = new SignedIn(UUID.randomUUID(), "member.test", "测试", Role.MEMBER, "530900", person.value());
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(me, null));
		String page = this.mvc.perform(get("/my/family"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

}
