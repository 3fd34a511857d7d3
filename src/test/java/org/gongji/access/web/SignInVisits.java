package org.gongji.access.web;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.http.Cookie;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Visits to the pages of signing in, through every filter, with sessions in the database.
 */
abstract class SignInVisits {

	static final String PASSWORD = "correct horse battery";

	static final Region REGION = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Users users;

	@Autowired
	SignIn signIn;

	@Autowired
	Passwords passwords;

	MockMvc pages;

	/**
	 * An address of its own for each test, or they would use up each other's attempts.
	 */
	final String address = "2001:db8::" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff));

	@BeforeEach
	void openPages() {
		this.pages = Visitors.pages(this.context);
	}

	User fresh(Role role) {
		UserId id = this.users
			.open(new NewUser(role.name() + "." + UUID.randomUUID(), "Test", role, REGION,
					role.actsForHolder() ? UUID.randomUUID() : null), Actor.SYSTEM)
			.orElseThrow();
		return this.users.find(id).orElseThrow();
	}

	User user(Role role) {
		User user = fresh(role);
		this.signIn.setPassword(user, this.passwords.hash(PASSWORD));
		return this.users.find(user.id()).orElseThrow();
	}

	Cookie enter(User user, String password, String lands) throws Exception {
		MockHttpServletResponse answer = attempt(user.name(), password);
		assertThat(answer.getRedirectedUrl()).isEqualTo(lands);
		return cookie(answer);
	}

	MockHttpServletResponse attempt(String name, String password) throws Exception {
		return send(post("/sign-in").param("name", name).param("password", password), null);
	}

	MockHttpServletResponse open(String path, Cookie cookie) throws Exception {
		MockHttpServletRequestBuilder request = get(path).header("Accept", "text/html");
		return this.pages.perform((cookie != null) ? request.cookie(cookie) : request).andReturn().getResponse();
	}

	MockHttpServletResponse send(MockHttpServletRequestBuilder request, Cookie cookie) throws Exception {
		RequestPostProcessor from = (sent) -> {
			sent.setRemoteAddr(this.address);
			sent.setSecure(true);
			return sent;
		};
		MockHttpServletRequestBuilder whole = request.with(csrf()).with(from);
		return this.pages.perform((cookie != null) ? whole.cookie(cookie) : whole).andReturn().getResponse();
	}

	static Cookie cookie(MockHttpServletResponse answer) {
		return answer.getCookie("__Host-gongji");
	}

}
