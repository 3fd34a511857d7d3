package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.LINCANG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A claim as clerks and the member see it, and what they type wrong or forge. */
abstract class ClaimPagesCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private SomeDebts some;

	@Autowired
	private Debts debts;

	@Autowired
	private Claims claims;

	@Autowired
	private Cases cases;

	private MockMvc mvc;

	private PersonId person;

	private String path;

	private final SignedIn first = clerk();

	private final SignedIn second = clerk();

	@BeforeEach
	void somebodyWhoOwes() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.window.owner(LINCANG, "50.00");
		this.some.credited(this.person, LINCANG, "70.00");
		this.path = "/window/people/" + this.person.value() + "/claim";
	}

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void whatIsLeftOutIsAskedForAndNothingIsOpened() throws Exception {
		assertThat(get(window(this.first), this.path)).contains("追回应还的钱", "多记的钱，2019-01", "70.00");
		assertThat(said(post(this.first, this.path + "/check", "request", request()), 422)).contains("请至少选一笔");
		assertThat(said(post(this.first, this.path + "/check", "debts", "CREDIT.nonsense", "request", request()), 422))
			.contains("请至少选一笔");
		assertThat(said(post(this.first, this.path, "debts", "USE." + UUID.randomUUID(), "request", request()), 422))
			.contains("没有要还的钱");
		assertThat(this.cases.of(this.person)).isEmpty();
	}

	@Test
	void fromTheCheckToTheLastFenWithTwoPeopleAtEachStep() throws Exception {
		assertThat(said(post(this.first, this.path + "/check", "debts", word(), "request", request()), 200))
			.contains("还没有立案", "柒拾元整", "通知本人");
		String page = opened();
		assertThat(post(this.first, page + "/prepare", "version", version()).getRedirectedUrl()).isEqualTo(page);
		assertThat(said(post(this.first, page + "/approve", "version", version(), "fen", "7000"), 422))
			.contains("不能由您复核");
		assertThat(get(window(this.second), page + "/review")).contains("批准追回 70.00 元", "柒拾元整");
		assertThat(post(this.second, page + "/approve", "version", version(), "fen", "7000").getRedirectedUrl())
			.isEqualTo(page);
		assertThat(get(window(this.first), page)).contains("登记还款", "已通知本人");
		String receipt = "SJ-" + Town.digits(10);
		String paid = page + "/claim/paid";
		assertThat(said(post(this.first, paid + "/check", "amount", "7o", "reference", "1", "on", "2999-01-01",
				"request", request()), 422))
			.contains("请填金额", "请填收据号", "不能晚于今天", "7o");
		assertThat(said(post(this.first, paid + "/check", "amount", "70.01", "reference", receipt, "on", "2024-05-06",
				"request", request()), 422))
			.contains("不能多于还没还的 70.00 元", "70.01");
		assertThat(said(post(this.first, paid + "/check", "amount", "70", "reference", receipt, "on", "2024-05-06",
				"request", request()), 200))
			.contains("柒拾元整", "还没有登记");
		assertThat(
				post(this.first, paid, "amount", "70", "reference", receipt, "on", "2024-05-06", "request", request())
					.getRedirectedUrl())
			.isEqualTo(page);
		String act = page + "/claim-acts/" + this.claims.standing(one()).waiting().id();
		assertThat(get(window(this.first), act)).contains("要另一位同事复核").doesNotContain("批准记账");
		assertThat(said(post(this.first, act + "/approve"), 422)).contains("不能由您复核");
		assertThat(this.claims.standing(one()).open()).isEqualTo(Money.ofYuan("70.00"));
		assertThat(said(post(this.second, act + "/give-back"), 422)).contains("原因");
		assertThat(post(this.second, act + "/approve").getRedirectedUrl()).isEqualTo(page);
		assertThat(one().state()).isEqualTo(CaseState.DONE);
		assertThat(said(post(clerk(), act + "/approve"), 422)).contains("已经");
	}

	@Test
	void theMemberSeesWhyAndHowAndCannotTakeItBack() throws Exception {
		String page = opened();
		String mine = "/my/cases/" + one().id();
		assertThat(get(member(), mine)).contains("追回应还的钱", "核对这些钱要不要还").doesNotContain("/withdraw", "账户暂停使用");
		assertThat(post(member(), mine + "/withdraw", "version", version(), "reason", "不还").getStatus()).isEqualTo(303);
		assertThat(one().state()).isEqualTo(CaseState.OPEN);
		post(this.first, page + "/prepare", "version", version());
		post(this.second, page + "/approve", "version", version(), "fen", "7000");
		assertThat(get(member(), mine)).contains("还要还 70.00 元", "怎么还", "没有您的同意，不会从余额里扣");
		assertThat(get(member(), "/my")).contains("您有钱要归还", mine);
	}

	@Test
	void withoutTheWrittenAgreementNothingIsSetOffAndNothingIsDroppedUnset() throws Exception {
		String page = opened();
		post(this.first, page + "/prepare", "version", version());
		post(this.second, page + "/approve", "version", version(), "fen", "7000");
		assertThat(said(
				post(this.first, page + "/claim/set-off/check", "amount", "50", "reason", "同意书", "request", request()),
				422))
			.contains("没有本人书面同意");
		assertThat(said(
				post(this.first, page + "/claim/dropped/check", "amount", "1", "reason", "困难", "request", request()),
				422))
			.contains("医保局还没有定", "claim.drop_up_to");
		assertThat(this.window.available(this.person)).isEqualTo(Money.ofYuan("50.00"));
	}

	@Test
	void whoDiedNeedsANameAndUsesThatAreClaimedStayMarked() throws Exception {
		SomeDebts.Estate estate = this.some.used(LINCANG, "30.00", "20.00");
		String dead = "/window/people/" + estate.owner().value() + "/claim";
		String use = this.debts.unclaimed(estate.owner(), LINCANG).get(0).word();
		assertThat(said(post(this.first, dead + "/check", "debts", use, "request", request()), 422)).contains("请写向谁追回");
		assertThat(said(post(this.first, dead + "/check", "debts", use, "debtor", "王五", "request", request()), 200))
			.contains("王五", "叁拾元整");
	}

	private String opened() throws Exception {
		MockHttpServletResponse opened = post(this.first, this.path, "debts", word(), "request", request());
		assertThat(opened.getStatus()).isEqualTo(303);
		this.window.show(one());
		return opened.getRedirectedUrl();
	}

	private String word() {
		return this.debts.unclaimed(this.person, LINCANG).get(0).word();
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
