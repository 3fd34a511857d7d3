package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.spending.CollectionId;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.SomePremiums;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages on which premiums are announced, chosen, checked and paid. */
abstract class PremiumPagesCases {

	private static final Region HERE = new Region("530900");

	private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomePremiums some;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	Books books;

	private final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	private MockMvc pages;

	private PersonId payer;

	private PersonId child;

	private CollectionId collection;

	@BeforeEach
	void aParentAChildAndSomethingDue() {
		this.pages = Visitors.pages(this.context);
		this.payer = this.town.personWith(HERE, "1000.00");
		this.child = this.somebody.in(HERE, Enrolment.residentScheme());
		this.town.bind(this.payer, this.child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		this.collection = this.some.open(HERE, PremiumKind.RESIDENT_INSURANCE, this.year, "400.00", "380.00");
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void theOverviewSaysWhatMayBePaidForWhomAndByWhichArticle() throws Exception {
		String page = body(mine(get("/my/premiums")), 200);
		assertThat(page)
			.contains("本人", "子女", "居民医保费", "可以缴", "去缴费", "不能用账户缴的 1 种", "文件没有写可以给本人缴这一种",
					"/rules/530900/premium.resident_insurance", "第十七条第二项", "要给还没有绑定的家人缴费", "没有写明，按统一做法", "1,000.00")
			.doesNotContain("??");
		PersonId worker = this.town.personWith(new Region("211200"), "5.00");
		String later = body(visit(get("/my/premiums"), Role.MEMBER, worker.value()), 200);
		assertThat(later)
			.contains("还没有开通", "要由医保局打开“现在能不能用个人账户缴居民医保费”这一项", "/rules/211200/premium.long_term_care", "第十六条")
			.doesNotContain("去缴费</span>", "??");
		PersonId noAccount = this.somebody.in(HERE, Enrolment.residentScheme());
		assertThat(body(visit(get("/my/premiums"), Role.MEMBER, noAccount.value()), 200)).contains("您没有能用的个人账户");
	}

	@Test
	void aPremiumIsChosenCheckedAndPaidOnce() throws Exception {
		String form = body(mine(get(at("/my/premiums/new"))), 200);
		assertThat(form).contains("第1类", "400.00", "380.00", "试验收费单位", "试〔2026〕1号").doesNotContain("??", "checked");
		String request = RequestId.fresh().text();
		String check = body(mine(chosen("/my/premiums/check", request, "2")), 200);
		assertThat(check).contains("现在还没有扣款", "380.00", "叁佰捌拾元整", "第2类", "确认，缴 380.00 元").doesNotContain("??");
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
		assertThat(body(mine(chosen("/my/premiums/change", request, "2")), 200)).contains("缴保险费", "checked");
		String receipt = sent(mine(chosen("/my/premiums", request, "2").param("agreed", "38000")));
		assertThat(sent(mine(chosen("/my/premiums", request, "2").param("agreed", "38000")))).isEqualTo(receipt);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("620.00"));
		String page = body(mine(get(receipt)), 200);
		assertThat(page).contains("缴费凭证", "等答复", "380.00", "叁佰捌拾元整", "第十七条第二项", "流水号", "试验征缴通知").doesNotContain("??");
		MvcResult paper = mine(post(receipt + "/paper"));
		assertThat(paper.getResponse().getContentType()).isEqualTo("application/pdf");
		assertThat(paper.getResponse().getContentAsByteArray()).startsWith("%PDF-".getBytes());
		body(visit(post(receipt + "/paper"), Role.MEMBER, this.child.value()), 404);
		body(visit(get(receipt), Role.MEMBER, this.child.value()), 404);
		assertThat(body(mine(get("/my/statement")), 200)).contains("缴保险费", "居民医保费", "给子女缴", "−380.00", receipt);
		assertThat(body(mine(get("/my/statement").param("who", this.child.toString())), 200)).contains("−380.00",
				receipt);
		assertThat(body(mine(get("/my/statement").param("who", "own")), 200)).doesNotContain(receipt);
		assertThat(body(mine(get("/my/premiums")), 200)).contains("已经缴过", receipt);
		assertThat(body(mine(get("/my/messages")), 200)).contains("保险费已经扣款", "子女", "380.00");
	}

	@Test
	void whatIsWrongIsToldAndNothingMoves() throws Exception {
		String request = RequestId.fresh().text();
		assertThat(body(mine(chosen("/my/premiums/check", request, "")), 422)).contains("请选一种缴费标准");
		assertThat(body(mine(chosen("/my/premiums/check", "no id!", "1")), 422)).contains("没有扣款。请再按一次");
		assertThat(body(mine(chosen("/my/premiums", "", "1")), 422)).contains("没有扣款。请再按一次");
		PersonId poor = this.town.personWith(HERE, "399.99");
		this.town.bind(poor, this.child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		String refused = body(visit(chosen("/my/premiums/check", request, "1"), Role.MEMBER, poor.value()), 422);
		assertThat(refused).contains("账户里只有 399.99 元，不够缴，没有扣款", "钱够了可以再来", "/rules/530900/premium.partial")
			.doesNotContain("??");
		String changed = body(mine(chosen("/my/premiums", request, "1").param("agreed", "100")), 422);
		assertThat(changed).contains("账户里的钱刚刚变了", "400.00");
		sent(mine(chosen("/my/premiums", request, "1")));
		assertThat(body(mine(chosen("/my/premiums", request, "2")), 422)).contains("没有扣款。请再按一次");
		assertThat(body(mine(chosen("/my/premiums", RequestId.fresh().text(), "1")), 422)).contains("已经缴过了");
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("600.00"));
	}

	@Test
	void whoIsNotBoundAndWhatIsNotOpenIsNotFound() throws Exception {
		String request = RequestId.fresh().text();
		PersonId stranger = this.somebody.in(HERE);
		body(mine(chosen("/my/premiums/check", request, "1").param("insured", stranger.value().toString())), 404);
		body(visit(chosen("/my/premiums", request, "1"), Role.MEMBER, stranger.value()), 404);
		body(mine(get("/my/premiums/new?insured=1&collection=2")), 404);
		assertThat(sent(mine(
				get("/my/premiums/new?insured=%s&collection=%s".formatted(this.child.value(), UUID.randomUUID())))))
			.isEqualTo("/my/premiums?ended");
		assertThat(body(mine(get("/my/premiums?ended")), 200)).contains("这次缴费已经结束，没有扣款");
	}

	@Test
	void twoOfficersAnnounceACollection() throws Exception {
		SignedIn first = officer();
		SignedIn second = officer();
		MvcResult unfit = as(first,
				multipart("/bureau/premiums/collections").file(scan(new byte[0]))
					.param("request", RequestId.fresh().text())
					.param("rows[0].name", "成年人")
					.param("rows[0].amount", "４００"));
		assertThat(body(unfit, 422))
			.contains("请选一种保险", "请写四位数字的年度", "请填写", "请写 2000 到 2099 年之间的一天", "请选择文件", "成年人", "请再选一次文件")
			.doesNotContain("??", "请写大于零的金额");
		String page = sent(as(first, entered()));
		assertThat(body(as(first, get(page)), 200)).contains("待复核", "要由另一名工作人员复核", "成年人", "400.00", "通知.pdf")
			.doesNotContain("复核通过", "??");
		assertThat(body(as(first, post(page + "/approve")), 422)).contains("复核");
		assertThat(body(as(second, get(page)), 200)).contains("复核通过");
		body(as(second, get(page + "/scan")), 200);
		assertThat(sent(as(second, post(page + "/approve")))).isEqualTo("/bureau/premiums");
		assertThat(body(as(second, get("/bureau/premiums")), 200)).contains("正在征缴", page).doesNotContain("??");
		assertThat(body(as(second, post(page + "/return").param("reason", "晚了")), 422)).contains("已");
		assertThat(body(mine(get("/my/premiums")), 200)).contains("试验保");
		SignedIn elsewhere = new SignedIn(UUID.randomUUID(), "o." + UUID.randomUUID(), "Officer", Role.BUREAU, "610100",
				null);
		body(as(elsewhere, get(page)), 404);
		body(as(elsewhere, get(page + "/scan")), 404);
	}

	@Test
	void anEntryIsGivenBackWithAReason() throws Exception {
		String page = sent(as(officer(), entered()));
		SignedIn second = officer();
		assertThat(body(as(second, post(page + "/return").param("reason", " ")), 422)).contains("原因");
		assertThat(sent(as(second, post(page + "/return").param("reason", "金额不对")))).isEqualTo("/bureau/premiums");
		assertThat(body(as(second, get(page)), 200)).contains("已退回", "金额不对");
		String more = body(
				as(second, multipart("/bureau/premiums/collections").param("more", "1").param("rows[0].name", "学生")),
				200);
		assertThat(more).contains("学生", "rows[3].name");
	}

	private AbstractMockHttpServletRequestBuilder<?> entered() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		return multipart("/bureau/premiums/collections").file(scan(SCAN))
			.param("request", RequestId.fresh().text())
			.param("programme", "commercial_health")
			.param("year", "" + this.year)
			.param("product", "试验保")
			.param("insurer", "试验保险公司")
			.param("asksPolicy", "true")
			.param("collectingBody", "试验保险公司")
			.param("opensOn", today.toString())
			.param("lastDay", today.plusDays(3).toString())
			.param("rows[0].name", "成年人")
			.param("rows[0].amount", "400")
			.param("rows[2].name", "学生")
			.param("rows[2].amount", "380.5")
			.param("documentTitle", "试验通知");
	}

	private static MockMultipartFile scan(byte[] content) {
		return new MockMultipartFile("scan", (content.length > 0) ? "通知.pdf" : "", "application/pdf", content);
	}

	private static SignedIn officer() {
		return new SignedIn(UUID.randomUUID(), "officer." + UUID.randomUUID(), "Officer", Role.BUREAU, HERE.code(),
				null);
	}

	private String at(String path) {
		return path + "?insured=" + this.child.value() + "&collection=" + this.collection.value();
	}

	private MockHttpServletRequestBuilder chosen(String path, String request, String category) {
		return post(path).param("request", request)
			.param("insured", this.child.value().toString())
			.param("collection", this.collection.value().toString())
			.param("category", category);
	}

	private MvcResult mine(MockHttpServletRequestBuilder request) throws Exception {
		return visit(request, Role.MEMBER, this.payer.value());
	}

	private MvcResult visit(MockHttpServletRequestBuilder request, Role role, UUID holder) throws Exception {
		return as(new SignedIn(UUID.randomUUID(), "test." + holder, "Test", role, HERE.code(), holder), request);
	}

	private MvcResult as(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.pages.perform(request.with(csrf()).with(Visitors.as(who))).andReturn();
	}

	private static String body(MvcResult result, int status) throws Exception {
		String body = result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(result.getResponse().getStatus()).as(body).isEqualTo(status);
		return body;
	}

	private static String sent(MvcResult result) throws Exception {
		assertThat(result.getResponse().getStatus()).as(result.getResponse().getContentAsString()).isEqualTo(303);
		return result.getResponse().getRedirectedUrl();
	}

}
