package org.gongji.closing.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.crediting.PastBalance;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The closing of a month by the pages, from the check of the books to the paper. */
abstract class MonthPagesCases {

	private static final String HOME = "/bureau/months";

	private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Shanghai"));

	private static final YearMonth FIRST = NOW.minusMonths(3);

	private static final AtomicInteger REGIONS = new AtomicInteger(627_000);

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc mvc;

	private Region region;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
		this.region = new Region(String.valueOf(REGIONS.incrementAndGet()));
	}

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aMonthIsCheckedProposedAndClosedByAnother() throws Exception {
		PersonId person = this.town.personWith(this.region, "0.00");
		PastBalance.book(this.jdbc, person, this.region, FIRST.atDay(5), 123_456);
		String month = HOME + "/" + FIRST;
		assertThat(page(HOME)).contains("还没有核对过", "下一个要结账的月份", month).doesNotContain("??");
		assertThat(page(month)).contains("暂时数字", "还没有核对账目", "要先办好", "1,234.56", "上线时带入的余额", "期初余额加收入，减支出，等于期末余额")
			.doesNotContain("提交结账</span>", "??");
		assertThat(refused(post(month + "/propose").param("request", RequestId.fresh().text()))).contains("还有事要先办好");
		assertThat(refused(post(month + "/propose"))).contains("请重新提交");
		assertThat(refused(post(month + "/close"))).contains("还没有人提交");
		assertThat(sent("one", post(HOME + "/check").param("month", FIRST.toString()))).isEqualTo(month);
		assertThat(page(month)).contains("账目相符", "提交结账").doesNotContain("要先办好</span>", "??");
		sent("one", post(month + "/propose").param("request", RequestId.fresh().text()));
		assertThat(page(HOME)).contains("待复核").doesNotContain("??");
		assertThat(content(officer("one", get(month)))).contains("您已经提交").doesNotContain("确认结账");
		assertThat(content(officer("two", get(month)))).contains("确认结账", "结账以后不能再打开").doesNotContain("??");
		assertThat(content(officer("one", post(month + "/close")))).contains("role=\"alert\"");
		sent("two", post(month + "/close"));
		assertThat(page(month)).contains("已结账", "数字的校验值", "months.one", "months.two")
			.doesNotContain("结账前检查", "id=\"decide\"", "??");
		assertThat(page(HOME)).contains("已结账").doesNotContain("??");
		papers(month);
	}

	private void papers(String month) throws Exception {
		try (PDDocument paper = Loader.loadPDF(officer("two", post(month + "/pdf")).getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(paper)).contains("收支统计表", "1,234.56", "期末余额", "months.two");
		}
		try (ReadableWorkbook book = new ReadableWorkbook(
				new ByteArrayInputStream(officer("one", post(month + "/excel")).getContentAsByteArray()))) {
			List<String> rows = book.getFirstSheet().read().stream().map(Object::toString).toList();
			assertThat(rows.toString()).contains("上线时带入的余额");
			assertThat(rows.get(2)).contains("下载人", "Test");
			assertThat(rows.get(3)).contains("本月（元）");
		}
	}

	@Test
	void anAuditorReadsAndDecidesNothing() throws Exception {
		PersonId person = this.town.personWith(this.region, "0.00");
		PastBalance.book(this.jdbc, person, this.region, FIRST.atDay(5), 100);
		String month = "/audit/months/" + FIRST;
		assertThat(auditor(get("/audit/months"))).contains(month).doesNotContain("核对账目</span>", "??");
		assertThat(auditor(get(month))).contains("暂时数字", "1.00")
			.doesNotContain("结账前检查", "提交结账", "/bureau/months", "??");
		assertThat(this.mvc.perform(post("/bureau/months/" + FIRST + "/close").with(someAuditor()).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	@Test
	void aMonthThatIsNoneIsNotFound() throws Exception {
		assertThat(page(HOME)).contains("还没有账");
		for (String no : new String[] { NOW.toString(), "2026-13", "x" }) {
			assertThat(officer("one", get(HOME + "/" + no)).getStatus()).as(no).isEqualTo(404);
		}
	}

	@Test
	void regionsWhoseTextAsksForStatisticsNameTheArticle() throws Exception {
		for (String[] one : new String[][] { { "530900", "第七条" }, { "620800", "第二十一条" } }) {
			this.region = new Region(one[0]);
			this.town.personWith(this.region, "1.00");
			assertThat(page(HOME + "/" + NOW)).contains(one[1]).doesNotContain("??");
		}
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = officer("two", get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return content(answer);
	}

	private String refused(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = officer("two", request);
		assertThat(answer.getStatus()).isEqualTo(422);
		return content(answer);
	}

	private String auditor(MockHttpServletRequestBuilder request) throws Exception {
		return content(this.mvc.perform(request.with(someAuditor()).with(csrf())).andReturn().getResponse());
	}

	private RequestPostProcessor someAuditor() {
		return Visitors.as(Role.AUDITOR, this.region.code(), null);
	}

	private MockHttpServletResponse officer(String name, MockHttpServletRequestBuilder request) throws Exception {
		SignedIn officer = new SignedIn(UUID.randomUUID(), "months." + name, "Test", Role.BUREAU, this.region.code(),
				null);
		return this.mvc.perform(request.with(Visitors.as(officer)).with(csrf())).andReturn().getResponse();
	}

	private String sent(String name, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = officer(name, request);
		assertThat(answer.getStatus()).as(content(answer)).isEqualTo(303);
		return answer.getRedirectedUrl();
	}

	private static String content(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
