package org.gongji.access.web;

import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.access.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What keeps others out. */
abstract class SignInGuardCases extends SignInVisits {

	@Autowired
	private JdbcTemplate jdbc;

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

	/** The page without what differs in every answer: token, name and reference. */
	private static String page(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString().replaceAll("value=\"[^\"]*\"", "");
	}

}
