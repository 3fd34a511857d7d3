package org.gongji.access.web;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.http.Cookie;
import org.gongji.access.Actor;
import org.gongji.access.Factors;
import org.gongji.access.NewUser;
import org.gongji.access.OneTimeCodes;
import org.gongji.access.Passwords;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The whole way in, through every filter, with sessions in the database. */
abstract class SignInCases {

	private static final String PASSWORD = "correct horse battery";

	private static final Region REGION = new Region("530900");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Users users;

	@Autowired
	private SignIn signIn;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Factors factors;

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private JdbcTemplate jdbc;

	private MockMvc pages;

	/**
	 * An address of its own for each test, or they would use up each other's attempts.
	 */
	private final String address = "2001:db8::" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff));

	@BeforeEach
	void openPages() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void memberIsInByPasswordAndSeesOnlyOwnPaths() throws Exception {
		User member = user(Role.MEMBER);
		Cookie session = enter(member, PASSWORD, "/my");
		assertThat(open("/preferences/security", session).getStatus()).isEqualTo(200);
		assertThat(open("/window", session).getStatus()).isEqualTo(403);
	}

	@Test
	void clerkNeedsTheSecondFactorAndTheCodeWorksOnce() throws Exception {
		User clerk = user(Role.CLERK);
		this.factors.confirmForDemo(clerk.id());
		Cookie half = enter(clerk, PASSWORD, "/sign-in/factor");
		assertThat(open("/window", half).getRedirectedUrl()).isEqualTo("/sign-in/factor");
		assertThat(open("/sign-in/factor", half).getContentAsString()).contains("autocomplete=\"one-time-code\"")
			.doesNotContain("demo-code");
		String code = this.factors.nextCode(clerk.id());
		MockHttpServletResponse in = send(post("/sign-in/factor").param("code", code), half);
		assertThat(in.getRedirectedUrl()).isEqualTo("/window");
		assertThat(open("/window", cookie(in)).getStatus()).isNotIn(302, 403);
		assertThat(open("/window", half).getRedirectedUrl()).as("the id before the factor is worth nothing")
			.isEqualTo("/sign-in");
		Cookie again = enter(clerk, PASSWORD, "/sign-in/factor");
		assertThat(send(post("/sign-in/factor").param("code", code), again).getStatus()).isEqualTo(422);
	}

	@Test
	void fullWidthDigitsAndSpacesInTheCodeAreFine() throws Exception {
		User clerk = user(Role.CLERK);
		this.factors.confirmForDemo(clerk.id());
		Cookie half = enter(clerk, PASSWORD, "/sign-in/factor");
		StringBuilder wide = new StringBuilder(" ");
		this.factors.nextCode(clerk.id()).chars().forEach((digit) -> wide.append((char) (digit - '0' + '\uFF10')));
		assertThat(send(post("/sign-in/factor").param("code", wide.toString()), half).getStatus()).isEqualTo(302);
	}

	@Test
	void firstSignInSetsPasswordAndEnrols() throws Exception {
		User clerk = fresh(Role.CLERK);
		String code = this.codes.issue(clerk, Actor.SYSTEM).code();
		assertThat(first(clerk, code, "short").getStatus()).as("a bad password does not use the code up")
			.isEqualTo(422);
		assertThat(first(clerk, code.toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD).getRedirectedUrl())
			.isEqualTo("/sign-in?set");
		assertThat(first(clerk, code, PASSWORD).getStatus()).as("used").isEqualTo(422);
		Cookie half = enter(clerk, PASSWORD, "/sign-in/factor");
		assertThat(open("/sign-in/factor", half).getRedirectedUrl()).isEqualTo("/sign-in/enrol");
		MockHttpServletResponse enrol = open("/sign-in/enrol", half);
		assertThat(enrol.getStatus()).isEqualTo(200);
		assertThat(enrol.getContentAsString().replace(" ", "")).contains(this.factors.secret(clerk.id()));
		assertThat(
				send(post("/sign-in/factor").param("code", this.factors.nextCode(clerk.id())), half).getRedirectedUrl())
			.isEqualTo("/window");
		Cookie later = enter(clerk, PASSWORD, "/sign-in/factor");
		assertThat(open("/sign-in/enrol", later).getRedirectedUrl()).as("the secret is shown no more")
			.isEqualTo("/sign-in/factor");
	}

	@Test
	void signingOutEverywhereEndsTheOtherSessionToo() throws Exception {
		User member = user(Role.MEMBER);
		Cookie one = enter(member, PASSWORD, "/my");
		Cookie two = enter(member, PASSWORD, "/my");
		assertThat(send(post("/preferences/security/sign-out-everywhere"), one).getRedirectedUrl())
			.isEqualTo("/sign-in?everywhere");
		assertThat(open("/preferences/security", two).getRedirectedUrl()).isEqualTo("/sign-in");
	}

	@Test
	void passwordIsChangedByWhoKnowsThePresentOne() throws Exception {
		User member = user(Role.MEMBER);
		Cookie session = enter(member, PASSWORD, "/my");
		Cookie elsewhere = enter(member, PASSWORD, "/my");
		String next = "another horse battery";
		assertThat(send(post("/preferences/security/password").param("present", "wrong").param("next", next), session)
			.getStatus()).isEqualTo(422);
		assertThat(send(post("/preferences/security/password").param("present", PASSWORD).param("next", next), session)
			.getStatus()).isEqualTo(302);
		assertThat(attempt(member.name(), PASSWORD).getStatus()).isEqualTo(422);
		assertThat(attempt(member.name(), next).getStatus()).isEqualTo(302);
		assertThat(open("/preferences/security", session).getStatus()).isEqualTo(200);
		assertThat(open("/preferences/security", elsewhere).getRedirectedUrl()).isEqualTo("/sign-in");
		first(member, this.codes.issue(member, Actor.SYSTEM).code(), PASSWORD);
		assertThat(open("/preferences/security", session).getRedirectedUrl()).isEqualTo("/sign-in");
	}

	@Test
	void newerCodeWithdrawsTheOlder() throws Exception {
		User member = fresh(Role.MEMBER);
		String older = this.codes.issue(member, Actor.SYSTEM).code();
		String newer = this.codes.issue(member, Actor.SYSTEM).code();
		assertThat(first(member, older, PASSWORD).getStatus()).isEqualTo(422);
		assertThat(first(member, newer, PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?set");
	}

	@Test
	void fiveFailuresLockAndTheAnswerStaysTheSame() throws Exception {
		User member = user(Role.MEMBER);
		String unknown = page(attempt("nobody." + UUID.randomUUID(), "wrong"));
		for (int failure = 1; failure <= 4; failure++) {
			assertThat(attempt(member.name(), "wrong").getStatus()).isEqualTo(422);
		}
		assertThat(attempt(member.name(), PASSWORD).getStatus()).as("four failures do not lock").isEqualTo(302);
		for (int failure = 1; failure <= 5; failure++) {
			assertThat(page(attempt(member.name(), "wrong"))).isEqualTo(unknown);
		}
		MockHttpServletResponse locked = attempt(member.name(), PASSWORD);
		assertThat(locked.getStatus()).isEqualTo(422);
		assertThat(page(locked)).isEqualTo(unknown);
		this.jdbc.update(
				"update app_user set locked_until = timestamp with time zone '2000-01-01 00:00:00Z' where id = ?",
				member.id().value());
		assertThat(attempt(member.name(), PASSWORD).getStatus()).isEqualTo(302);
	}

	@Test
	void thirtyFailuresFromOneAddressAreEnough() throws Exception {
		int failures = 0;
		while (attempt("nobody." + failures, "wrong").getStatus() == 422) {
			failures++;
			assertThat(failures).isLessThanOrEqualTo(40);
		}
		assertThat(failures).isGreaterThanOrEqualTo(30);
		assertThat(attempt("nobody", "wrong").getStatus()).isEqualTo(429);
	}

	@Test
	void disablingEndsSessionsAtOnce() throws Exception {
		User member = user(Role.MEMBER);
		Cookie session = enter(member, PASSWORD, "/my");
		this.users.disable(member.id(), Actor.SYSTEM);
		assertThat(open("/my", session).getRedirectedUrl()).isEqualTo("/sign-in");
		assertThat(attempt(member.name(), PASSWORD).getStatus()).isEqualTo(422);
	}

	@Test
	void afterTimeOutOneReturnsToTheSamePage() throws Exception {
		User member = user(Role.MEMBER);
		MockHttpServletResponse asked = open("/my/statements?month=2026-10", null);
		assertThat(asked.getRedirectedUrl()).isEqualTo("/sign-in");
		MockHttpServletResponse in = send(post("/sign-in").param("name", member.name()).param("password", PASSWORD),
				cookie(asked));
		assertThat(in.getRedirectedUrl()).isEqualTo("/my/statements?month=2026-10");
	}

	@Test
	void nobodyIsLedBackToAnotherRolesPage() throws Exception {
		User member = user(Role.MEMBER);
		MockHttpServletResponse in = send(post("/sign-in").param("name", member.name()).param("password", PASSWORD),
				cookie(open("/bureau/parameters", null)));
		assertThat(in.getRedirectedUrl()).isEqualTo("/my");
	}

	@Test
	void signInsAreWrittenDown() throws Exception {
		User member = user(Role.MEMBER);
		attempt(member.name(), "wrong");
		enter(member, PASSWORD, "/my");
		assertThat(this.jdbc.queryForList("select act from audit_record where subject_id = ? order by id", String.class,
				member.id().value()))
			.containsExactly("user.opened", "user.password-set", "sign-in.refused", "sign-in.passed");
	}

	@Test
	void anotherMachineIsRefusedWithoutEncryption() throws Exception {
		MockHttpServletResponse plain = this.pages.perform(get("/sign-in").with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		})).andReturn().getResponse();
		assertThat(plain.getStatus()).isEqualTo(403);
		assertThat(plain.getContentAsString()).contains("https");
		assertThat(this.pages.perform(get("/sign-in").secure(true).with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		})).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void answersCarryTheHeaders() throws Exception {
		MockHttpServletResponse answer = this.pages.perform(get("/sign-in").secure(true)).andReturn().getResponse();
		assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';");
		assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getHeader("X-Request-Id")).matches("[2-9A-Z]{10}");
		Cookie cookie = cookie(answer);
		assertThat(cookie.getName()).isEqualTo("__Host-gongji");
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
	}

	private User fresh(Role role) {
		UserId id = this.users
			.open(new NewUser(role.name() + "." + UUID.randomUUID(), "Test", role, REGION,
					role.actsForHolder() ? UUID.randomUUID() : null), Actor.SYSTEM)
			.orElseThrow();
		return this.users.find(id).orElseThrow();
	}

	private User user(Role role) {
		User user = fresh(role);
		this.signIn.setPassword(user, this.passwords.hash(PASSWORD));
		return this.users.find(user.id()).orElseThrow();
	}

	private Cookie enter(User user, String password, String lands) throws Exception {
		MockHttpServletResponse answer = attempt(user.name(), password);
		assertThat(answer.getRedirectedUrl()).isEqualTo(lands);
		return cookie(answer);
	}

	private MockHttpServletResponse attempt(String name, String password) throws Exception {
		return send(post("/sign-in").param("name", name).param("password", password), null);
	}

	private MockHttpServletResponse first(User user, String code, String password) throws Exception {
		return send(post("/sign-in/first").param("name", user.name()).param("code", code).param("password", password),
				null);
	}

	private MockHttpServletResponse open(String path, Cookie cookie) throws Exception {
		MockHttpServletRequestBuilder request = get(path).header("Accept", "text/html");
		return this.pages.perform((cookie != null) ? request.cookie(cookie) : request).andReturn().getResponse();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Cookie cookie) throws Exception {
		RequestPostProcessor from = (sent) -> {
			sent.setRemoteAddr(this.address);
			sent.setSecure(true);
			return sent;
		};
		MockHttpServletRequestBuilder whole = request.with(csrf()).with(from);
		return this.pages.perform((cookie != null) ? whole.cookie(cookie) : whole).andReturn().getResponse();
	}

	private static Cookie cookie(MockHttpServletResponse answer) {
		return answer.getCookie("__Host-gongji");
	}

	/** The page without what differs in every answer: token, name and reference. */
	private static String page(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString().replaceAll("value=\"[^\"]*\"", "");
	}

}
