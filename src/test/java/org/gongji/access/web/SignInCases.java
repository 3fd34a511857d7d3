package org.gongji.access.web;

import java.util.Locale;

import jakarta.servlet.http.Cookie;

import org.gongji.access.Actor;
import org.gongji.access.Factors;
import org.gongji.access.OneTimeCodes;
import org.gongji.access.Role;
import org.gongji.access.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The whole way in, through every filter, with sessions in the database. */
abstract class SignInCases extends SignInVisits {

	@Autowired
	private Factors factors;

	@Autowired
	private OneTimeCodes codes;

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

	private MockHttpServletResponse first(User user, String code, String password) throws Exception {
		return send(post("/sign-in/first").param("name", user.name()).param("code", code).param("password", password),
				null);
	}

}
