package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.money.Money;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What two clerks and the member see of money that came for a closed account. */
abstract class LaterPagesCases extends LateReturns {

	@Autowired
	private WebApplicationContext context;

	private final SignedIn first = clerkOf(HEILONGJIANG);

	private final SignedIn second = clerkOf(HEILONGJIANG);

	private MockMvc mvc;

	@BeforeEach
	void pages() {
		this.mvc = Visitors.pages(this.context);
	}

	@Test
	void oneSubmitsAnotherApprovesAndTheMemberReadsIt() throws Exception {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		String page = "/window/cases/" + one.id();
		assertThat(get(this.first, page + "/later").getStatus()).isEqualTo(404);
		assertThat(words(get(this.first, page))).doesNotContain("后到的钱");
		reversed(ask(bill));
		assertThat(words(get(this.first, "/window/cases"))).contains("后到的钱等着转付");
		assertThat(words(get(this.first, "/window/later"))).contains(page + "/later", "40.01", "等着转付");
		assertThat(words(get(this.first, page))).contains("后到的钱", "40.01");
		assertThat(words(get(this.first, page + "/later"))).contains("退货退款", "肆拾元零壹分", "提交复核");
		assertThat(post(this.first, page + "/later/prepare", "fen", "4000").getStatus()).isEqualTo(422);
		assertThat(post(this.first, page + "/later/prepare", "fen", "4001").getRedirectedUrl())
			.isEqualTo(page + "/later");
		assertThat(words(post(this.first, page + "/later/approve", "fen", "4001"))).contains("不能由您复核");
		assertThat(words(get(this.first, page + "/later"))).contains("这是你提交的").doesNotContain("later/approve");
		assertThat(words(post(this.second, page + "/later/give-back"))).contains("请写明退回的原因");
		assertThat(post(this.second, page + "/later/approve", "fen", "4001").getStatus()).isEqualTo(303);
		assertThat(words(get(this.second, page + "/later"))).contains("已转付", "待付").doesNotContain("??");
		assertThat(words(get(this.second, page))).contains("后到的钱都转付了");
		assertThat(words(get(member(bill), "/my/cases/" + one.id()))).contains("后来到的钱", "40.01", "已转付", "待付")
			.doesNotContain("??");
		assertThat(get(clerkOf(LINCANG), page + "/later").getStatus()).isEqualTo(404);
	}

	@Test
	void theAccountThatIsMissingIsAskedFor() throws Exception {
		Bill bill = bill(LINCANG);
		Case one = this.window.open(LINCANG, bill.owner(), Applicants.transfer(null));
		this.payees.add(one.id(), LINCANG,
				new NewPayee(PayeeKind.AGENCY, Applicants.shanghai().agency(), null, null, SomeCases.account()),
				Applicants.clerk(LINCANG));
		approved(((CaseOutcome.Done) this.desk.prepare(Applicants.clerk(LINCANG), LINCANG, one.id(),
				this.window.now(one).version()))
			.now(), Money.ofYuan("60.00"));
		toppedUp(one, Money.ofYuan("5.00"));
		SignedIn clerk = clerkOf(LINCANG);
		String page = "/window/cases/" + one.id() + "/later";
		assertThat(words(get(clerk, page))).contains("补划差额", "还不知道付到本人的哪个账户", page + "/payee")
			.doesNotContain("later/prepare");
		assertThat(words(get(clerk, page + "/payee"))).contains("只付到本人名下的账户").doesNotContain("??");
		MockHttpServletResponse wrong = post(clerk, page + "/payee", "account", "6222020012345678", "holder", "别人");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(words(wrong)).contains("银行卡号不对", "户名和收款人姓名不一样", "请输入开户银行", "别人");
		assertThat(post(clerk, page + "/payee", "account", "1234567890123", "holder", "测试人", "bank", "测试银行")
			.getRedirectedUrl()).isEqualTo(page);
		assertThat(words(get(clerk, page))).contains("later/prepare", "5.00");
		assertThat(get(clerk, page + "/payee").getStatus()).as("nothing is missing").isEqualTo(404);
	}

	@Test
	void whatTheBankReturnsAfterADeathIsPutIntoTheEstate() throws Exception {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		this.window.returned(one);
		String page = "/window/payouts/" + this.payouts.of(one.id(), HEILONGJIANG).get(0).payout().id();
		assertThat(words(get(this.first, page))).contains("再付一次").doesNotContain("转入遗产");
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		assertThat(words(get(this.first, page))).contains("本人已经去世", page + "/estate");
		assertThat(post(this.first, page + "/estate").getRedirectedUrl()).isEqualTo(page);
		assertThat(words(get(this.first, page))).contains("钱已转入遗产").doesNotContain("再付一次");
		assertThat(words(post(this.first, page + "/estate"))).contains("这一笔已经再付过");
		assertThat(words(get(this.first, "/window/cases/" + one.id()))).contains("已办结").doesNotContain("去付款");
		assertThat(get(clerkOf(LINCANG), page).getStatus()).isEqualTo(404);
	}

	private static SignedIn member(Bill bill) {
		return new SignedIn(UUID.randomUUID(), "m." + Town.digits(8), "测", Role.MEMBER, HEILONGJIANG.code(),
				bill.owner().value());
	}

	private static SignedIn clerkOf(Region region) {
		return new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(6), "测", Role.CLERK, region.code(), null);
	}

	private MockHttpServletResponse get(SignedIn who, String path) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(path).with(Visitors.as(who))).andReturn().getResponse();
	}

	private MockHttpServletResponse post(SignedIn who, String path, String... fields) throws Exception {
		var request = MockMvcRequestBuilders.post(path).with(csrf()).with(Visitors.as(who));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private static String words(MockHttpServletResponse page) throws Exception {
		return page.getContentAsString(StandardCharsets.UTF_8);
	}

}
