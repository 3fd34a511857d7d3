package org.gongji.person.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.CardNumber;
import org.gongji.person.CardReplacements;
import org.gongji.person.Cards;
import org.gongji.person.PersonId;
import org.gongji.person.SocialSecurityCard.State;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of a card: what counts here, lost, found again, replaced at the window. */
abstract class CardPagesCases {

	private static final String LINCANG = "530900";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private Cards cards;

	@Autowired
	private CardReplacements replacements;

	private MockMvc mvc;

	private PersonId person;

	private String old;

	@BeforeEach
	void issueCard() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.town.personWith(new Region(LINCANG), "10.00");
		this.old = "P" + Town.digits(12);
		this.cards.issue(this.person, new CardNumber(this.old), LocalDate.of(2020, 1, 1), Instant.now());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			region | no    | says
			530900 | false | 第二十一条
			239900 | true  | 第十六条
			620800 | false | 没有写明，按统一做法
			211200 | true  | 第十八条
			610100 | false | 第四部分第八项
			""")
	void saysWhichVouchersCountInTheRegion(String region, boolean no, String says) throws Exception {
		UUID somebody = this.town.personWith(new Region(region), "0.00").value();
		String page = send(Role.MEMBER, region, somebody, MockMvcRequestBuilders.get("/my/card")).getContentAsString();
		assertThat(page).contains(says);
		assertThat(page.contains("不能用")).isEqualTo(no);
	}

	@Test
	void fromTheLossToTheNewCard() throws Exception {
		member("/my/card/loss", true);
		assertThat(member("/my/card", false).getContentAsString()).contains("卡找到了，还是要补领新卡？");
		assertThat(member("/my/card/replacement", false).getContentAsString()).contains("还没有申请", "支付密码不变");
		assertThat(member("/my/card/replacement", true).getRedirectedUrl()).isEqualTo("/my/card");
		String reference = this.replacements.waiting(this.person).orElseThrow().reference();
		assertThat(member("/my/card", false).getContentAsString()).contains("新卡等您来领", reference)
			.doesNotContain("href=\"/my/card/replacement\"");
		assertThat(clerk("/window/cards").getContentAsString()).contains(reference, "测*").doesNotContain("测试人");
		String fresh = "P" + Town.digits(12);
		String path = "/window/cards/" + this.replacements.waiting(this.person).orElseThrow().id();
		assertThat(clerk(path).getContentAsString()).contains("发卡", reference);
		String check = clerk(path + "/check", "number", fresh, "document", "RESIDENT_ID", "checked", "true")
			.getContentAsString();
		assertThat(check).contains("还没有发卡", fresh);
		assertThat(this.cards.of(this.person)).hasSize(1);
		String[] done = { "number", fresh, "document", "RESIDENT_ID", "checked", "true" };
		assertThat(clerk(path, done).getRedirectedUrl()).isEqualTo("/window/cards");
		assertThat(clerk(path, done).getRedirectedUrl()).as("sent twice").isEqualTo("/window/cards");
		assertThat(clerk(path).getRedirectedUrl()).as("over").isEqualTo("/window/cards");
		assertThat(this.cards.of(this.person)).extracting((card) -> card.state())
			.containsExactly(State.ACTIVE, State.REPLACED);
		assertThat(member("/my/card", false).getContentAsString()).contains("已作废，换了新卡", "作废时间");
	}

	@Test
	void whatTheClerkTypesWrongIsSaidAndKept() throws Exception {
		member("/my/card/replacement", true);
		String path = "/window/cards/" + this.replacements.waiting(this.person).orElseThrow().id();
		MockHttpServletResponse empty = clerk(path + "/check", "number", "12-3");
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(empty.getContentAsString())
			.contains("卡号是 9 到 32 位字母和数字", "请选择核对了哪种证件", "请先核对本人与证件", "value=\"12-3\"")
			.doesNotContain("??");
		MockHttpServletResponse taken = clerk(path, "number", this.old, "document", "RESIDENT_ID", "checked", "true");
		assertThat(taken.getStatus()).isEqualTo(422);
		assertThat(taken.getContentAsString()).contains("这个卡号已经登记过", "value=\"" + this.old + "\"");
		assertThat(clerk(path, "number", "P" + Town.digits(12), "document", "SOCIAL_SECURITY_CARD", "checked", "true")
			.getStatus()).as("the lost thing proves nothing").isEqualTo(422);
		assertThat(this.cards.of(this.person)).hasSize(1);
		assertThat(send(Role.CLERK, "211200", null, MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(404);
	}

	@Test
	void theListTakesAsManyStatementsHoweverManyWait() throws Exception {
		member("/my/card/replacement", true);
		int one = statements();
		for (int more = 0; more < 3; more++) {
			PersonId other = this.town.personWith(new Region(LINCANG), "0.00");
			this.cards.issue(other, new CardNumber("P" + Town.digits(12)), LocalDate.of(2020, 1, 1), Instant.now());
			this.replacements.ask(other, Actor.SYSTEM);
		}
		assertThat(statements()).isEqualTo(one);
	}

	private int statements() {
		return CountedStatements.during(() -> assertDoesNotThrow(() -> clerk("/window/cards"))).statements().size();
	}

	@Test
	void foundAgain() throws Exception {
		assertThat(member("/my/card/found", false).getRedirectedUrl()).as("nothing is lost").isEqualTo("/my/card");
		member("/my/card/loss", true);
		member("/my/card/replacement", true);
		assertThat(member("/my/card/found", false).getContentAsString()).contains("还没有解挂");
		assertThat(member("/my/card/found", true).getRedirectedUrl()).isEqualTo("/my/card");
		assertThat(member("/my/card", false).getContentAsString()).contains("最近一次解挂").doesNotContain("新卡等您来领");
		assertThat(this.cards.of(this.person).get(0).state()).isEqualTo(State.ACTIVE);
	}

	@Test
	void whoNeedsNoNewCardTakesTheRequestBack() throws Exception {
		member("/my/card/replacement", true);
		assertThat(member("/my/card/replacement", false).getRedirectedUrl()).isEqualTo("/my/card");
		member("/my/card/replacement/take-back", true);
		assertThat(this.replacements.waiting(this.person)).isEmpty();
	}

	private MockHttpServletResponse member(String path, boolean send) throws Exception {
		return send(Role.MEMBER, LINCANG, this.person.value(),
				send ? MockMvcRequestBuilders.post(path).with(csrf()) : MockMvcRequestBuilders.get(path));
	}

	private MockHttpServletResponse clerk(String path, String... fields) throws Exception {
		if (fields.length == 0) {
			return send(Role.CLERK, LINCANG, null, MockMvcRequestBuilders.get(path));
		}
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(Role.CLERK, LINCANG, null, request);
	}

	private MockHttpServletResponse send(Role role, String region, UUID holder,
			AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(request.with(Visitors.as(role, region, holder)))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
