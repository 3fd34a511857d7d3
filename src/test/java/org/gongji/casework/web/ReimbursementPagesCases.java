package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
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

/**
 * A bill that a clerk types: what is missing, what it gives, and that it is taken once.
 */
abstract class ReimbursementPagesCases {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

	private final SignedIn clerk = clerk(LINCANG);

	private MockMvc mvc;

	private PersonId patient;

	private String page;

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		this.patient = this.town.personWith(LINCANG, "100.00");
		this.page = page(this.patient);
	}

	@AfterEach
	void balanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void theFormIsFoundAmongTheCasesAndGivesMoreRowsWithoutLosingAny() throws Exception {
		assertThat(words(get(this.clerk, "/window/people/" + this.patient.value() + "/cases"))).contains(this.page);
		assertThat(words(get(this.clerk, this.page))).contains("第 6 项").doesNotContain("第 7 项");
		String more = words(post(this.clerk, this.page + "/change", "more", "more", "where", "县医院", "lines[0].name",
				"挂号费", "lines[5].name", "", "invoices[1].number", ""));
		assertThat(more).contains("第 7 项", "第 3 张", "县医院", "挂号费");
	}

	@Test
	void whatIsLeftOutIsAskedForBesideItsField() throws Exception {
		MockHttpServletResponse empty = post(this.clerk, this.page + "/check");
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(words(empty)).contains("请填看病日期", "请照发票填医院", "请选是不是定点", "请照费用清单至少填一项", "请至少填一张发票");
		MockHttpServletResponse wrong = check("260.00", "123", "lines[1].name", "药费", "lines[1].amount", "-3");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(words(wrong)).contains("请填发票号码", "请填大于 0 的金额", "请选一项", "县人民医院", "-3");
		MockHttpServletResponse sum = check("259.00", Town.digits(20));
		assertThat(sum.getStatus()).isEqualTo(422);
		assertThat(words(sum)).contains("发票合计 259.00 元，账单合计 260.00 元，对不上");
	}

	@Test
	void whatItGivesIsSeenBeforeItIsOpened() throws Exception {
		String number = Town.digits(20);
		MockHttpServletResponse check = check("260.00", number, "fromAccount", "true");
		assertThat(check.getStatus()).isEqualTo(200);
		assertThat(words(check)).contains("还没有受理", "210.00", "贰佰壹拾元整", "110.00", number, "第九条", "费用明细清单");
		String one = open(number);
		assertThat(words(get(this.clerk, one))).contains("手工报销", "统筹基金支付", "还没有填收款账户", number, "县人民医院");
		assertThat(words(get(member(this.patient), one.replace("/window", "/my")))).contains("看病日期", "县人民医院",
				"填收款的银行账户");
	}

	@Test
	void anInvoiceThatStandsInAnotherCaseIsRefusedByItsNumber() throws Exception {
		String number = Town.digits(20);
		String one = open(number);
		String numbered = words(get(this.clerk, one)).replaceAll("(?s).*<title>[^<]*?(\\d{8}-\\d{6}).*", "$1");
		this.page = page(this.town.personWith(LINCANG, "0.00"));
		MockHttpServletResponse again = post(this.clerk, this.page, bill("260.00", number));
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(words(again)).contains("发票 " + number + " 已经在案件 " + numbered + " 里");
	}

	@Test
	void whatTheBureauHasNotSetIsNamedAndNothingIsOpened() throws Exception {
		Region tieling = new Region("211200");
		PersonId other = this.town.personWith(tieling, "0.00");
		MockHttpServletResponse page = post(clerk(tieling), page(other), bill("260.00", Town.digits(20)));
		assertThat(page.getStatus()).isEqualTo(422);
		assertThat(words(page)).contains("按现在填的，不能办", "手工报销要交哪些材料");
	}

	@Test
	void anotherRegionFindsNothing() throws Exception {
		SignedIn stranger = clerk(new Region("211200"));
		assertThat(get(stranger, this.page).getStatus()).isEqualTo(404);
		assertThat(post(stranger, this.page + "/check", bill("260.00", Town.digits(20))).getStatus()).isEqualTo(404);
		assertThat(post(stranger, this.page, bill("260.00", Town.digits(20))).getStatus()).isEqualTo(404);
		String theirs = page(this.town.personWith(new Region("211200"), "0.00"));
		assertThat(post(this.clerk, theirs, bill("260.00", Town.digits(20))).getStatus())
			.as("the region of the clerk would take the bill")
			.isEqualTo(404);
		assertThat(post(this.clerk, this.page + "/check", "bill", UUID.randomUUID().toString()).getStatus())
			.isEqualTo(404);
	}

	@Test
	void aMemberAsksOnLineAndAClerkEntersTheBillFromItsPapers() throws Exception {
		String mine = "/my/cases/new/reimbursement";
		SignedIn member = member(this.patient);
		assertThat(words(get(member, "/my/cases"))).contains(mine);
		assertThat(words(get(member, mine))).contains("看病日期", "发票号码").doesNotContain("级别", "费用明细");
		MockHttpServletResponse empty = post(member, mine + "/check");
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(words(empty)).contains("请填看病日期", "请照发票填医院", "请至少填一张发票");
		String number = Town.digits(20);
		String[] asked = { "request", UUID.randomUUID().toString(), "on", this.today, "where", "县人民医院",
				"invoices[0].number", number, "invoices[0].amount", "250.00" };
		assertThat(words(post(member, mine + "/check", asked))).contains("还没有提交", "250.00", "窗口看了发票和清单", "费用明细清单");
		String one = post(member, mine, asked).getRedirectedUrl();
		assertThat(post(member, mine, asked).getRedirectedUrl()).as("the same request").isEqualTo(one);
		assertThat(words(get(member, one))).contains("填收款的银行账户", "账单还没有照材料录入", number);
		asked[1] = UUID.randomUUID().toString();
		MockHttpServletResponse again = post(member, mine, asked);
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(words(again)).contains("id=\"invoices0.number-error\"", "这张发票已经报过");
		String desk = one.replace("/my", "/window");
		assertThat(words(get(this.clerk, desk))).contains("照材料录入账单", "账单还没有照材料录入");
		String form = words(get(this.clerk, desk + "/bill"));
		assertThat(form).contains(number, "县人民医院", "250.00");
		String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
		assertThat(words(post(this.clerk, desk + "/bill/check", bill("260.00", number, "version", version))))
			.contains("还没有录入", "110.00");
		assertThat(post(this.clerk, desk + "/bill", bill("260.00", number, "version", version)).getStatus())
			.isEqualTo(303);
		assertThat(words(get(this.clerk, desk))).contains("110.00", "更正账单").doesNotContain("账单还没有照材料录入");
		post(this.clerk, desk + "/bill", bill("260.00", Town.digits(20), "version", version));
		assertThat(words(get(this.clerk, desk))).as("who saw an older one").contains(number);
		assertThat(get(clerk(new Region("211200")), desk + "/bill").getStatus()).isEqualTo(404);
	}

	@Test
	void whereTheBureauHasSetNothingAMemberIsToldWhomToAsk() throws Exception {
		PersonId other = this.town.personWith(new Region("211200"), "0.00");
		String page = words(get(member(other), "/my/cases/new/reimbursement"));
		assertThat(get(member(this.patient), "/my/cases/new/reimbursement?bill=" + UUID.randomUUID()).getStatus())
			.as("no such bill")
			.isEqualTo(303);
		assertThat(page).contains("医保局还没有定", "12393", "手工报销要交哪些材料").doesNotContain("发票号码");
	}

	private String open(String number) throws Exception {
		MockHttpServletResponse opened = post(this.clerk, this.page, bill("260.00", number));
		assertThat(opened.getStatus()).isEqualTo(303);
		return opened.getRedirectedUrl();
	}

	private MockHttpServletResponse check(String invoiced, String number, String... more) throws Exception {
		return post(this.clerk, this.page + "/check", bill(invoiced, number, more));
	}

	private String[] bill(String invoiced, String number, String... more) {
		List<String> fields = new ArrayList<>(List.of("request", UUID.randomUUID().toString(), "on", this.today,
				"where", "县人民医院", "place", "LEVEL_2", "designated", "yes", "area", "LOCAL", "kind", "ORDINARY",
				"origin", "ORDINARY", "specialty", "GENERAL", "lines[0].name", "诊疗费", "lines[0].scope", "CLASS_A",
				"lines[0].amount", "260.00", "invoices[0].number", number, "invoices[0].amount", invoiced));
		fields.addAll(List.of(more));
		return fields.toArray(String[]::new);
	}

	private static String page(PersonId person) {
		return "/window/people/" + person.value() + "/cases/reimbursement";
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

	private static SignedIn member(PersonId person) {
		return new SignedIn(UUID.randomUUID(), "member-" + Town.digits(6), "测", Role.MEMBER, LINCANG.code(),
				person.value());
	}

}
