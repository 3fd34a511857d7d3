package org.gongji.clearing.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.clearing.PastMonth;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.Sheets;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The bureau's and the institution's pages of monthly sheets. */
abstract class SheetPagesCases {

	private static final Region HERE = new Region("239900");

	private static final String PATH = "/bureau/clearing/sheets";

	@Autowired
	WebApplicationContext context;

	@Autowired
	Sheets sheets;

	@Autowired
	SetValues values;

	@Autowired
	Providers providers;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	private final SignedIn first = who("first", Role.BUREAU, HERE, null);

	private final SignedIn second = who("second", Role.BUREAU, HERE, null);

	private MockMvc pages;

	private YearMonth month;

	private ProviderId place;

	@BeforeEach
	void somethingWasSettled() {
		this.pages = Visitors.pages(this.context);
		this.month = this.sheets.next(HERE).orElse(YearMonth.of(2023, 2));
		this.place = this.town.hospital(HERE);
		new PastMonth(this.jdbc, this.town, HERE).settle(this.place, this.month.atDay(9), 10_000, 3000, 2000, 500);
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aMonthGoesFromTheFirstPageToTheInstitution() throws Exception {
		String unset = text(this.first, make(this.month.toString(), RequestId.fresh().text()), 422);
		assertThat(unset).contains("还没有确定每月预留多少", "/bureau/parameters/new?key=clearing.withheld_ratio");
		this.values.set(HERE, "clearing.withheld_ratio", "0.05", Town.START);
		assertThat(text(this.first, make("x", RequestId.fresh().text()), 422)).contains("页面过期了");
		assertThat(text(this.first, make(this.month.toString(), ""), 422)).contains("页面过期了");
		sent(this.first, make(this.month.toString(), RequestId.fresh().text()));
		Sheet sheet = this.sheets.of(this.sheets.run(HERE, this.month).orElseThrow())
			.stream()
			.filter((one) -> one.provider().equals(this.place))
			.findFirst()
			.orElseThrow();
		String path = PATH + "/" + sheet.id();
		assertThat(text(this.first, get(path), 200)).contains("145.00", "壹佰肆拾伍元整", "100.00 元的 5%，是 5.00 元",
				"class=\"cite\"", "登记收款账户");
		assertThat(bytes(post(path + "/pdf"))).startsWith("%PDF");
		assertThat(workbook(path)).contains("月结算单", sheet.reference(), "下载人", "first", "应付", "145");
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where act = 'clearing.sheet_exported' and subject_id = ?")
			.param(sheet.id().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(text(this.first, post(path + "/words").param("words", " "), 422)).contains("请写理由");
		assertThat(status(who("far", Role.BUREAU, new Region("211200"), null), get(path))).isEqualTo(404);
		assertThat(status(at(this.place), get("/counter/sheets/" + sheet.id()))).as("not released").isEqualTo(404);
		read(sheet, release());
		assertThat(text(at(this.place), get("/counter/sheets"), 200)).contains(this.month.toString(), "145.00");
		assertThat(text(at(this.place), get("/counter/sheets/" + sheet.id()), 200)).contains("100.00 元的 5%",
				"class=\"cite\"", "还没有付款");
		assertThat(status(at(this.town.pharmacy(HERE)), get("/counter/sheets/" + sheet.id()))).isEqualTo(404);
		account(path);
	}

	/** An auditor of the region reads what the bureau reads, and decides nothing. */
	private void read(Sheet sheet, String release) throws Exception {
		SignedIn auditor = who("auditor", Role.AUDITOR, HERE, null);
		String root = "/audit/clearing";
		String one = root + "/sheets/" + sheet.id();
		String decided = release.replace("/bureau/clearing", root);
		assertThat(text(auditor, get(root + "/sheets").param("month", this.month.toString()), 200))
			.contains(one, decided)
			.doesNotContain("/bureau/", "method=\"post\" action=\"/audit");
		assertThat(text(auditor, get(one), 200)).contains("145.00", decided).doesNotContain("/bureau/", "登记收款账户");
		assertThat(text(auditor, get(decided), 200)).contains("已核发", one).doesNotContain("/bureau/");
		assertThat(text(auditor, get(root + "/sheets").param("month", "2019-01"), 200)).contains("还没有出月结算单");
		assertThat(status(auditor, get(release))).isEqualTo(403);
		assertThat(status(auditor, post(decided + "/approve"))).isEqualTo(404);
		assertThat(status(who("far", Role.AUDITOR, new Region("211200"), null), get(one))).isEqualTo(404);
		assertThat(status(who("far", Role.AUDITOR, new Region("211200"), null), get(decided))).isEqualTo(404);
	}

	private String release() throws Exception {
		String check = text(this.first, get("/bureau/clearing/releases/new").param("month", this.month.toString()),
				200);
		assertThat(text(this.first, ask(check).param("withheld", "1"), 422)).contains("什么都没有提交");
		String release = sent(this.first, ask(check).param("withheld", hidden(check, "withheld")));
		assertThat(text(this.first, post(release + "/approve"), 422)).contains("您自己经办的");
		assertThat(text(this.second, post(release + "/return"), 422)).contains("请写明退回的原因");
		sent(this.second, post(release + "/approve"));
		assertThat(text(this.second, get(release), 200)).contains("已核发", "付款文件").doesNotContain("退回的原因");
		return release;
	}

	private void account(String path) throws Exception {
		String code = this.providers.find(this.place).orElseThrow().code().text();
		String accounts = "/bureau/clearing/accounts";
		assertThat(text(this.first, account(accounts, code, "别的医院"), 422)).contains("别的医院", "123456789012");
		assertThat(text(this.first, account(accounts, "X", "测试医院"), 422)).contains("没有这个编码的机构");
		sent(this.first, account(accounts, code, "测试医院"));
		Matcher id = Pattern.compile(accounts + "/([0-9a-f-]{36})/approve")
			.matcher(text(this.second, get(accounts), 200));
		assertThat(id.find()).isTrue();
		String approve = accounts + "/" + id.group(1) + "/approve";
		assertThat(text(this.first, post(approve).param("number", "123456789012"), 422)).contains("您自己经办的");
		assertThat(text(this.second, post(approve), 422)).contains("请输入银行账号");
		assertThat(text(this.second, post(approve).param("number", "123456789013"), 422))
			.contains("和登记的账号不一样", "123456789013")
			.doesNotContain("123456789012");
		sent(this.second, post(approve).param("number", "1234 5678 9012"));
		assertThat(text(this.first, get(path), 200)).contains("**** 9012", "待付").doesNotContain("123456789012");
	}

	private AbstractMockHttpServletRequestBuilder<?> account(String path, String code, String holder) {
		return post(path).param("request", RequestId.fresh().text())
			.param("institution", code)
			.param("holder", holder)
			.param("account", "123456789012")
			.param("bank", "某银行");
	}

	private AbstractMockHttpServletRequestBuilder<?> make(String of, String request) {
		return post(PATH).param("month", of).param("request", request);
	}

	private AbstractMockHttpServletRequestBuilder<?> ask(String check) {
		return post("/bureau/clearing/releases").param("month", this.month.toString())
			.param("request", hidden(check, "request"))
			.param("count", hidden(check, "count"))
			.param("payable", hidden(check, "payable"));
	}

	private static String hidden(String page, String name) {
		Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(value.find()).as(name).isTrue();
		return value.group(1);
	}

	private String workbook(String path) throws Exception {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
				visit(this.first, post(path + "/excel")).getResponse().getContentAsByteArray()))) {
			return book.getFirstSheet()
				.read()
				.stream()
				.map((row) -> row.stream().map((cell) -> (cell != null) ? cell.getRawValue() : "").toList())
				.toList()
				.toString();
		}
	}

	private String bytes(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MvcResult result = visit(this.first, request);
		assertThat(result.getResponse().getStatus()).isEqualTo(200);
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1);
	}

	private String text(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		MvcResult result = visit(who, request);
		assertThat(result.getResponse().getStatus()).isEqualTo(status);
		String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(body).doesNotContain("??");
		return body;
	}

	private String sent(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MvcResult result = visit(who, request);
		assertThat(result.getResponse().getStatus()).isEqualTo(303);
		return result.getResponse().getRedirectedUrl();
	}

	private int status(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return visit(who, request).getResponse().getStatus();
	}

	private MvcResult visit(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(who)).with(csrf())).andReturn();
	}

	private static SignedIn at(ProviderId place) {
		return who("till", Role.HOSPITAL, HERE, place.value());
	}

	private static SignedIn who(String name, Role role, Region region, UUID holder) {
		return new SignedIn(UUID.randomUUID(), name + "." + UUID.randomUUID(), name, role, region.code(), holder);
	}

}
