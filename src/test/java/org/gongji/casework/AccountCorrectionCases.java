package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.PostingCorrection;
import org.gongji.account.PostingCorrection.Correctable;
import org.gongji.account.Statements;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.LINCANG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** An account that is said to be wrong, from the first word to the answer. */
abstract class AccountCorrectionCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private PostingCorrection correction;

	@Autowired
	private Statements statements;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private Cases cases;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc mvc;

	private PersonId person;

	private final SignedIn first = clerk();

	private final SignedIn second = clerk();

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.window.owner(LINCANG, "50.00");
	}

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void theMemberSaysSoAndTheAnswerPutsTheOpeningBalanceRight() throws Exception {
		assertThat(said(post(member(), "/my/cases/new/wrong/check", "on", "2999-01-01", "request", request()), 422))
			.contains("请选哪里不对", "晚于今天", "请写怎么不对", "2999-01-01");
		assertThat(said(post(member(), "/my/cases/new/wrong/check", complaint()), 200)).contains("还没有提交", "少了二十元");
		String mine = post(member(), "/my/cases/new/wrong", complaint()).getRedirectedUrl();
		assertThat(mine).startsWith("/my/cases/");
		assertThat(get(member(), mine)).contains("少了二十元", "您的账户照常使用").doesNotContain("账户暂停使用");
		assertThat(said(post(member(), "/my/cases/new/wrong", complaint()), 422)).contains("已经有一件在办");
		String page = "/window/cases/" + one().id();
		assertThat(get(window(this.first), page)).contains("还没有写查的结果");
		assertThat(said(post(this.first, page + "/prepare", "version", version()), 422)).contains("还没有写查的结果");
		Correctable opening = opening();
		assertThat(get(window(this.first), page + "/finding")).contains("期初余额", "现记 50.00 元");
		assertThat(said(post(this.first, page + "/finding", "amount", "20", "version", version()), 422))
			.contains("请写查到什么", "请写依据", "选改哪一笔");
		assertThat(said(post(this.first, page + "/finding", found(opening, "less", "50.01")), 422)).contains("这一笔不能这样改",
				"50.01", "旧账少录");
		assertThat(post(this.first, page + "/finding", found(opening, "more", "20")).getRedirectedUrl())
			.isEqualTo(page);
		assertThat(post(this.first, page + "/prepare", "version", version()).getRedirectedUrl()).isEqualTo(page);
		assertThat(get(member(), mine)).as("before it is approved").doesNotContain("旧账少录");
		assertThat(said(post(this.first, page + "/approve", "version", version(), "fen", "2000"), 422))
			.contains("不能由您复核");
		assertThat(get(window(this.second), page + "/review")).contains("批准更正 20.00 元", "贰拾元整", "旧账少录", "凭证 12 号");
		assertThat(post(this.second, page + "/approve", "version", version(), "fen", "2000").getRedirectedUrl())
			.isEqualTo(page);
		assertThat(this.window.available(this.person)).isEqualTo(Money.ofYuan("70.00"));
		assertThat(opening().stands()).isEqualTo(Money.ofYuan("70.00"));
		assertThat(this.jdbc
			.sql("select count(*) from ledger_posting p where p.entry_id = ? and p.corrects_id is not null")
			.param(one().entry().value())
			.query(Long.class)
			.single()).isEqualTo(2);
		assertThat(one().state()).isEqualTo(CaseState.DONE);
		assertThat(get(member(), mine)).contains("旧账少录", "凭证 12 号", "不同意这个结果");
		assertThat(messages()).containsExactlyInAnyOrder("complaint-received", "complaint-corrected");
		assertThat(get(member(), "/my/statement")).contains("账户更正", mine);
	}

	@Test
	void nothingIsTakenBelowZero() throws Exception {
		String page = opened();
		assertThat(post(this.first, page + "/finding", found(opening(), "less", "30")).getRedirectedUrl())
			.isEqualTo(page);
		post(this.first, page + "/prepare", "version", version());
		this.jdbc.sql("update personal_account set available_fen = 2000, held_fen = 3000 where person_id = ?")
			.param(this.person.value())
			.update();
		assertThat(post(this.second, page + "/approve", "version", version(), "fen", "3000").getStatus())
			.isEqualTo(422);
		assertThat(get(window(this.second), page)).contains("不能扣成负数");
		assertThat(this.window.available(this.person)).isEqualTo(Money.ofYuan("20.00"));
	}

	@Test
	void whatOthersHavePutRightIsNamedAndMovesNothing() throws Exception {
		String page = opened();
		Statements.Movement before = this.statements.newest(one().account(), 1).get(0);
		assertThat(said(post(this.first, page + "/finding", "version", version(), "found", "补录了", "source", "凭证 12 号",
				"links", before.posting().value().toString()), 422))
			.contains("不是这个账户立案以后的");
		this.window.credit(this.person, LINCANG, "5.00");
		Statements.Movement since = this.statements.newest(one().account(), 1).get(0);
		assertThat(post(this.first, page + "/finding", "version", version(), "found", "补录了", "source", "凭证 12 号",
				"links", since.posting().value().toString())
			.getRedirectedUrl()).isEqualTo(page);
		post(this.first, page + "/prepare", "version", version());
		assertThat(get(window(this.second), page + "/review")).contains("批准答复", "这一件本身不动钱");
		assertThat(post(this.second, page + "/approve", "version", version(), "fen", "0").getRedirectedUrl())
			.isEqualTo(page);
		assertThat(this.window.available(this.person)).isEqualTo(Money.ofYuan("55.00"));
		assertThat(one().entry()).isNull();
		assertThat(one().state()).isEqualTo(CaseState.DONE);
	}

	@Test
	void aRefusalHasItsReasonAndSaysWhereToObject() throws Exception {
		String page = opened();
		post(this.first, page + "/finding", "version", version(), "found", "账户没有错", "source", "凭证 12 号");
		assertThat(said(post(this.first, page + "/prepare", "version", version()), 422)).contains("还没有写怎么改正");
		assertThat(get(window(this.first), page + "/stop/refuse")).contains("账户不改");
		assertThat(said(post(this.first, page + "/stop/refuse", "version", version(), "reason", "单位没有交 5 月的费"), 422))
			.contains("请写按什么不办", "单位没有交 5 月的费");
		assertThat(post(this.first, page + "/stop/refuse", "version", version(), "reason", "单位没有交 5 月的费", "basis",
				"凭证 12 号")
			.getRedirectedUrl()).isEqualTo(page);
		assertThat(get(member(), "/my/cases/" + one().id())).contains("单位没有交 5 月的费", "账户没有改", "不同意这个结果");
		assertThat(messages()).containsExactlyInAnyOrder("complaint-received", "complaint-refused");
	}

	@Test
	void ofTwoWhoWriteAFindingTheSecondSeesTheFirst() throws Exception {
		String page = opened();
		String[] late = found(opening(), "more", "30");
		assertThat(get(window(this.second), page + "/finding"))
			.contains("name=\"version\" value=\"" + version() + "\"");
		assertThat(post(this.first, page + "/finding", found(opening(), "more", "20")).getRedirectedUrl())
			.isEqualTo(page);
		String seen = said(post(this.second, page + "/finding", late), 409);
		assertThat(seen).contains("有人改过这件案件", "现在写的", "20.00", "value=\"30\"",
				"name=\"version\" value=\"" + version() + "\"");
		assertThat(post(this.second, page + "/finding", found(opening(), "more", "30")).getRedirectedUrl())
			.isEqualTo(page);
	}

	@Test
	void aFindingThatChangedAfterItWasHandedOverIsNotApproved() throws Exception {
		String page = opened();
		post(this.first, page + "/finding", found(opening(), "more", "20"));
		post(this.first, page + "/prepare", "version", version());
		assertThat(said(post(this.first, page + "/finding", found(opening(), "more", "30")), 422)).contains("不能再改");
		this.jdbc.sql("update casework_finding set found = 'forged' where case_id = ?")
			.param(one().id().value())
			.update();
		assertThat(said(post(this.second, page + "/approve", "version", version(), "fen", "2000"), 422))
			.contains("内容与提交复核时不一致");
		assertThat(this.window.available(this.person)).isEqualTo(Money.ofYuan("50.00"));
	}

	@Test
	void aMemberSpeaksOfTheOwnAccountAloneAndMayTakeItBack() throws Exception {
		PersonId other = this.window.owner(LINCANG, "1.00");
		assertThat(post(member(), "/window/people/" + other.value() + "/wrong", complaint()).getStatus())
			.isEqualTo(403);
		String mine = post(member(), "/my/cases/new/wrong", complaint()).getRedirectedUrl();
		assertThat(post(member(), mine + "/withdraw", "version", version(), "reason", "看错了").getStatus())
			.isEqualTo(303);
		assertThat(one().state()).isEqualTo(CaseState.WITHDRAWN);
		assertThat(this.desk.withdrawable(one())).isFalse();
	}

	private String opened() throws Exception {
		String base = "/window/people/" + this.person.value() + "/wrong";
		assertThat(get(window(this.first), base)).contains("账户不对");
		MockHttpServletResponse opened = post(this.first, base, complaint());
		assertThat(opened.getStatus()).isEqualTo(303);
		return opened.getRedirectedUrl();
	}

	private static String[] complaint() {
		return new String[] { "about", "BALANCE_WRONG", "on", "2023-01-01", "words", "少了二十元", "request", request() };
	}

	private String[] found(Correctable what, String more, String yuan) {
		return new String[] { "found", "旧账少录", "source", "凭证 12 号", "corrects", what.posting().value().toString(),
				"more", more, "amount", yuan, "version", version() };
	}

	private Correctable opening() {
		List<Correctable> all = this.correction.of(one().account());
		return all.get(all.size() - 1);
	}

	private Case one() {
		return this.cases.of(this.person).get(0);
	}

	private String version() {
		return String.valueOf(one().version());
	}

	private static String request() {
		return UUID.randomUUID().toString();
	}

	private List<String> messages() {
		return this.jdbc.sql("select kind from notice where recipient_id = ?")
			.param(this.person.value())
			.query(String.class)
			.list();
	}

	private RequestPostProcessor member() {
		return Visitors.as(Role.MEMBER, LINCANG.code(), this.person.value());
	}

	private static RequestPostProcessor window(SignedIn who) {
		return Visitors.as(who);
	}

	private String get(RequestPostProcessor who, String path) throws Exception {
		return said(this.mvc.perform(MockMvcRequestBuilders.get(path).with(who)).andReturn().getResponse(), 200);
	}

	private MockHttpServletResponse post(SignedIn who, String path, String... fields) throws Exception {
		return post(window(who), path, fields);
	}

	private MockHttpServletResponse post(RequestPostProcessor who, String path, String... fields) throws Exception {
		var request = MockMvcRequestBuilders.post(path).with(csrf()).with(who);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private static String said(MockHttpServletResponse page, int status) throws Exception {
		String words = page.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page.getStatus()).as(words).isEqualTo(status);
		return words;
	}

	private static SignedIn clerk() {
		return new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(6), "测", Role.CLERK, LINCANG.code(), null);
	}

}
