package org.gongji.family;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Role;
import org.gongji.access.Users;
import org.gongji.family.TextedCodes.Asked;
import org.gongji.notice.SomeNotices;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.testing.LocalGateways;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Owners, relatives with and without phones, and what reached those phones. */
@Import(Families.class)
@ContextConfiguration(initializers = LocalGateways.class)
abstract class TextedCodeSetting {

	private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Families families;

	@Autowired
	TextedCodes texts;

	@Autowired
	ConfirmationCodes codes;

	@Autowired
	Answering answering;

	@Autowired
	Proposals proposals;

	@Autowired
	FamilyPool pool;

	@Autowired
	Bindings bindings;

	@Autowired
	People people;

	@Autowired
	Users users;

	@Autowired
	SomeNotices post;

	@Autowired
	JdbcClient jdbc;

	final String phone = "13" + Town.digits(9);

	final IdentityNumber number = born(1955);

	PersonId owner;

	@BeforeEach
	void anOwner() {
		this.jdbc.sql("update notice set to_send = false").update();
		this.jdbc.sql("delete from notice_delivery").update();
		this.owner = this.families.owner(TIELING);
	}

	Asked ask(ProposalId id) {
		return this.texts.ask(id, this.owner, member(TIELING));
	}

	Proposal proposal(ProposalId id) {
		return this.proposals.find(id).orElseThrow();
	}

	ProposalId waiting(PersonId from, IdentityNumber relative) {
		return waiting(from, relative, Relation.PARENT);
	}

	ProposalId waiting(PersonId from, IdentityNumber relative, Relation relation) {
		return this.families.waiting(from, stated("王家人", relative, relation, TIELING));
	}

	void known(IdentityNumber certificate, String reachedAt) {
		people("王家人", certificate, reachedAt);
	}

	PersonId people(String name, IdentityNumber certificate, String reachedAt) {
		return this.people
			.register(NewPerson.of(TIELING, new PersonName(name), certificate, reachedAt,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	/** The codes that reached the relative's phone so far. */
	List<String> sent() {
		this.jdbc.sql("update notice set to_send = false").update();
		this.post.sendAll();
		return LocalGateways.SMS.reached(this.phone).stream().map((body) -> {
			Matcher found = CODE.matcher(body);
			assertThat(found.find()).as(body).isTrue();
			assertThat(body).doesNotContain("王家人", "测试户主").contains("子女");
			return found.group();
		}).toList();
	}

	void turnBack(Duration time) {
		List<UUID> asked = this.jdbc.sql("select id from binding_code_ask where owner_id = ?")
			.param(this.owner.value())
			.query(UUID.class)
			.list();
		for (UUID id : asked) {
			OffsetDateTime at = this.jdbc.sql("select asked_at from binding_code_ask where id = ?")
				.param(id)
				.query(OffsetDateTime.class)
				.single();
			this.jdbc.sql("update binding_code_ask set asked_at = ? where id = ?").params(at.minus(time), id).update();
		}
	}

	/** The words of a page alone, without names and numbers of this one. */
	static String said(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("[0-9X*]+", "").replaceAll("\\s+", " ");
	}

	String page(MockMvc pages, MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse answer = perform(pages, request);
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	MockHttpServletResponse perform(MockMvc pages, MockHttpServletRequestBuilder request) throws Exception {
		return pages.perform(request.with(Visitors.as(Role.MEMBER, TIELING.code(), this.owner.value())).with(csrf()))
			.andReturn()
			.getResponse();
	}

}
