package org.gongji.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.gongji.access.SignedIn;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * One tab of a browser: the session's cookie is that of all tabs of the browser, and a
 * form is sent with the token of the page that this tab opened last.
 */
public final class Visit {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final MockMvc pages;

	private final SignedIn who;

	private final Cookie[] jar;

	private String token;

	private Visit(MockMvc pages, SignedIn who, Cookie[] jar) {
		this.pages = pages;
		this.who = who;
		this.jar = jar;
	}

	public static Visit of(MockMvc pages, SignedIn who) {
		return new Visit(pages, who, new Cookie[1]);
	}

	public Visit anotherTab() {
		return new Visit(this.pages, this.who, this.jar);
	}

	/** Opens a page; the answer may be of any status. */
	public MockHttpServletResponse open(String path) throws Exception {
		MockHttpServletResponse answer = answer(get(path));
		Matcher found = TOKEN.matcher(answer.getContentAsString());
		if (found.find()) {
			this.token = found.group(1);
		}
		return answer;
	}

	/** Opens a page that is there, and gives its text. */
	public String page(String path) throws Exception {
		MockHttpServletResponse answer = open(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	/** Sends the form of the page opened last: name and value by turns. */
	public MockHttpServletResponse send(String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(path);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(request);
	}

	/** Sends this request with the token of the page opened last. */
	public <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse send(B request)
			throws Exception {
		return answer(request.param("_csrf", (this.token != null) ? this.token : "none"));
	}

	private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse answer(B request)
			throws Exception {
		if (this.jar[0] != null) {
			request.cookie(this.jar[0]);
		}
		MockHttpServletResponse answer = this.pages.perform(request.with(Visitors.as(this.who)))
			.andReturn()
			.getResponse();
		Cookie given = answer.getCookie("__Host-gongji");
		if (given != null) {
			this.jar[0] = new Cookie(given.getName(), given.getValue());
		}
		return answer;
	}

}
