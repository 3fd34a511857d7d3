package org.gongji.crediting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditWork;
import org.gongji.crediting.SomeDeclared;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
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
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages on which officers credit months, and a member reads why it is so much. */

abstract class CreditPagesCases {

	/** Where a change of status counts from the next month by the document itself. */
	private static final Region HEILONGJIANG = new Region("239900");

	private static final String CREDITS = "/bureau/credits";

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomeDeclared declared;

	@Autowired
	CreditWork work;

	@Autowired
	CreditReport report;

	@Autowired
	People people;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	/** From 150.00 as an employee to 90.00 as a retiree. */
	@Test
	void twoMonthsAreCreditedByThePagesAndTheRetireeReadsWhyItIsLess() throws Exception {
		YearMonth march = YearMonth.of(2026, 3);
		SomeDeclared.Paper paper = this.declared.paper(HEILONGJIANG, "CONTRIBUTION");
		PersonId person = this.town.personWith(HEILONGJIANG, "0.00");
		PersonId undeclared = this.town.personWith(HEILONGJIANG, "0.00");
		this.declared.base(paper, person, march, "7500.00", true);
		this.people.change(person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of("23"),
				LocalDate.of(2026, 3, 5));
		String first = draftAndBook(march);
		assertThat(body(officer("one", get(first)), 200)).contains("已入账", "账上的人次和金额，与复核通过的完全相同", "本人缴费划入", "没有划入的人")
			.doesNotContain("??");
		String second = draftAndBook(march.plusMonths(1));
		assertThat(body(officer("one", get(second)), 200)).contains("上月金额", "比上个月变化最大的人", "退休人员定额划入", "测试人")
			.doesNotContain("??");
		assertThat(missed(second, "/bureau/people/" + undeclared.value(), "")).contains("单位没有申报这个月的缴费基数")
			.doesNotContain("??");
		assertThat(missed(second, "/bureau/people/" + undeclared.value(), "why=DECLARATION"))
			.contains("没有申报缴费基数的", "看全部名单")
			.doesNotContain("??");
		assertThat(body(officer("one", get(second + "/missed?why=CLOSED")), 200)).contains("没有漏下的人")
			.doesNotContain("/bureau/people/" + undeclared.value());
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("240.00"));
		assertReport(second);
		String page = "/my/credits/" + credit(person, march.plusMonths(1));
		assertThat(body(member(person, get(page)), 200))
			.contains("2026年4月划入", "90.00", "150.00", "比上个月少 60.00 元",
					"您从 2026年3月5日 起是退休人员，从 2026年4月起按定额每月 90.00 元划入，依据", "第九条", "每月定额", "第九条", "/rules/239900/")
			.doesNotContain("??");
		assertThat(body(member(person, get("/my/credits/" + credit(person, march))), 200))
			.contains("7,500.00 元的 2%，是 150.00 元", "缴费基数", "划入比例", "测试单位", "上个月没有划入")
			.doesNotContain("??");
		assertThat(body(member(person, get("/my/statement")), 200)).contains("按月划入", "退休人员定额划入", page)
			.doesNotContain("??");
		body(member(undeclared, get(page)), 404);
		body(this.pages.perform(post(CREDITS).with(Visitors.as(Role.CLERK, HEILONGJIANG.code(), null)).with(csrf()))
			.andReturn(), 403);
	}

	@Test
	void whatCannotBeRunIsToldBesideTheField() throws Exception {
		this.town.personWith(HEILONGJIANG, "0.00");
		assertThat(body(officer("one", drafting("2099-01")), 422)).contains("这个月还没有到", "month-error")
			.doesNotContain("??");
		assertThat(body(officer("one", drafting("x")), 422)).contains("请选要划入的月份");
		assertThat(body(officer("one", drafting("2022-12")), 422)).contains("不在办法施行的时间里");
		String run = sent(officer("one", drafting("2025-01")));
		assertThat(body(officer("one", get(run)), 200)).contains("试算进度", "every 2s").doesNotContain("??");
		sent(officer("one", post(run + "/pause")));
		assertThat(body(officer("one", get(run)), 200)).contains("已暂停", "继续").doesNotContain("every 2s", "??");
		assertThat(body(officer("one", post(run + "/submit")), 422)).contains("已经往前走了");
		assertThat(body(officer("one", drafting("2025-02")), 422)).contains("还有一次划入没有结束");
		body(this.pages.perform(get(run).with(Visitors.as(Role.BUREAU, "530900", null))).andReturn(), 404);
		sent(officer("one", post(run + "/resume")));
		work();
		sent(officer("one", post(run + "/submit")));
		assertThat(body(officer("one", post(run + "/approve")), 422)).contains("由您提交，要由另一个人复核");
		assertThat(body(officer("two", post(run + "/return")), 422)).contains("退回");
		sent(officer("two", post(run + "/return").param("reason", "人数不对")));
		assertThat(body(officer("one", get(run)), 200)).contains("已作废", "人数不对").doesNotContain("??");
		assertThat(body(officer("one", get(CREDITS)), 200)).contains("2025年1月", "已作废").doesNotContain("??");
		String again = sent(officer("one", drafting("2025-01")));
		work();
		sent(officer("one", post(again + "/drop")));
	}

	/** The workbook and the paper say what the page says, and it is written down. */
	private void assertReport(String run) throws Exception {
		assertThat(body(officer("one", get(run)), 200)).contains(run + "/pdf", run + "/excel");
		List<String> sheets = ReportFiles.sheets(officer("one", post(run + "/excel")).getResponse());
		assertThat(sheets.get(0)).contains("按月划入报表", "2026-04", "officer.one", "复核人|officer.two", "账上实际划入", "退休人员定额划入");
		assertThat(sheets.get(1)).contains("上个月", "测试人|150.00|90.00|-60.00");
		assertThat(sheets.get(2)).contains("单位没有申报这个月的缴费基数");
		assertThat(sheets.get(2).lines()).hasSize((int) missed(run) + 1);
		assertThat(ReportFiles.paper(officer("one", post(run + "/pdf")).getResponse())).contains("按月划入报表",
				"officer.two", "账上实际划入", "没有划入的人", "150.00");
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where act = 'credit.report-exported' and subject_id = ?")
			.param(id(run))
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	private static UUID id(String run) {
		return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
	}

	private long missed(String run) {
		return this.jdbc.sql("select count(*) from credit_missed where run_id = ?")
			.param(id(run))
			.query(Long.class)
			.single();
	}

	/** The page of the missed that names this one: other tests leave people behind. */
	private String missed(String run, String named, String only) throws Exception {
		String page = body(officer("one", get(run + "/missed?" + only)), 200);
		for (int number = 2; !page.contains(named); number++) {
			assertThat(page).as("a further page").contains("page=" + number);
			page = body(officer("one", get(run + "/missed?" + only + "&page=" + number)), 200);
		}
		return page;
	}

	private String draftAndBook(YearMonth month) throws Exception {
		String run = sent(officer("one", drafting(month.toString())));
		work();
		assertThat(body(officer("one", get(run)), 200)).contains("试算好了", "提交复核").doesNotContain("??");
		sent(officer("one", post(run + "/submit")));
		assertThat(body(officer("two", get(run)), 200)).contains("复核通过，开始入账").doesNotContain("??");
		sent(officer("two", post(run + "/approve")));
		assertThat(body(officer("two", get(run)), 200)).contains("入账进度").doesNotContain("??");
		work();
		return run;
	}

	private MockHttpServletRequestBuilder drafting(String month) {
		return post(CREDITS).param("month", month).param("request", RequestId.fresh().text());
	}

	private void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	private UUID credit(PersonId person, YearMonth month) {
		return this.jdbc.sql("select id from credit where person_id = ? and credited_month = ?")
			.params(person.value(), month.atDay(1))
			.query(UUID.class)
			.single();
	}

	private MvcResult officer(String name, MockHttpServletRequestBuilder request) throws Exception {
		SignedIn officer = new SignedIn(UUID.randomUUID(), "officer." + name, "Test", Role.BUREAU, HEILONGJIANG.code(),
				null);
		return this.pages.perform(request.with(Visitors.as(officer)).with(csrf())).andReturn();
	}

	private MvcResult member(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages
			.perform(request.with(Visitors.as(Role.MEMBER, HEILONGJIANG.code(), person.value())).with(csrf()))
			.andReturn();
	}

	private static String body(MvcResult result, int status) throws Exception {
		assertThat(result.getResponse().getStatus()).as(result.getRequest().getRequestURI()).isEqualTo(status);
		return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

	private static String sent(MvcResult result) throws Exception {
		body(result, 303);
		return result.getResponse().getRedirectedUrl();
	}

}
