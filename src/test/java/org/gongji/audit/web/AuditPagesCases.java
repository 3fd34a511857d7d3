package org.gongji.audit.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.audit.Audit;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An auditor finds the records of the own region, and no others. */
abstract class AuditPagesCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Audit audit;

	@Autowired
	private Clock clock;

	private MockMvc pages;

	private final UUID subject = UUID.randomUUID();

	private final String actor = "clerk." + UUID.randomUUID();

	@BeforeEach
	void oneRecordInEachOfTwoRegions() {
		this.pages = Visitors.pages(this.context);
		for (String region : new String[] { "530900", "610100" }) {
			this.audit.write(new Actor(this.actor, Role.CLERK, new Region(region)), "test.looked", new Region(region),
					"test", this.subject, Map.of("where", "place-" + region, "mark", "<b>bold</b>"));
		}
	}

	@Test
	void onlyTheOwnRegionIsSeen() throws Exception {
		String found = look("/audit?subject=" + this.subject, 200);
		assertThat(found).contains("place-530900").doesNotContain("place-610100");
		assertThat(found).contains("&lt;b&gt;bold").doesNotContain("<b>bold");
	}

	@Test
	void dayHasTwoSides() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		String rest = "&actor=" + this.actor;
		assertThat(look("/audit?day=" + today + rest, 200)).contains("place-530900");
		assertThat(look("/audit?day=" + today.minusDays(1) + rest, 200)).doesNotContain("place-530900");
		assertThat(look("/audit?day=" + today.plusDays(1) + rest, 200)).doesNotContain("place-530900");
	}

	@Test
	void actIsFoundByItsBeginningAndSignsAreLiteral() throws Exception {
		String rest = "&actor=" + this.actor;
		assertThat(look("/audit?act=test." + rest, 200)).contains("place-530900");
		assertThat(look("/audit?act=ooked" + rest, 200)).doesNotContain("place-530900");
		assertThat(look("/audit?act=%25" + rest, 200)).doesNotContain("place-530900");
	}

	@Test
	void whatWasDoneOnBehalfIsFoundByProxyAndByPerson() throws Exception {
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.WINDOW, UUID.randomUUID());
		Region here = new Region("530900");
		this.audit.write(new Actor(this.actor, Role.CLERK, here, behalf), "test.done", here, "test", this.subject,
				Map.of("where", "for-somebody"));
		for (UUID one : new UUID[] { behalf.proxyId(), behalf.person() }) {
			assertThat(look("/audit?behalf=" + one, 200)).contains("for-somebody", "窗口代办", behalf.person().toString())
				.doesNotContain("place-530900");
		}
		assertThat(look("/audit?behalf=" + UUID.randomUUID(), 200)).doesNotContain("for-somebody");
		assertThat(look("/audit?behalf=42", 422)).contains("请从记录里点选");
	}

	@Test
	void badDayAndSubjectAreTold() throws Exception {
		assertThat(look("/audit?day=yesterday&subject=42", 422)).contains("2026-01-31", "yesterday", "42");
	}

	@Test
	void chainIsCheckedOnDemand() throws Exception {
		MockHttpServletResponse answer = this.pages
			.perform(post("/audit/chain").with(Visitors.as(Role.AUDITOR, "530900", null)).with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).contains("审计链完整");
	}

	private String look(String path, int status) throws Exception {
		MockHttpServletResponse answer = this.pages
			.perform(get(URI.create(path)).with(Visitors.as(Role.AUDITOR, "530900", null)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

}
