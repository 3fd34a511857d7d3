package org.gongji.crediting.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.account.Draw;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccounts;
import org.gongji.crediting.SomeDeclared;
import org.gongji.crediting.SomeRuns;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.SetValues;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages on which credits are corrected, and on which a member reads why. */

abstract class CorrectionPagesCases {

	private static final Region TIELING = new Region("211200");

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	/** The month before any run of this class; each test moves on. */
	private static YearMonth last = YearMonth.of(2024, 1);

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomeDeclared declared;

	@Autowired
	SomeRuns runs;

	@Autowired
	SetValues values;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private MockMvc pages;

	private SomeDeclared.Paper paper;

	private YearMonth month;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
		this.runs.clear(TIELING);
		this.paper = this.declared.paper(TIELING, "CONTRIBUTION");
		this.month = next();
	}

	private static synchronized YearMonth next() {
		last = last.plusMonths(1);
		return last;
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.runs.clear(TIELING);
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void everybodyIsLookedAtApprovedAndCorrected() throws Exception {
		PersonId person = employee("5000.00");
		this.runs.credit(TIELING, this.month);
		this.declared.correct(this.paper, person, this.month, "4000.00", true);
		assertThat(body(officer("one", get("/bureau/corrections")), 200)).contains("划入更正", "查到哪个月为止")
			.doesNotContain("??");
		String run = sent(officer("one", looking(this.month.toString())));
		this.runs.work();
		assertThat(body(officer("one", get(run)), 200))
			.contains("申报的缴费基数或养老金更正了", "少划了，要补", "多划了，要收回", "100.00", "80.00", "−20.00", "提交复核")
			.doesNotContain("??");
		assertThat(body(officer("one", looking(this.month.toString())), 422)).contains("还有一次划入没有结束")
			.doesNotContain("??");
		sent(officer("one", post(run + "/submit")));
		assertThat(body(officer("one", post(run + "/approve")), 422)).contains("由您提交，要由另一个人复核").doesNotContain("??");
		sent(officer("two", post(run + "/approve")));
		assertThat(body(officer("two", get(run)), 200)).contains("入账进度").doesNotContain("??");
		this.runs.work();
		assertThat(body(officer("two", get(run)), 200)).contains("从账户收回", "更正的结果", run + "/pdf", run + "/excel")
			.doesNotContain("??");
		reported(run);
		assertThat(body(officer("two", get("/bureau/corrections")), 200)).contains(run).doesNotContain("??");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("80.00"));
		assertThat(body(member(person, get("/my/statement")), 200)).contains("划入更正", "/my/corrections/")
			.doesNotContain("??");
		String correction = "/my/corrections/" + id("credit_correction", person);
		assertThat(body(member(person, get(correction)), 200))
			.contains("申报的缴费基数或养老金后来更正了", "多记了", "4,000.00 元的 2%，是 80.00 元", "测试单位", "/my/credits/")
			.doesNotContain("??");
		assertThat(body(member(person, get("/my/credits/" + id("credit", person))), 200))
			.contains("后来的更正", "100.00 元改为 80.00 元", correction)
			.doesNotContain("??");
		body(member(employee("1.00"), get(correction)), 404);
		comparedWithTheCorrection(person, correction);
	}

	private void reported(String run) throws Exception {
		List<String> sheets = ReportFiles.sheets(officer("two", post(run + "/excel")).getResponse());
		assertThat(sheets).hasSize(3);
		assertThat(sheets.get(0)).contains("划入更正报表", "officer.one", "officer.two", "从账户收回|20.00",
				"申报的缴费基数或养老金更正了|1|1|0.00|20.00");
		assertThat(sheets.get(1)).contains("测试人|" + this.month + "|申报的缴费基数或养老金更正了|100.00|80.00|-20.00|0.00");
		assertThat(ReportFiles.paper(officer("two", post(run + "/pdf")).getResponse())).contains("划入更正报表", "更正的结果",
				"20.00", "80.00");
		assertThat(this.jdbc.sql("select count(*) from audit_record where act = ? and subject_id = ?")
			.params("credit.report-exported", UUID.fromString(run.substring(run.lastIndexOf('/') + 1)))
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	/** The month after is as much as the month before was after its correction. */
	private void comparedWithTheCorrection(PersonId person, String correction) throws Exception {
		YearMonth after = next();
		this.declared.base(this.paper, person, after, "4000.00", true);
		this.runs.credit(TIELING, after);
		UUID credit = this.jdbc.sql("select id from credit where person_id = ? and credited_month = ?")
			.params(person.value(), after.atDay(1))
			.query(UUID.class)
			.single();
		assertThat(body(member(person, get("/my/credits/" + credit)), 200)).contains("和上个月一样多", "更正以后的金额", correction)
			.doesNotContain("100.00", "??");
	}

	@Test
	void aClerkLooksAtOnePersonAndTheMemberReadsOfTheClaim() throws Exception {
		PersonId person = employee("5000.00");
		this.runs.credit(TIELING, this.month);
		spend(person, "70.00");
		String page = "/window/people/" + person.value() + "/credits";
		assertThat(body(clerk(get(page)), 200)).contains("没有要更正的").doesNotContain("提交复核", "??");
		assertThat(body(clerk(asking(page)), 422)).contains("没有要更正的，划入的钱和该划的一样").doesNotContain("??");
		this.declared.correct(this.paper, person, this.month, "5000.00", false);
		assertThat(body(clerk(get(page)), 200)).contains("是否缴费的申报更正了", "−100.00", "核对无误，提交复核").doesNotContain("??");
		body(clerk(post(page)), 422);
		sent(clerk(asking(page)));
		assertThat(body(clerk(get(page)), 200)).contains("还有一次划入或更正没有结束").doesNotContain("核对无误，提交复核", "??");
		String run = "/bureau/credits/" + this.jdbc.sql("select id from credit_run where person_id = ?")
			.param(person.value())
			.query(UUID.class)
			.single();
		assertThat(body(officer("two", get("/bureau/people/" + person.value() + "/credits")), 200)).contains(run);
		sent(officer("two", post(run + "/approve")));
		this.runs.work();
		assertThat(body(clerk(get(page)), 200)).contains("以前的更正", "多记款", "70.00").doesNotContain("??");
		assertThat(body(member(person, get("/my")), 200)).contains("多记了 70.00 元，以后到账时扣回").doesNotContain("??");
		assertThat(body(member(person, get("/my/claims")), 200)).contains("多记了 70.00 元，以后到账时扣回", "还没有定从哪天起扣")
			.doesNotContain("??");
		assertThat(body(member(person, get("/my/messages")), 200)).contains("多记的钱以后扣回").doesNotContain("??");
		setOff(person);
	}

	private void setOff(PersonId person) throws Exception {
		assertThat(body(officer("one", get("/bureau/claims")), 200)).contains("医保局还没有定", "没还清的", "70.00")
			.doesNotContain("??");
		this.values.set(TIELING, "credit.claim_notice_days", "0", TODAY);
		assertThat(body(member(person, get("/my/claims")), 200)).contains("有钱到账时扣回").doesNotContain("??");
		YearMonth later = next();
		this.declared.base(this.paper, person, later, "5000.00", true);
		this.runs.credit(TIELING, later);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(body(member(person, get("/my/statement")), 200)).contains("扣回多记的钱", "/my/claims")
			.doesNotContain("??");
		assertThat(body(member(person, get("/my/claims")), 200)).contains("已经都还清了").doesNotContain("??");
		assertThat(body(member(person, get("/my")), 200)).doesNotContain("以后到账时扣回", "??");
		assertThat(body(officer("one", get("/bureau/claims?show=cleared")), 200)).contains("满 0 天", "70.00")
			.doesNotContain("??");
		assertThat(body(officer("one", get("/bureau/claims?show=kept")), 200)).contains("等返还的").doesNotContain("??");
	}

	@Test
	void whatCannotBeAskedIsTold() throws Exception {
		assertThat(body(officer("one", looking("2099-01")), 422)).contains("这个月还没有到", "month-error")
			.doesNotContain("??");
		assertThat(body(officer("one", looking("x")), 422)).contains("请选要查到哪个月").doesNotContain("??");
		assertThat(body(officer("one", looking("2022-12")), 422)).contains("还没有划入过").doesNotContain("??");
		PersonId elsewhere = this.town.personWith(new Region("530900"), "0.00");
		body(clerk(get("/window/people/" + elsewhere.value() + "/credits")), 404);
		body(clerk(asking("/window/people/" + elsewhere.value() + "/credits")), 404);
	}

	private PersonId employee(String base) {
		PersonId person = this.town.personWith(TIELING, "0.00");
		this.declared.base(this.paper, person, this.month, base, true);
		return person;
	}

	private void spend(PersonId person, String yuan) {
		Payment payment = new Payment(this.town.pharmacy(TIELING), TIELING, TODAY,
				List.of(Draw.of(this.accounts.of(person).orElseThrow().id(), TIELING, Money.ofYuan(yuan))));
		this.transaction.executeWithoutResult((status) -> this.accounts.pay(payment).orElseThrow());
	}

	private UUID id(String table, PersonId person) {
		return this.jdbc.sql("select id from " + table + " where person_id = ?")
			.param(person.value())
			.query(UUID.class)
			.single();
	}

	private static MockHttpServletRequestBuilder looking(String month) {
		return post("/bureau/corrections").param("month", month).param("request", RequestId.fresh().text());
	}

	private static MockHttpServletRequestBuilder asking(String page) {
		return post(page).param("request", RequestId.fresh().text());
	}

	private MvcResult officer(String name, MockHttpServletRequestBuilder request) throws Exception {
		return as(new SignedIn(UUID.randomUUID(), "officer." + name, "Test", Role.BUREAU, TIELING.code(), null),
				request);
	}

	private MvcResult clerk(MockHttpServletRequestBuilder request) throws Exception {
		return as(new SignedIn(UUID.randomUUID(), "clerk.one", "Test", Role.CLERK, TIELING.code(), null), request);
	}

	private MvcResult as(SignedIn one, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(one)).with(csrf())).andReturn();
	}

	private MvcResult member(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(Role.MEMBER, TIELING.code(), person.value())).with(csrf()))
			.andReturn();
	}

	private static String body(MvcResult result, int status) throws Exception {
		assertThat(result.getResponse().getStatus()).as(result.getRequest().getRequestURI()).isEqualTo(status);
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private static String sent(MvcResult result) throws Exception {
		body(result, 303);
		return result.getResponse().getRedirectedUrl();
	}

}
