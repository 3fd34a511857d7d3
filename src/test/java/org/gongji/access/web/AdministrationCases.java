package org.gongji.access.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Factors;
import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The administrator opens, changes and closes accounts; every act is written down. */
abstract class AdministrationCases {

	private static final String DISPLAY = "displayName";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Users users;

	@Autowired
	private Factors factors;

	@Autowired
	private JdbcTemplate jdbc;

	private MockMvc pages;

	private final SignedIn admin = new SignedIn(UUID.randomUUID(), "admin.test", "Admin", Role.ADMIN, null, null);

	@BeforeEach
	void openPages() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void clerkIsOpenedFoundAndGivenACode() throws Exception {
		String name = "clerk." + UUID.randomUUID();
		assertThat(look("/admin/users/new")).contains("<option value=\"CLERK\"").doesNotContain("MEMBER");
		MockHttpServletResponse opened = send(form(post("/admin/users"), name, "CLERK", "530900"));
		assertThat(opened.getRedirectedUrl()).startsWith("/admin/users/");
		assertThat(look("/admin?q=" + name)).contains(name, "530900", "等待首次登录");
		assertThat(look(opened.getRedirectedUrl())).contains(name);
		MockHttpServletResponse code = send(post(opened.getRedirectedUrl() + "/one-time-code"));
		assertThat(code.getContentAsString()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
		assertThat(acts(this.users.byName(name).orElseThrow())).containsExactly("user.opened", "user.code-issued");
	}

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
			name, role, region, words
			x, CLERK, 530900, 2 到 64 个字母
			-, CLERK, 530900, 2 到 64 个字母
			ok.name.1, MEMBER, 530900, 请选择角色
			ok.name.2, -, 530900, 请选择角色
			ok.name.3, CLERK, 53090, 六位统筹区代码
			ok.name.4, CLERK, 5309001, 六位统筹区代码
			ok.name.5, PHARMACY, 530900, 没有这个编码的机构
			""")
	void badInputIsToldBesideTheField(String name, String role, String region, String words) throws Exception {
		MockHttpServletResponse answer = send(
				form(post("/admin/users"), (name != null) ? name : "", (role != null) ? role : "", region));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(words);
		assertThat(this.users.byName((name != null) ? name : "")).isEmpty();
	}

	@Test
	void takenNameIsTold() throws Exception {
		User clerk = clerk();
		MockHttpServletResponse answer = send(form(post("/admin/users"), clerk.name(), "CLERK", "530900"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("已经有人用了");
	}

	@Test
	void changeOfRoleIsStoredOnceAndTheSecondIsStale() throws Exception {
		User clerk = clerk();
		String version = Long.toString(clerk.version());
		String page = "/admin/users/" + clerk.id().value();
		assertThat(send(form(post(page), "ignored", "BUREAU", "610100").param("version", version)).getRedirectedUrl())
			.isEqualTo(page);
		assertThat(this.users.find(clerk.id()).orElseThrow()).satisfies((now) -> {
			assertThat(now.name()).isEqualTo(clerk.name());
			assertThat(now.role()).isEqualTo(Role.BUREAU);
			assertThat(now.region()).isEqualTo(new Region("610100"));
		});
		assertThat(send(form(post(page), "ignored", "CLERK", "610100").param("version", version)).getStatus())
			.isEqualTo(409);
	}

	@Test
	void disableEnableFactorAndSessions() throws Exception {
		User clerk = clerk();
		this.factors.confirmForDemo(clerk.id());
		String page = "/admin/users/" + clerk.id().value();
		assertThat(send(post(page + "/disable")).getRedirectedUrl()).isEqualTo(page);
		assertThat(this.users.find(clerk.id()).orElseThrow().disabled()).isTrue();
		send(post(page + "/enable"));
		assertThat(this.users.find(clerk.id()).orElseThrow().disabled()).isFalse();
		send(post(page + "/factor-reset"));
		assertThat(this.users.find(clerk.id()).orElseThrow().factorConfirmed()).isFalse();
		send(post(page + "/sign-out"));
		assertThat(acts(clerk)).containsExactly("user.opened", "user.disabled", "user.enabled", "user.factor-reset",
				"user.signed-out-everywhere");
	}

	@Test
	void nobodyDisablesThemselves() throws Exception {
		UserId id = this.users
			.open(new NewUser("admin." + UUID.randomUUID(), "A", Role.ADMIN, null, null), Actor.SYSTEM)
			.orElseThrow();
		SignedIn me = this.users.find(id).orElseThrow().signedIn();
		this.pages.perform(post("/admin/users/" + id.value() + "/disable").with(Visitors.as(me)).with(csrf()));
		assertThat(this.users.find(id).orElseThrow().disabled()).isFalse();
	}

	@Test
	void membersNameIsNotShown() throws Exception {
		String name = "member." + UUID.randomUUID();
		UserId id = this.users
			.open(new NewUser(name, "张三丰甲乙", Role.MEMBER, new Region("530900"), UUID.randomUUID()), Actor.SYSTEM)
			.orElseThrow();
		assertThat(look("/admin?q=" + name)).contains(name).doesNotContain("张三丰甲乙");
		assertThat(look("/admin/users/" + id.value())).contains(name).doesNotContain("张三丰甲乙");
	}

	@Test
	void searchTakesSignsLiterally() throws Exception {
		assertThat(look("/admin?q=%25")).contains("没有这样的用户名");
		assertThat(look("/admin?q=_&page=-3")).contains("没有这样的用户名");
	}

	@Test
	void unknownUserIsNotFound() throws Exception {
		assertThat(send(post("/admin/users/" + UUID.randomUUID() + "/one-time-code")).getStatus()).isEqualTo(404);
	}

	private User clerk() {
		UserId id = this.users
			.open(new NewUser("clerk." + UUID.randomUUID(), "Clerk", Role.CLERK, new Region("530900"), null),
					Actor.SYSTEM)
			.orElseThrow();
		return this.users.find(id).orElseThrow();
	}

	private List<String> acts(User user) {
		return this.jdbc.queryForList("select act from audit_record where subject_id = ? order by id", String.class,
				user.id().value());
	}

	private String look(String path) throws Exception {
		MockHttpServletResponse answer = this.pages.perform(get(URI.create(path)).with(Visitors.as(this.admin)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(this.admin)).with(csrf())).andReturn().getResponse();
	}

	private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, String name, String role,
			String region) {
		return request.param("name", name).param(DISPLAY, "Someone").param("role", role).param("region", region);
	}

}
