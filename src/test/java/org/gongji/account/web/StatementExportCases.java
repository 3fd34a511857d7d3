package org.gongji.account.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.person.PersonId;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.LongHistory;
import org.gongji.testing.Somebody;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A statement of years: its pages by key, and the list that leaves the house. */
abstract class StatementExportCases {

	private static final Region HERE = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final Pattern ROW = Pattern.compile(
			"<time datetime=\"[^\"]+\">([^<]+)</time>.*?href=\"/my/entries/([0-9a-f-]{36})\">([^<]+)</a>.*?<span>([+−])([0-9,.]+)</span>.*?<span class=\"amount\">([0-9,.]+) 元",
			Pattern.DOTALL);

	@Autowired
	WebApplicationContext context;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Somebody somebody;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Books books;

	private MockMvc pages;

	private PersonId owner;

	private AccountId account;

	private YearMonth first;

	private YearMonth present;

	@BeforeEach
	void twoYears() {
		this.pages = Visitors.pages(this.context);
		this.owner = this.somebody.in(HERE);
		LocalDate opened = LocalDate.now(SHANGHAI).minusYears(2).withDayOfMonth(1);
		this.first = YearMonth.from(opened);
		this.present = YearMonth.now(SHANGHAI);
		this.account = new LongHistory(this.jdbc, this.accounts).write(this.owner, HERE, opened, 230);
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void thePagesByKeyShowEveryMovementOnce() throws Exception {
		List<String[]> rows = shown("all");
		assertThat(rows).hasSize(230);
		assertThat(rows).extracting((row) -> row[1]).doesNotHaveDuplicates();
		BigDecimal balance = new BigDecimal(rows.get(0)[5].replace(",", ""));
		assertThat(balance).isEqualByComparingTo(this.accounts.of(this.owner).orElseThrow().available().yuan());
		for (String[] row : rows) {
			assertThat(new BigDecimal(row[5].replace(",", ""))).isEqualByComparingTo(balance);
			BigDecimal change = new BigDecimal(row[4].replace(",", ""));
			balance = row[3].equals("+") ? balance.subtract(change) : balance.add(change);
		}
		assertThat(balance).isEqualByComparingTo("0");
		assertThat(shown("opening")).hasSize(47).allMatch((row) -> row[3].equals("+"));
		assertThat(shown("out")).hasSize(183).allMatch((row) -> row[3].equals("−"));
	}

	@Test
	void aPageInTheDepthCostsAsManyStatementsAsTheFirst() throws Exception {
		String path = range("all");
		List<Integer> counts = new ArrayList<>();
		for (String next = path; next != null;) {
			String asked = next;
			CountedStatements.Noted<String> page = CountedStatements.during(() -> see(asked, 200));
			counts.add((int) page.statements().stream().filter((one) -> !one.contains("SPRING_SESSION")).count());
			next = older(page.result());
		}
		assertThat(counts).hasSize(5);
		assertThat(counts).containsOnly(counts.get(0));
		assertThat(counts.get(0)).isLessThanOrEqualTo(9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "all", "in", "out", "opening" })
	void theSheetIsExactlyTheList(String show) throws Exception {
		List<String[]> page = shown(show);
		MockHttpServletResponse answer = taken("excel", show, 200);
		assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; ").contains(".xlsx");
		List<Row> rows = sheet(answer.getContentAsByteArray());
		assertThat(rows.get(1).getCellText(0)).isEqualTo("姓名：测试人");
		assertThat(rows.get(2).getCellText(0)).startsWith("筛选：").contains("所有人");
		assertThat(rows.get(3).getCellText(0)).startsWith("下载人：Test，时间：");
		assertThat(rows.get(4).getCellText(0)).startsWith("共 " + page.size() + " 笔");
		assertThat(rows).hasSize(page.size() + 6);
		for (int at = 0; at < page.size(); at++) {
			String[] shown = page.get(at);
			Row row = rows.get(at + 6);
			assertThat(row.getCellText(0)).isEqualTo(shown[0]);
			assertThat(row.getCellText(1)).isEqualTo(shown[2]);
			assertThat(row.getCell(shown[3].equals("+") ? 4 : 5).asNumber())
				.isEqualByComparingTo(shown[4].replace(",", ""));
			assertThat(row.getCellAsNumber(shown[3].equals("+") ? 5 : 4)).isEmpty();
			assertThat(row.getCell(6).asNumber()).isEqualByComparingTo(shown[5].replace(",", ""));
			assertThat(row.getCell(8).getType()).isEqualTo(CellType.STRING);
			assertThat(row.getCellText(8)).isEqualTo(shown[1]);
		}
		assertThat(exported("xlsx")).isEqualTo(1);
	}

	@Test
	void thePaperHasEveryAmountAndItsPageTheFacts() throws Exception {
		List<String[]> page = shown("in");
		MockHttpServletResponse answer = taken("pdf", "in", 200);
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		String text = text(answer.getContentAsByteArray());
		assertThat(text).contains("医保个人账户明细", "测试人", "收入", "470.00");
		for (String[] row : page) {
			assertThat(text).contains(row[5]);
		}
		assertThat(text.split("\\+10.00", -1)).hasSize(page.size() + 1);
		Matcher code = Pattern.compile("/verify/([0-9A-Z]{26})").matcher(text);
		assertThat(code.find()).isTrue();
		String verify = this.pages.perform(get("/verify/" + code.group(1)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(verify).contains("医保个人账户明细", "测*", this.first + " – " + this.present, "47", "470.00")
			.doesNotContain("测试人", "??");
		assertThat(exported("pdf")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			# query                                  ; words
			from=2099-01&to=2099-02                  ; 还没有到
			from=1990-01&to=2099-02                  ; 还没有这个账户
			from=x                                   ; 看不懂
			who=00000000-0000-7000-8000-000000000000 ; 没有找到这位家人
			who=<b>                                  ; 没有找到这位家人
			""")
	void aFilterThatCannotBeReadIsSaid(String query, String words) throws Exception {
		assertThat(see("/my/statement?" + query.replace("<", "%3C").replace(">", "%3E"), 422)).contains(words);
		MockHttpServletRequestBuilder ask = post("/my/statement/excel").with(csrf());
		for (String one : query.split("&")) {
			ask.param(one.split("=")[0], one.split("=")[1]);
		}
		assertThat(answer(ask).getStatus()).isEqualTo(422);
		assertThat(exported("xlsx")).isZero();
	}

	@Test
	void turnedMonthsAreSaid() throws Exception {
		assertThat(see("/my/statement?from=" + this.present + "&to=" + this.first, 422)).contains("之前");
	}

	@Test
	void aKeyThatCannotBeReadBeginsWithTheNewest() throws Exception {
		assertThat(see(range("all") + "&before=x", 200)).doesNotContain("回到最新").contains("看更早的");
	}

	@Test
	void aStrangersListIsNotFound() throws Exception {
		PersonId other = this.somebody.in(HERE);
		MockHttpServletResponse answer = this.pages
			.perform(post("/my/statement/pdf").with(csrf()).with(Visitors.as(Role.MEMBER, HERE.code(), other.value())))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(404);
	}

	private String range(String show) {
		return "/my/statement?from=" + this.first + "&to=" + this.present + "&show=" + show;
	}

	/** The rows of all pages: when, entry, what, sign, amount, balance. */
	private List<String[]> shown(String show) throws Exception {
		List<String[]> rows = new ArrayList<>();
		for (String next = range(show); next != null;) {
			String page = see(next, 200);
			assertThat(page).doesNotContain("??");
			Matcher row = ROW.matcher(page.substring(page.indexOf("<table")));
			while (row.find()) {
				rows.add(new String[] { row.group(1), row.group(2), row.group(3), row.group(4), row.group(5),
						row.group(6) });
			}
			next = older(page);
		}
		return rows;
	}

	private static String older(String page) {
		Matcher link = Pattern.compile("rel=\"next\" href=\"([^\"]*before=[^\"]*)\"").matcher(page);
		return link.find() ? link.group(1).replace("&amp;", "&") : null;
	}

	private String see(String path, int status) {
		try {
			MockHttpServletResponse answer = answer(get(java.net.URI.create(path)));
			assertThat(answer.getStatus()).isEqualTo(status);
			return answer.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse taken(String form, String show, int status) throws Exception {
		MockHttpServletResponse answer = answer(post("/my/statement/" + form).with(csrf())
			.param("from", this.first.toString())
			.param("to", this.present.toString())
			.param("show", show)
			.param("who", ""));
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer;
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder ask) throws Exception {
		return this.pages.perform(ask.with(Visitors.as(Role.MEMBER, HERE.code(), this.owner.value())))
			.andReturn()
			.getResponse();
	}

	private int exported(String form) {
		return this.jdbc.queryForObject(
				"select count(*) from audit_record where act = 'account.statement-exported' and subject_id = ? and detail like ?",
				Integer.class, this.account.value(), "%" + form + "%");
	}

	private static List<Row> sheet(byte[] file) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return book.getFirstSheet().read();
		}
	}

	private static String text(byte[] file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFTextStripper reader = new PDFTextStripper();
			reader.setSortByPosition(true);
			return reader.getText(document);
		}
	}

}
