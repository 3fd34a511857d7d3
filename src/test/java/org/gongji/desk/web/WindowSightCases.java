package org.gongji.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.family.Relation;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.CountedStatements.Noted;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A clerk finds a person and opens the card. */
abstract class WindowSightCases {

	private static final Region HERE = new Region("620800");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Town town;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private final SignedIn clerk = new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(8), "窗口", Role.CLERK,
			HERE.code(), null);

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
	}

	@Test
	void aPersonIsFoundAndOpenedWithinTenStatements() {
		IdentityNumber known = SomeNumber.fresh();
		String number = known.text();
		PersonId person = registered("测试卡", known);
		for (MockHttpServletRequestBuilder search : List.of(
				post("/window/people").param("by", "number").param("kind", "RESIDENT_ID").param("number", number),
				post("/window/people").param("by", "ending").param("ending", tail(number)).param("called", "测试卡"))) {
			Noted<String> found = visited(search);
			assertThat(found.result()).contains(person.value().toString()).doesNotContain("??");
			Noted<String> card = visited(get("/window/people/" + person.value()));
			assertThat(card.result()).contains("办什么事", "没有案件").doesNotContain("??");
			assertThat(found.statements().size() + card.statements().size())
				.as("%s %s", found.statements(), card.statements())
				.isLessThanOrEqualTo(10);
		}
	}

	@Test
	void theEndOfANumberIsLookedUpByItsIndexAndInOneRegionOnly() {
		IdentityNumber known = SomeNumber.fresh();
		String number = known.text();
		PersonId person = registered("测试尾", known);
		String stored = this.jdbc.sql("select certificate_tail from person where id = ?")
			.param(person.value())
			.query(String.class)
			.single();
		assertThat(stored).hasSize(64).doesNotContain(tail(number));
		assertThat(this.people.search(HERE, tail(number), new PersonName("测试尾"), 5)).hasSize(1);
		assertThat(this.people.search(HERE, tail(number), new PersonName("测试头"), 5)).isEmpty();
		assertThat(this.people.search(new Region("211200"), tail(number), new PersonName("测试尾"), 5)).isEmpty();
		for (String bad : List.of("", "12", "12345", "12 4", "一二三四")) {
			assertThat(visited(post("/window/people").param("by", "ending").param("ending", bad)).result())
				.contains("请输入证件号码最后的四个数字或字母");
		}
	}

	@Test
	void theCardWarnsAndShowsTheFamilyMasked() {
		PersonId owner = this.town.personWith(HERE, "123.45");
		PersonId relative = registered("测试亲人", SomeNumber.fresh());
		this.town.bind(owner, relative, Relation.SPOUSE, Town.START);
		String calm = visited(get("/window/people/" + owner.value())).result();
		assertThat(calm).contains("123.45", "可以用本人的钱").doesNotContain("测试亲人", "账户已冻结");
		assertThat(visited(get("/window/people/" + relative.value())).result()).contains("本人可以用他们的钱");
		this.jdbc.sql("update personal_account set state = 'frozen' where person_id = ?").param(owner.value()).update();
		assertThat(visited(get("/window/people/" + owner.value())).result()).contains("账户已冻结");
		SignedIn officer = new SignedIn(UUID.randomUUID(), "officer", "医保局", Role.BUREAU, HERE.code(), null);
		assertThat(visited(get("/bureau/people/" + owner.value()), officer).result()).doesNotContain("办什么事");
	}

	private PersonId registered(String name, IdentityNumber number) {
		return this.people
			.register(NewPerson.of(HERE, new PersonName(name), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id();
	}

	private static String tail(String number) {
		return number.substring(number.length() - 4);
	}

	private Noted<String> visited(MockHttpServletRequestBuilder request) {
		return visited(request, this.clerk);
	}

	private Noted<String> visited(MockHttpServletRequestBuilder request, SignedIn who) {
		return CountedStatements.during(() -> {
			try {
				return this.mvc.perform(request.with(Visitors.as(who)).with(csrf()))
					.andReturn()
					.getResponse()
					.getContentAsString();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
