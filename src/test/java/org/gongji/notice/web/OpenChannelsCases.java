package org.gongji.notice.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.notice.SomeNotices;
import org.gongji.testing.LocalGateways;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The settings of a member and the bureau's list, where both channels are open. */
@ContextConfiguration(initializers = LocalGateways.class)
abstract class OpenChannelsCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomeNotices notices;

	@Autowired
	Somebody somebody;

	@Autowired
	JdbcClient jdbc;

	private MockMvc pages;

	private UUID reader;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
		this.reader = this.somebody.in(HERE).value();
		this.jdbc.sql("update notice set to_send = false").update();
		this.jdbc.sql("delete from notice_delivery").update();
	}

	@Test
	void anAddressIsGivenConfirmedChosenForAndRemoved() throws Exception {
		assertThat(page("/my/messages/settings")).contains("没有登记手机号", "没有登记邮箱", "登记邮箱")
			.doesNotContain("type=\"checkbox\"");
		String address = "r" + Town.digits(12) + "@example.cn";
		assertThat(act(post("/my/messages/email").param("address", address)).getRedirectedUrl())
			.isEqualTo("/my/messages/email/code");
		assertThat(page("/my/messages/email/code")).contains("r***@example.cn").doesNotContain(address);
		this.notices.sendAll();
		assertThat(refused(post("/my/messages/email/code").param("code", "no code"))).contains("验证码不对",
				"r***@example.cn");
		String code = LocalGateways.MAIL.getReceivedMessagesForDomain(address)[0].getContent()
			.toString()
			.replaceAll("(?s)[^0-9]*([0-9]{6}).*", "$1");
		assertThat(act(post("/my/messages/email/code").param("code", code)).getRedirectedUrl())
			.isEqualTo("/my/messages/settings");
		String settings = page("/my/messages/settings");
		assertThat(settings).contains("r***@example.cn", "id=\"family-use-email\"", "买了什么")
			.doesNotContain("id=\"family-use-sms\"");
		assertThat(box(settings, "family-use")).contains("checked");
		assertThat(box(settings, "own-use")).doesNotContain("checked");
		act(post("/my/messages/settings").param("email", "own-use", "no-such-kind"));
		settings = page("/my/messages/settings");
		assertThat(box(settings, "family-use")).doesNotContain("checked");
		assertThat(box(settings, "own-use")).contains("checked");
		act(post("/my/messages/email/remove"));
		assertThat(page("/my/messages/settings")).contains("没有登记邮箱");
		assertThat(acts()).containsExactly("notice.email-confirmed", "notice.channels-chosen", "notice.email-removed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "张三", "a@b", "a@b.cn\r\nBcc: c@d.cn", "<script>@b.cn" })
	void whatIsNoAddressIsExplainedBesideTheField(String typed) throws Exception {
		assertThat(refused(post("/my/messages/email").param("address", typed))).contains("不像一个邮箱地址", "错误：")
			.doesNotContain("<script>@");
		assertThat(this.jdbc.sql("select count(*) from notice_reader where recipient_id = ?")
			.param(this.reader)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aSecondCodeAtOnceIsRefusedInWords() throws Exception {
		act(post("/my/messages/email").param("address", "a" + Town.digits(9) + "@b.cn"));
		assertThat(refused(post("/my/messages/email").param("address", "a" + Town.digits(9) + "@b.cn")))
			.contains("请等一分钟");
	}

	@Test
	void whoAskedForNoCodeIsLedToAsk() throws Exception {
		assertThat(answer(get("/my/messages/email/code")).getRedirectedUrl()).isEqualTo("/my/messages/email");
		assertThat(refused(post("/my/messages/email/code").param("code", "123456"))).contains("已经失效");
	}

	@Test
	void theBureauSeesWhatFailedWithoutWhomAndTriesAgain() throws Exception {
		UUID failed = failed(HERE);
		UUID elsewhere = failed(new Region("610100"));
		String list = bureau(get("/bureau/messages")).getContentAsString();
		assertThat(list).contains("发送失败 1", "等待发出 0", "社会保障卡已挂失", "对方拒收", "（对方答复 550）", failed.toString(), "短信已接通")
			.doesNotContain(elsewhere.toString(), this.reader.toString(), "测试人", "GS2026", "??");
		assertThat(bureau(post("/bureau/messages/" + elsewhere + "/retry").with(csrf())).getStatus()).isEqualTo(404);
		bureau(post("/bureau/messages/" + failed + "/retry").with(csrf()));
		assertThat(states(HERE)).containsExactly("WAITING 0");
		assertThat(bureau(post("/bureau/messages/" + failed + "/retry").with(csrf())).getStatus())
			.as("not one that waits")
			.isEqualTo(404);
		assertThat(bureau(get("/bureau/messages?state=waiting")).getContentAsString()).contains(failed.toString());
		assertThat(states(new Region("610100"))).containsExactly("FAILED 1");
	}

	@Test
	void allThatFailedIsTriedAgainAtOnce() throws Exception {
		failed(HERE);
		failed(HERE);
		bureau(post("/bureau/messages/retry").with(csrf()));
		assertThat(states(HERE)).containsExactly("WAITING 0", "WAITING 0");
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where act = 'notice.tried-again' and detail like '%2%'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void theBureausListGoesByKey() throws Exception {
		for (int one = 0; one < 26; one++) {
			failed(HERE);
		}
		String first = bureau(get("/bureau/messages")).getContentAsString();
		var earlier = Pattern.compile("href=\"(/bureau/messages\\?state=FAILED&amp;before=[0-9a-f-]+)\"")
			.matcher(first);
		assertThat(earlier.find()).isTrue();
		String second = bureau(get(earlier.group(1).replace("&amp;", "&"))).getContentAsString();
		assertThat(second).containsOnlyOnce("<code class=\"code\"")
			.doesNotContain("href=\"/bureau/messages?state=FAILED&amp;before=");
	}

	private UUID failed(Region region) {
		UUID reader = this.somebody.in(region).value();
		return this.notices.failed(reader, region);
	}

	private List<String> states(Region region) {
		return this.jdbc.sql("select state, attempts from notice_delivery where region = ?")
			.param(region.code())
			.query((row, number) -> row.getString("state") + " " + row.getInt("attempts"))
			.list();
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(this.reader)
			.query(String.class)
			.list();
	}

	private static String box(String page, String kind) {
		var box = Pattern.compile("<input[^>]*id=\"" + kind + "-email\"[^>]*>").matcher(page);
		assertThat(box.find()).isTrue();
		return box.group();
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = answer(get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private String refused(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = answer(request.with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse act(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = answer(request.with(csrf()));
		assertThat(answer.getStatus()).isEqualTo(302);
		return answer;
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(Role.MEMBER, HERE.code(), this.reader)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse bureau(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(Role.BUREAU, HERE.code(), null))).andReturn().getResponse();
	}

}
