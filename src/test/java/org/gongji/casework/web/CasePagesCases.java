package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.casework.Applicants;
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
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What a clerk types wrong, sends twice, or may not do. */
abstract class CasePagesCases {

	private static final Region TIELING = new Region("211200");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private Applicants applicants;

	@Autowired
	private Books books;

	private MockMvc mvc;

	private PersonId owner;

	private String ask;

	private final SignedIn first = clerk(TIELING);

	private final SignedIn second = clerk(TIELING);

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		this.owner = this.applicants.ownerElsewhere(TIELING, "412.35");
		this.ask = "/window/people/" + this.owner.value() + "/cases/living_elsewhere";
	}

	@AfterEach
	void balanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void whatIsLeftOutIsAskedForBesideItsField() throws Exception {
		MockHttpServletResponse page = post(this.first, this.ask + "/check", "request", UUID.randomUUID().toString());
		assertThat(page.getStatus()).isEqualTo(422);
		assertThat(words(page)).contains("请选能不能直接刷卡", "第十九条（五）");
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("412.35"));
	}

	@Test
	void whatTheLawRefusesIsSaidWithItsArticleAndNothingIsOpened() throws Exception {
		MockHttpServletResponse page = post(this.first, this.ask + "/check", "direct", "yes");
		assertThat(page.getStatus()).isEqualTo(422);
		assertThat(words(page)).contains("按现在填的，不能办", "不能取出", "第十九条（五）");
		MockHttpServletResponse forged = post(this.first, this.ask, "direct", "yes", "request",
				UUID.randomUUID().toString());
		assertThat(forged.getStatus()).isEqualTo(422);
		assertThat(words(get(this.first, "/window/people/" + this.owner.value() + "/cases"))).doesNotContain("正在办理：");
	}

	@Test
	void theSameFormTwiceOpensOneCaseAndASecondOneNamesTheFirst() throws Exception {
		String request = UUID.randomUUID().toString();
		String page = open(request);
		assertThat(open(request)).isEqualTo(page);
		MockHttpServletResponse again = post(this.first, this.ask, "direct", "no", "request",
				UUID.randomUUID().toString());
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(words(again)).contains("已经有一件在办");
	}

	@Test
	void anAccountThatIsNobodysIsRefusedAndWhatWasTypedStays() throws Exception {
		String page = open(UUID.randomUUID().toString());
		MockHttpServletResponse wrong = post(this.first, page + "/payee", "version", "" + version(page), "payee",
				"OWNER", "holder", "别人", "account", "6222020012345678", "bank", "测试银行");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(words(wrong)).contains("户名和收款人姓名不一样", "银行卡号不对", "6222020012345678", "别人");
		assertThat(words(get(this.first, page))).contains("还没有填收款账户");
	}

	@Test
	void anAccountThatTheMemberSavedMeanwhileIsSeenBeforeAnythingGoesOn() throws Exception {
		String page = open(UUID.randomUUID().toString());
		String seen = "" + version(page);
		assertThat(words(get(this.first, page + "/payee"))).contains("name=\"version\" value=\"" + seen + "\"");
		SignedIn member = new SignedIn(UUID.randomUUID(), "member", "测", Role.MEMBER, TIELING.code(),
				this.owner.value());
		assertThat(post(member, page.replace("/window", "/my") + "/account", "version", seen, "account",
				"1234567890126", "bank", "滨海银行")
			.getStatus()).isEqualTo(303);
		assertThat(post(this.first, page + "/prepare", "version", seen).getStatus()).isEqualTo(409);
		String[] typed = { "version", seen, "payee", "OWNER", "holder", "测试人", "account", "1234567890123", "bank",
				"测试银行" };
		MockHttpServletResponse late = post(this.first, page + "/payee", typed);
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(words(late)).contains("有人改过这件案件", "滨海银行", "1234567890123");
		typed[1] = "" + version(page);
		assertThat(post(this.first, page + "/payee", typed).getStatus()).isEqualTo(303);
		assertThat(words(get(this.first, page))).contains("测试银行").doesNotContain("滨海银行");
		assertThat(post(this.first, page + "/payee/remove", "version", seen).getStatus()).isEqualTo(409);
		assertThat(post(this.first, page + "/payee/remove", "version", "" + version(page)).getStatus()).isEqualTo(303);
		assertThat(words(get(this.first, page))).contains("还没有填收款账户");
	}

	@Test
	void withoutItsPapersACaseIsNotHandedOverAndTheyAreNamed() throws Exception {
		String page = open(UUID.randomUUID().toString());
		post(this.first, page + "/payee", "version", "" + version(page), "payee", "OWNER", "holder", "测试人", "account",
				"1234567890123", "bank", "测试银行");
		assertThat(post(this.first, page + "/materials/seen", "seen", "application", "seen", "identity_card")
			.getRedirectedUrl()).isEqualTo(page + "/materials");
		MockHttpServletResponse refused = post(this.first, page + "/prepare", "version", "" + version(page));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(words(refused)).contains("还没有核对这些材料：", "本人的银行卡或存折、", "异地长期居住备案的记录");
		assertThat(words(get(this.first, page))).contains("办理中");
	}

	@Test
	void anApprovalThatThePreparerForgesMovesNothing() throws Exception {
		String page = prepared();
		long version = version(page);
		MockHttpServletResponse own = post(this.first, page + "/approve", "version", "" + version, "fen", "41235");
		assertThat(own.getStatus()).isEqualTo(422);
		MockHttpServletResponse other = post(this.second, page + "/approve", "version", "" + version, "fen", "41234");
		assertThat(other.getStatus()).isEqualTo(422);
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("412.35"));
		assertThat(post(this.second, page + "/approve", "version", "" + version, "fen", "41235").getStatus())
			.isEqualTo(303);
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ZERO);
	}

	@Test
	void whoComesSecondSeesHowItStandsNow() throws Exception {
		String page = prepared();
		long version = version(page);
		assertThat(post(this.second, page + "/give-back", "version", "" + version, "reason", "户名再核对").getStatus())
			.isEqualTo(303);
		MockHttpServletResponse late = post(clerk(TIELING), page + "/approve", "version", "" + version, "fen", "41235");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(words(late)).contains("刚才有人先办了这一件", "办理中", "户名再核对");
	}

	@Test
	void anotherRegionFindsNothing() throws Exception {
		String page = open(UUID.randomUUID().toString());
		SignedIn stranger = clerk(new Region("530900"));
		assertThat(get(stranger, page).getStatus()).isEqualTo(404);
		assertThat(post(stranger, page + "/prepare", "version", "0").getStatus()).isEqualTo(404);
		assertThat(post(stranger, page + "/stop/withdraw", "version", "0", "reason", "x").getStatus()).isEqualTo(404);
	}

	private String open(String request) throws Exception {
		MockHttpServletResponse opened = post(this.first, this.ask, "direct", "no", "request", request);
		assertThat(opened.getStatus()).isEqualTo(303);
		return opened.getRedirectedUrl();
	}

	private String prepared() throws Exception {
		String page = open(UUID.randomUUID().toString());
		assertThat(post(this.first, page + "/payee", "version", "" + version(page), "payee", "OWNER", "holder", "测试人",
				"account", "1234567890123", "bank", "测试银行")
			.getStatus()).isEqualTo(303);
		assertThat(post(this.first, page + "/materials/seen", "all", "true").getRedirectedUrl()).isEqualTo(page);
		assertThat(post(this.first, page + "/prepare", "version", "" + version(page)).getStatus()).isEqualTo(303);
		return page;
	}

	private long version(String page) throws Exception {
		String text = words(get(this.first, page + "/stop/withdraw"));
		return Long.parseLong(text.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
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

	private static SignedIn clerk(Region region) {
		return new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(6), "测", Role.CLERK, region.code(), null);
	}

}
