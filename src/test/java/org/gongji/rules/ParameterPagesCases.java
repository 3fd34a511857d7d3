package org.gongji.rules;

import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A bureau officer enters a value on the page, another one decides. */
abstract class ParameterPagesCases {

	private static final String PATH = "/bureau/parameters";

	private final SignedIn first = officer("620800");

	private final SignedIn second = officer("620800");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Parameters parameters;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void aValueIsEnteredAndApprovedByAnother() throws Exception {
		assertThat(body(this.first, get(PATH), 200)).contains("account.payment_order").doesNotContain("??");
		assertThat(body(this.first, get(PATH + "/new").param("key", "account.payment_order"), 200))
			.contains("user, authoriser, cash")
			.doesNotContain("??");
		String title = "通知" + UUID.randomUUID();
		assertThat(status(this.first, entry("user, authoriser, cash", "2091-01-01", title))).isEqualTo(302);
		ParameterId id = this.parameters.entered(new Region("620800"))
			.stream()
			.filter((one) -> one.entry().documentTitle().equals(title))
			.findFirst()
			.orElseThrow()
			.id();
		String approve = PATH + "/" + id.value() + "/approve";
		assertThat(body(this.first, post(approve), 422)).contains("不能由您复核");
		assertThat(body(this.second, post(PATH + "/" + id.value() + "/return").param("reason", ""), 422))
			.contains("请写明退回的原因");
		assertThat(status(officer("239900"), post(approve))).isEqualTo(404);
		assertThat(status(this.second, post(approve))).isEqualTo(302);
		assertThat(body(this.first, get(PATH), 200)).contains(title).contains("已生效");
		assertThat(body(null, get("/rules/620800").param("on", "2091-01-01"), 200)).contains("医保局文件").contains("授权人账户");
	}

	@Test
	void whatDoesNotFitIsToldBesideTheField() throws Exception {
		String page = body(this.first, entry("user, cash", "soon", "留下来的名称"), 422);
		assertThat(page).contains("这个顺序不在可以选择的顺序之内").contains("请写明从哪一天起执行").contains("留下来的名称").contains("soon");
		assertThat(status(this.first, get(PATH + "/new").param("key", "account.vouchers"))).isEqualTo(404);
	}

	private MockHttpServletRequestBuilder entry(String value, String from, String title) {
		return post(PATH).param("key", "account.payment_order")
			.param("value", value)
			.param("holdsFrom", from)
			.param("documentTitle", title)
			.param("request", UUID.randomUUID().toString());
	}

	private String body(SignedIn who, MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse response = answer(who, request);
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(UTF_8);
	}

	private int status(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
		return answer(who, request).getStatus();
	}

	private MockHttpServletResponse answer(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletRequestBuilder sent = (who != null) ? request.with(Visitors.as(who)) : request;
		return this.pages.perform(sent.with(csrf())).andReturn().getResponse();
	}

	private static SignedIn officer(String region) {
		return new SignedIn(UUID.randomUUID(), "bureau-" + UUID.randomUUID(), "B", Role.BUREAU, region, null);
	}

}
