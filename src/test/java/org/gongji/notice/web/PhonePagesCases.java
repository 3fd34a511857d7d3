package org.gongji.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.gongji.access.FreshPassword;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.notice.SomeNotices;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.LocalGateways;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A member changes the registered phone by its pages, where text messages are open. */
@ContextConfiguration(initializers = LocalGateways.class)
abstract class PhonePagesCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomeNotices notices;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private final String phone = "15" + Town.digits(9);

	private final String next = "13" + Town.digits(9);

	private MockMvc pages;

	private SignedIn member;

	@BeforeEach
	void someoneWithAPhone() {
		LocalGateways.SMS.answer(200);
		this.pages = Visitors.pages(this.context);
		this.jdbc.sql("update notice set to_send = false").update();
		this.jdbc.sql("delete from notice_delivery").update();
		IdentityNumber number = SomeNumber.fresh();
		UUID person = this.people
			.register(NewPerson.of(HERE, new PersonName("测试人"), number, this.phone,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id()
			.value();
		this.member = new SignedIn(UUID.randomUUID(), "test.member", "Test", Role.MEMBER, HERE.code(), person);
	}

	@Test
	void theNewNumberIsProvedByItsCode() throws Exception {
		assertThat(page(get("/my/phone"), 200)).contains("更改手机号码", this.phone.substring(7), "下一步会给新号码发一个验证码")
			.doesNotContain(this.phone);
		assertThat(answer(post("/my/phone").param("phone", this.next)).getRedirectedUrl()).isEqualTo("/my/phone/code");
		assertThat(page(get("/my/phone/code"), 200)).contains("验证码已经发到", this.next.substring(7), "one-time-code")
			.doesNotContain(this.next, "这是演示");
		assertThat(page(post("/my/phone").param("phone", this.next), 422)).contains("请过一分钟再试",
				"value=\"" + this.next + "\"");
		this.notices.sendAll();
		assertThat(page(post("/my/phone/code").param("code", "no"), 422)).contains("请看清短信里的 6 位数字");
		String code = LocalGateways.SMS.reached(this.next).get(0).replaceAll("(?s).*验证码([0-9]{6}).*", "$1");
		assertThat(answer(post("/my/phone/code").param("code", code)).getRedirectedUrl()).isEqualTo("/my/phone");
		assertThat(page(get("/my/phone"), 200)).contains(this.next.substring(7))
			.doesNotContain(this.phone.substring(7));
		assertThat(answer(get("/my/phone/code")).getRedirectedUrl()).as("nothing is waited for").isEqualTo("/my/phone");
		assertThat(page(post("/my/phone/code").param("code", code), 422)).contains("验证码已经失效");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123", "23912345678", "139123456789", "<script>" })
	void whatIsNoNumberIsSaidBesideTheField(String typed) throws Exception {
		assertThat(page(post("/my/phone").param("phone", typed), 422)).contains("手机号码不对", "id=\"phone-error\"")
			.doesNotContain("<script>\"");
		assertThat(page(post("/my/phone").param("phone", this.phone), 422)).contains("这就是现在的号码");
	}

	@Test
	void anOldSignInIsAskedForThePasswordFirst() throws Exception {
		for (MockHttpServletRequestBuilder asked : List.of(get("/my/phone"),
				post("/my/phone").param("phone", this.next))) {
			var old = UsernamePasswordAuthenticationToken.authenticated(this.member, null,
					List.of(new SimpleGrantedAuthority("ROLE_MEMBER"),
							FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
								.issuedAt(Instant.now().minus(FreshPassword.LASTS))
								.build()));
			assertThat(this.pages
				.perform(asked.with(SecurityMockMvcRequestPostProcessors.authentication(old)).with(csrf()))
				.andReturn()
				.getResponse()
				.getRedirectedUrl()).isEqualTo("/preferences/security/again?to=/my/phone");
		}
		assertThat(this.jdbc.sql("select count(*) from phone_change where person_id = ?")
			.param(this.member.holder())
			.query(Integer.class)
			.single()).isZero();
	}

	private String page(MockHttpServletRequestBuilder asked, int status) throws Exception {
		MockHttpServletResponse answer = answer(asked);
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
		return this.pages.perform(asked.with(Visitors.as(this.member)).with(csrf())).andReturn().getResponse();
	}

}
