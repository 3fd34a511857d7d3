package org.gongji.access.web;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.Users;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** From the letter of the window to the member's first sign-in, by identity number. */
abstract class LettersCases {

	private static final Region REGION = new Region("530900");

	private static final String PASSWORD = "correct horse battery";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private Users users;

	private MockMvc pages;

	private final IdentityNumber number = SomeNumber.fresh();

	private PersonId person;

	@BeforeEach
	void somebodyIsInsured() {
		this.pages = Visitors.pages(this.context);
		this.person = this.people
			.register(NewPerson.of(REGION, new PersonName("测试人"), this.number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id();
	}

	@Test
	void memberSignsInWithTheLetterAndThenByIdentityNumber() throws Exception {
		assertThat(this.pages.perform(get("/window/letters").with(Visitors.as(Role.CLERK, "530900", null)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(200);
		String code = code(letter(this.number.text(), "530900"));
		assertThat(this.users.byHolder(this.person.value())).hasSize(1);
		String again = code(letter(this.number.text(), "530900"));
		assertThat(this.users.byHolder(this.person.value())).as("a second letter opens no second account").hasSize(1);
		assertThat(first(code).getStatus()).as("the first letter was withdrawn").isEqualTo(422);
		assertThat(first(again).getRedirectedUrl()).isEqualTo("/sign-in?set");
		assertThat(
				send(post("/sign-in").param("name", this.number.text()).param("password", PASSWORD)).getRedirectedUrl())
			.isEqualTo("/my");
	}

	@Test
	void clerkOfAnotherRegionIsToldNothing() throws Exception {
		MockHttpServletResponse other = letter(this.number.text(), "610100");
		MockHttpServletResponse nobody = letter(SomeNumber.fresh().text(), "610100");
		assertThat(other.getStatus()).isEqualTo(422).isEqualTo(nobody.getStatus());
		assertThat(this.users.byHolder(this.person.value())).isEmpty();
	}

	private MockHttpServletResponse letter(String number, String region) throws Exception {
		return this.pages
			.perform(post("/window/letters").param("certificate", number)
				.with(Visitors.as(Role.CLERK, region, null))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse first(String code) throws Exception {
		return send(post("/sign-in/first").param("name", this.number.text())
			.param("code", code)
			.param("password", PASSWORD));
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(csrf())).andReturn().getResponse();
	}

	private static String code(MockHttpServletResponse letter) throws Exception {
		Matcher code = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(letter.getContentAsString());
		assertThat(code.find()).isTrue();
		return code.group();
	}

}
