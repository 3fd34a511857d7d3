package org.gongji.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.notice.SomeNotices;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Somebody;
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

/** A member's messages on the page, where nothing leaves the house. */
abstract class MessagePagesCases {

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
	}

	@Test
	void anEmptyInboxSaysWhatItIsFor() throws Exception {
		assertThat(page("/my/messages")).contains("还没有消息", "href=\"/my/messages/settings\"")
			.doesNotContain("全部标为已读", "class=\"menu-count\"");
	}

	@Test
	void whatIsUnreadIsCountedInTheMenuAndOnTheHomePageUntilItIsRead() throws Exception {
		this.notices.tell(this.reader, HERE, 3);
		assertThat(page("/my")).contains("3 条未读").containsPattern("class=\"menu-count\"><span>3</span>");
		String inbox = page("/my/messages");
		assertThat(inbox.split("message-unread", -1)).hasSize(4);
		String id = ids(inbox).get(0);
		MockHttpServletResponse opened = act("/my/messages/" + id + "/open");
		assertThat(opened.getRedirectedUrl()).isEqualTo("/my/card");
		assertThat(page("/my")).contains("2 条未读");
		act("/my/messages/" + id + "/open");
		assertThat(page("/my")).contains("2 条未读");
		this.pages.perform(signed(post("/my/messages/read").param("newest", ids(inbox).get(1)).with(csrf())));
		assertThat(page("/my")).contains("都看过了").doesNotContain("class=\"menu-count\"");
	}

	@Test
	void whatArrivesAfterThePageWasShownStaysUnread() throws Exception {
		this.notices.tell(this.reader, HERE, 1);
		String shown = ids(page("/my/messages")).get(0);
		this.notices.tell(this.reader, HERE, 1);
		this.pages.perform(signed(post("/my/messages/read").param("newest", shown).with(csrf())));
		assertThat(page("/my")).contains("1 条未读");
	}

	@Test
	void moreThanAHundredAreNotCounted() throws Exception {
		this.notices.tell(this.reader, HERE, 120);
		assertThat(page("/my")).contains("99+ 条未读");
	}

	@Test
	void pagesGoByKeyAndTakeAsManyStatementsAtDepth() throws Exception {
		this.notices.tell(this.reader, HERE, 61);
		List<String> seen = new ArrayList<>();
		List<Integer> statements = new ArrayList<>();
		String path = "/my/messages";
		while (path != null) {
			String asked = path;
			CountedStatements.Noted<String> noted = CountedStatements.during(() -> quietly(asked));
			seen.addAll(ids(noted.result()));
			statements.add(ours(noted.statements()).size());
			Matcher earlier = Pattern.compile("href=\"(/my/messages\\?before=[0-9a-f-]+)\"").matcher(noted.result());
			path = earlier.find() ? earlier.group(1) : null;
		}
		assertThat(seen).hasSize(61).doesNotHaveDuplicates();
		assertThat(statements).hasSize(4).containsOnly(2);
	}

	@Test
	void othersMessagesAreNotThere() throws Exception {
		this.notices.tell(this.reader, HERE, 1);
		String id = ids(page("/my/messages")).get(0);
		UUID me = this.reader;
		this.reader = this.somebody.in(HERE).value();
		assertThat(act("/my/messages/" + id + "/open").getStatus()).isEqualTo(404);
		assertThat(page("/my/messages")).doesNotContain(id);
		this.pages.perform(signed(post("/my/messages/read").param("newest", id).with(csrf())));
		this.reader = me;
		assertThat(page("/my")).contains("1 条未读");
	}

	@Test
	void whatIsNoMessageIsAnsweredInWords() throws Exception {
		assertThat(answer(get("/my/messages?before=1")).getStatus()).isEqualTo(400);
		assertThat(act("/my/messages/" + UUID.randomUUID() + "/open").getStatus()).isEqualTo(404);
		assertThat(answer(post("/my/messages/read").with(csrf())).getStatus()).isEqualTo(400);
	}

	@Test
	void withoutAGatewayThereIsNothingToChooseAndNoAddressToGive() throws Exception {
		assertThat(page("/my/messages/settings")).contains("本地还没有开通短信", "本地还没有开通邮件", "现在没有可以选的")
			.doesNotContain("type=\"checkbox\"", "/my/messages/email\"");
		MockHttpServletResponse refused = answer(post("/my/messages/email").param("address", "a@b.cn").with(csrf()));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("本地还没有开通邮件");
		this.notices.tell(this.reader, HERE, 1);
		assertThat(this.jdbc.sql("select to_send from notice where recipient_id = ?")
			.param(this.reader)
			.query(Boolean.class)
			.list()).containsExactly(false);
	}

	@Test
	void aHomeWithManyMessagesTakesAtMostEightStatements() {
		this.notices.tell(this.reader, HERE, 300);
		quietly("/my");
		CountedStatements.Noted<String> noted = CountedStatements.during(() -> quietly("/my"));
		assertThat(ours(noted.statements())).as(String.join("\n", noted.statements())).hasSizeBetween(3, 8);
	}

	/** Without those that keep the session. */
	private static List<String> ours(List<String> statements) {
		return statements.stream().filter((sql) -> !sql.contains("SPRING_SESSION")).toList();
	}

	private static List<String> ids(String page) {
		return Pattern.compile("/my/messages/([0-9a-f-]{36})/open")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private String quietly(String path) {
		try {
			return page(path);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = answer(get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse act(String path) throws Exception {
		return answer(post(path).with(csrf()));
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(signed(request)).andReturn().getResponse();
	}

	private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
		return request.with(Visitors.as(Role.MEMBER, HERE.code(), this.reader));
	}

}
