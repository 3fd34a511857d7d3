package org.gongji.access;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** One's own sign-ins and sessions, through every filter. */
abstract class OwnSessionsCases {

	private static final String PASSWORD = "correct horse battery";

	private static final Region REGION = new Region("530900");

	private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.49";

	private static final String DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36";

	private static final String HERE = "/preferences/security";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Users users;

	@Autowired
	private SignIn signIn;

	@Autowired
	private SignInRecords records;

	@Autowired
	private Sessions sessions;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Factors factors;

	@Autowired
	private JdbcClient jdbc;

	private final String address = "2001:db8::" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff));

	private MockMvc pages;

	private User member;

	@BeforeEach
	void openPages() {
		this.pages = Visitors.pages(this.context);
		this.member = user(Role.MEMBER);
	}

	@Test
	void signInsAndFailuresAreShownInPlainWords() throws Exception {
		enter(this.member, DESK);
		attempt(this.member.name(), "wrong", PHONE);
		Cookie now = enter(this.member, DESK);
		String page = page(HERE, now);
		assertThat(page).contains("有 1 次没有成功的登录", "苹果手机", "微信", "没有成功", "密码不对", "Windows 电脑", "谷歌浏览器", "登录成功",
				this.address, "这台设备");
		assertThat(page(HERE + "/history", now)).contains("保留 190 天", "苹果手机").doesNotContain("更早的");
		Cookie other = enter(user(Role.MEMBER), DESK);
		assertThat(page(HERE + "/history", other)).as("nobody else's").doesNotContain("苹果手机", "没有成功<");
		assertThat(page(HERE, other)).doesNotContain("次没有成功的登录");
	}

	@Test
	void aSessionOnAnotherDeviceIsEndedFromHere() throws Exception {
		Cookie desk = enter(this.member, DESK);
		Cookie phone = enter(this.member, PHONE);
		assertThat(page(HERE, desk)).doesNotContain(desk.getValue(), phone.getValue());
		List<String> keys = keys(desk);
		assertThat(keys).hasSize(1);
		User stranger = user(Role.MEMBER);
		send(post(HERE + "/sessions/" + keys.get(0) + "/end"), enter(stranger, DESK), DESK);
		assertThat(open(HERE, phone).getStatus()).as("a stranger ends nothing").isEqualTo(200);
		send(post(HERE + "/sessions/" + keys(phone).get(0) + "/end"), desk, DESK);
		assertThat(open(HERE, desk).getStatus()).as("not the one that asks").isEqualTo(200);
		assertThat(send(post(HERE + "/sessions/" + keys.get(0) + "/end"), desk, DESK).getRedirectedUrl())
			.isEqualTo(HERE);
		assertThat(open(HERE, phone).getRedirectedUrl()).isEqualTo("/sign-in");
		assertThat(open(HERE, desk).getStatus()).isEqualTo(200);
		assertThat(keys(desk)).isEmpty();
		assertThat(send(post(HERE + "/sessions/" + keys.get(0) + "/end"), desk, DESK).getRedirectedUrl())
			.as("again is harmless")
			.isEqualTo(HERE);
		assertThat(acts("user.session-ended")).isEqualTo(1);
	}

	@Test
	void staffSeeTheirsToo() throws Exception {
		User clerk = user(Role.CLERK);
		this.factors.confirmForDemo(clerk.id());
		Cookie half = enter(clerk, DESK);
		Cookie in = cookie(send(post("/sign-in/factor").param("code", "000000"), half, DESK));
		assertThat(in).isNull();
		in = cookie(send(post("/sign-in/factor").param("code", this.factors.nextCode(clerk.id())), half, DESK));
		assertThat(page(HERE, in)).contains("动态验证码不对", "登录成功", "Windows 电脑");
	}

	@Test
	void attemptsOnALockedAccountAreKeptOnce() throws Exception {
		for (int attempt = 0; attempt < SignIn.FAILURES_BEFORE_LOCK + 4; attempt++) {
			attempt(this.member.name(), "wrong", PHONE);
		}
		assertThat(this.records.of(this.member.id(), null, 50)).extracting(SignInRecords.Line::outcome)
			.hasSize(SignIn.FAILURES_BEFORE_LOCK + 1)
			.startsWith(SignInRecords.Outcome.LOCKED);
	}

	@Test
	void whatIsOldIsForgotten() throws Exception {
		attempt(this.member.name(), "wrong", PHONE);
		attempt(this.member.name(), "wrong", PHONE);
		UUID old = this.records.of(this.member.id(), null, 50).get(1).id();
		this.jdbc.sql("update sign_in_record set happened_at = ? where id = ?")
			.params(OffsetDateTime.now().minus(Duration.ofDays(this.records.days())).minusSeconds(1), old)
			.update();
		assertThat(this.records.clear()).isGreaterThanOrEqualTo(1);
		assertThat(this.records.of(this.member.id(), null, 50)).extracting(SignInRecords.Line::id)
			.hasSize(1)
			.doesNotContain(old);
		Cookie gone = enter(this.member, DESK);
		Cookie here = enter(this.member, PHONE);
		send(post(HERE + "/sessions/" + keys(here).get(0) + "/end"), here, DESK);
		this.jdbc.sql("update session_origin set opened_at = ? where user_id = ?")
			.params(OffsetDateTime.now().minusHours(2), this.member.id().value())
			.update();
		this.sessions.clear();
		assertThat(this.jdbc.sql("select count(*) from session_origin where user_id = ?")
			.param(this.member.id().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(open(HERE, gone).getRedirectedUrl()).isEqualTo("/sign-in");
	}

	@Test
	void earlierOnesAreOnePageFurther() throws Exception {
		Cookie here = enter(this.member, DESK);
		for (int line = 0; line < 51; line++) {
			this.records.write(this.member, SignInRecords.Outcome.PASSED, "password",
					new Origin("192.0.2." + line, Device.UNKNOWN));
		}
		String first = page(HERE + "/history", here);
		assertThat(first).contains("192.0.2.50", "192.0.2.1<").doesNotContain("192.0.2.0<");
		Matcher earlier = Pattern.compile("href=\"(/preferences/security/history\\?before=[0-9a-f-]{36})\"")
			.matcher(first);
		assertThat(earlier.find()).isTrue();
		assertThat(page(earlier.group(1), here)).contains("192.0.2.0<", this.address).doesNotContain("192.0.2.1<");
	}

	@Test
	void thePasswordOnceMoreLeadsBackAndNowhereElse() throws Exception {
		Cookie here = enter(this.member, DESK);
		assertThat(page(HERE + "/again?to=/my/phone", here)).contains("value=\"/my/phone\"");
		assertThat(again(here, "wrong", "/my/phone").getStatus()).isEqualTo(422);
		assertThat(again(here, PASSWORD, "/my/phone").getRedirectedUrl()).isEqualTo("/my/phone");
		for (String away : List.of("//evil.example", "https://evil.example", "/my/../bureau", "/window", "/my/x?y=z")) {
			assertThat(again(here, PASSWORD, away).getRedirectedUrl()).isEqualTo(HERE);
		}
		assertThat(open(HERE, here).getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse again(Cookie here, String password, String to) throws Exception {
		return send(post(HERE + "/again").param("password", password).param("to", to), here, DESK);
	}

	private List<String> keys(Cookie session) throws Exception {
		Matcher form = Pattern.compile("/preferences/security/sessions/([0-9a-f-]{36})/end")
			.matcher(page(HERE, session));
		List<String> keys = new ArrayList<>();
		while (form.find()) {
			keys.add(form.group(1));
		}
		return keys;
	}

	private long acts(String act) {
		return this.jdbc.sql("select count(*) from audit_record where subject_id = ? and act = ?")
			.params(this.member.id().value(), act)
			.query(Long.class)
			.single();
	}

	private User user(Role role) {
		UserId id = this.users
			.open(new NewUser(role.name() + "." + UUID.randomUUID(), "Test", role, REGION,
					role.actsForHolder() ? UUID.randomUUID() : null), Actor.SYSTEM)
			.orElseThrow();
		User user = this.users.find(id).orElseThrow();
		this.signIn.setPassword(user, this.passwords.hash(PASSWORD));
		return user;
	}

	private Cookie enter(User user, String device) throws Exception {
		MockHttpServletResponse answer = attempt(user.name(), PASSWORD, device);
		assertThat(answer.getStatus()).isEqualTo(302);
		return cookie(answer);
	}

	private MockHttpServletResponse attempt(String name, String password, String device) throws Exception {
		return send(post("/sign-in").param("name", name).param("password", password), null, device);
	}

	private String page(String path, Cookie session) throws Exception {
		MockHttpServletResponse answer = open(path, session);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse open(String path, Cookie session) throws Exception {
		return this.pages.perform(get(path).header("Accept", "text/html").secure(true).cookie(session))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Cookie session, String device)
			throws Exception {
		MockHttpServletRequestBuilder whole = request.header("User-Agent", device).with(csrf()).with((sent) -> {
			sent.setRemoteAddr(this.address);
			sent.setSecure(true);
			return sent;
		});
		return this.pages.perform((session != null) ? whole.cookie(session) : whole).andReturn().getResponse();
	}

	private static Cookie cookie(MockHttpServletResponse answer) {
		return answer.getCookie("__Host-gongji");
	}

}
