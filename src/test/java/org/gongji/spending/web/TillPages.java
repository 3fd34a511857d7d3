package org.gongji.spending.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Visitors;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A cashier in front of the till's pages, in tests. */
final class TillPages {

	private final MockMvc mvc;

	private final PaymentCodes codes;

	private final Region region;

	private final ProviderId provider;

	private final Role role;

	TillPages(WebApplicationContext context, PaymentCodes codes, Region region, ProviderId provider, Role role) {
		this.mvc = Visitors.pages(context);
		this.codes = codes;
		this.region = region;
		this.provider = provider;
		this.role = role;
	}

	Answer get(String path) {
		return answer(MockMvcRequestBuilders.get(path));
	}

	/** Sends a form: names and texts in turn. */
	Answer send(String path, String... fields) {
		var request = post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return answer(request);
	}

	private Answer answer(AbstractMockHttpServletRequestBuilder<?> request) {
		try {
			MockHttpServletResponse response = this.mvc
				.perform(request.with(Visitors.as(this.role, this.region.code(), this.provider.value())))
				.andReturn()
				.getResponse();
			return new Answer(response.getStatus(), response.getRedirectedUrl(),
					response.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The path of a basket opened with a fresh payment code. */
	String basketFor(PersonId person) {
		Answer answer = send("/counter", "request", RequestId.fresh().text(), "code",
				this.codes.issue(person, Instant.now()).text());
		if (answer.status() != 303) {
			throw new AssertionError(answer.page());
		}
		return answer.location();
	}

	/** Scans an item and names its price. */
	void put(String basket, String code, String quantity, String price) {
		send(basket + "/scan", "code", code);
		Matcher line = Pattern.compile("id=\"price-(\\d+)\"").matcher(get(basket).page());
		String number = "";
		while (line.find()) {
			number = line.group(1);
		}
		Answer answer = send(basket + "/lines/" + number, "quantity", quantity, "price", price);
		if (answer.status() != 303) {
			throw new AssertionError(answer.page());
		}
	}

	/** Presses settle on the page as it is now. */
	Answer settle(String basket) {
		String page = get(basket).page();
		return send(basket + "/settle", "version", hidden(page, "version"), "cash", hidden(page, "cash"), "fund",
				hidden(page, "fund"));
	}

	static String hidden(String page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		return field.find() ? field.group(1) : "";
	}

	/** Status, where it leads, and the page. */
	record Answer(int status, String location, String page) {

		UUID id() {
			return UUID.fromString(this.location.substring(this.location.lastIndexOf('/') + 1));
		}

	}

}
