package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Xi'an's open figures are set on the pages by two officers; the calculator follows. */
abstract class XianFiguresCases {

	private static final String PATH = "/bureau/parameters";

	private final SignedIn first = officer();

	private final SignedIn second = officer();

	private final List<UUID> entered = new ArrayList<>();

	private List<UUID> ofOthers = List.of();

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private BureauActs acts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private MockMvc pages;

	/**
	 * What other tests have set for Xi'an in the shared database waits outside meanwhile.
	 */
	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
		this.ofOthers = this.jdbc.sql("select id from bureau_parameter where region = '610100' and state = 'APPROVED'")
			.query(UUID.class)
			.list();
		move(this.ofOthers, "RETURNED");
	}

	@AfterEach
	void takeBack() {
		this.entered.forEach((id) -> this.jdbc.sql("delete from bureau_parameter where id = ?").param(id).update());
		move(this.ofOthers, "APPROVED");
	}

	private void move(List<UUID> ids, String state) {
		ids.forEach(
				(id) -> this.jdbc.sql("update bureau_parameter set state = ? where id = ?").params(state, id).update());
		this.acts.refresh();
	}

	@Test
	void theCalculatorAnswersFromTheDayOnAndNotBefore() throws Exception {
		LocalDate start = LocalDate.now(this.clock).minusDays(10);
		LocalDate ratios = start.plusDays(5);
		assertThat(calculated(start)).contains("effective_from").doesNotContain("480.00");
		set("effective_from", start, "value", start.toString());
		set("arrears.rule", start, "value", "refuse");
		set("pooled.deductible_period", start, "value", "year");
		set("pooled.cap", start, "value", "2,000");
		set("pooled.deductible", start, "rows[0].cells[0]", "200");
		assertThat(calculated(start)).contains("pooled.ratio").doesNotContain("480.00");
		set("pooled.ratio", ratios, "rows[6].cells[0]", "60%", "rows[6].cells[1]", "70%");
		assertThat(calculated(ratios.minusDays(1))).contains("pooled.ratio").doesNotContain("480.00");
		assertThat(calculated(ratios)).contains("480.00").doesNotContain("??");
		assertThat(calculated(ratios.plusDays(1))).contains("480.00");
	}

	private String calculated(LocalDate day) throws Exception {
		MockHttpServletResponse response = this.pages
			.perform(get("/calculator").param("region", "610100")
				.param("status", "employee")
				.param("level", "level_2")
				.param("total", "1000")
				.param("day", day.toString()))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private void set(String key, LocalDate from, String... typed) throws Exception {
		AbstractMockHttpServletRequestBuilder<?> request = multipart(PATH)
			.file(new MockMultipartFile("scan", "a.pdf", "application/pdf",
					"%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
			.param("key", key)
			.param("holdsFrom", from.toString())
			.param("documentTitle", "试定")
			.param("request", UUID.randomUUID().toString());
		for (int at = 0; at < typed.length; at += 2) {
			request.param(typed[at], typed[at + 1]);
		}
		String entry = sent(this.first, request).getRedirectedUrl();
		assertThat(entry).as(key).startsWith(PATH + "/");
		this.entered.add(UUID.fromString(entry.substring(PATH.length() + 1)));
		assertThat(sent(this.first, post(entry + "/approve")).getStatus()).isEqualTo(422);
		assertThat(sent(this.second, post(entry + "/approve")).getStatus()).as(key).isEqualTo(302);
	}

	private MockHttpServletResponse sent(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		return this.pages.perform(request.with(Visitors.as(who)).with(csrf())).andReturn().getResponse();
	}

	private static SignedIn officer() {
		return new SignedIn(UUID.randomUUID(), "test-" + UUID.randomUUID(), "B", Role.BUREAU, "610100", null);
	}

}
