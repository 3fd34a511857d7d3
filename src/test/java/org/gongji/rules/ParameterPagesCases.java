package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A bureau officer enters a value on the page with its scan, another one decides. */
abstract class ParameterPagesCases {

	private static final String PATH = "/bureau/parameters";

	private static final byte[] SCAN = "%PDF-1.7\na scan".getBytes(StandardCharsets.UTF_8);

	private final SignedIn first = someone(Role.BUREAU, "620800");

	private final SignedIn second = someone(Role.BUREAU, "620800");

	private final SignedIn auditor = someone(Role.AUDITOR, "620800");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private ParameterRecords records;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void aValueIsEnteredWithItsScanAndApprovedByAnother() throws Exception {
		assertThat(body(this.first, get(PATH), 200)).contains("account.payment_order").doesNotContain("??");
		assertThat(body(this.first, get(PATH + "/new").param("key", "account.payment_order"), 200))
			.contains("user, authoriser, cash")
			.doesNotContain("??");
		String title = "通知" + UUID.randomUUID();
		String at = entered(entry("account.payment_order", title).param("value", "user, authoriser, cash"));
		assertThat(body(this.first, get(at), 200)).contains(title, "扫描.pdf", "由另一名工作人员复核").doesNotContain("??");
		assertThat(body(this.first, post(at + "/approve"), 422)).contains("不能由您复核");
		assertThat(body(this.second, post(at + "/return").param("reason", ""), 422)).contains("请写明退回的原因");
		assertThat(status(someone(Role.BUREAU, "239900"), post(at + "/approve"))).isEqualTo(404);
		assertThat(status(someone(Role.BUREAU, "239900"), get(at))).isEqualTo(404);
		assertThat(status(this.second, post(at + "/approve"))).isEqualTo(302);
		assertThat(body(this.first, get(PATH), 200)).contains(title).contains("已生效");
		assertThat(body(this.first, get(at), 200)).contains("历次取值", this.second.name()).doesNotContain("??");
		assertThat(body(null, get("/rules/620800").param("on", "2091-01-01"), 200)).contains("医保局文件").contains("授权人账户");
	}

	@Test
	void theScanIsReadByThoseOfTheRegionAndThatIsWrittenDown() throws Exception {
		String at = entered(
				entry("account.payment_order", "扫描件" + UUID.randomUUID()).param("value", "user, authoriser, cash"));
		String id = at.substring(PATH.length());
		for (SignedIn reader : new SignedIn[] { this.second, this.auditor }) {
			String root = (reader.role() == Role.AUDITOR) ? "/audit/parameters" : PATH;
			MockHttpServletResponse answer = answer(reader, get(root + id + "/scan"));
			assertThat(answer.getStatus()).isEqualTo(200);
			assertThat(answer.getContentAsByteArray()).isEqualTo(SCAN);
			assertThat(answer.getContentType()).isEqualTo("application/pdf");
			assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
			assertThat(answer.getHeaders("X-Content-Type-Options")).contains("nosniff");
			assertThat(answer.getHeader("Cache-Control")).contains("no-store");
			assertThat(body(reader, get(root + id), 200)).doesNotContain("??");
			assertThat(this.jdbc.sql("select count(*) from audit_record where act = 'file.read' and actor = ?")
				.param(reader.name())
				.query(Long.class)
				.single()).isEqualTo(1);
		}
		assertThat(body(this.auditor, get("/audit/parameters"), 200)).contains("扫描件").doesNotContain("??");
		assertThat(body(this.auditor, get("/audit/parameters" + id), 200)).doesNotContain("复核通过");
		assertThat(status(someone(Role.AUDITOR, "239900"), get("/audit/parameters" + id + "/scan"))).isEqualTo(404);
		assertThat(status(someone(Role.CLERK, "620800"), get(at + "/scan"))).isEqualTo(403);
	}

	@Test
	void whatDoesNotFitIsToldBesideTheField() throws Exception {
		String page = body(this.first,
				multipart(PATH).param("key", "account.payment_order")
					.param("value", "user, cash")
					.param("holdsFrom", "soon")
					.param("documentTitle", "留下来的名称")
					.param("request", UUID.randomUUID().toString()),
				422);
		assertThat(page).contains("这个顺序不在可以选择的顺序之内", "请写明从哪一天起执行", "留下来的名称", "soon", "请选择文件", "请再选一次文件")
			.doesNotContain("??");
		assertThat(status(this.first, get(PATH + "/new").param("key", "account.medical_items"))).isEqualTo(404);
		assertThat(status(this.first, multipart(PATH).param("key", "account.medical_items"))).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# name     | content     | status
			a.pdf      | %PDF-1.7    | 302
			a.txt      | %PDF-1.7    | 302
			a.pdf      | <html>      | 422
			a.exe.pdf  | MZ          | 422
			a.pdf      | ''          | 422
			""")
	void theContentOfAScanCountsAndNotItsName(String name, String content, int status) throws Exception {
		assertThat(status(this.first,
				multipart(PATH).file(new MockMultipartFile("scan", name, "application/pdf", content.getBytes(UTF_8)))
					.param("key", "account.payment_order")
					.param("value", "user, authoriser, cash")
					.param("holdsFrom", "2093-01-01")
					.param("documentTitle", "x")
					.param("request", UUID.randomUUID().toString())))
			.isEqualTo(status);
	}

	@Test
	void whatIsTooLargeIsSaidInWords() throws Exception {
		byte[] large = java.util.Arrays.copyOf(SCAN, 10 * 1024 * 1024 + 1);
		assertThat(body(this.first,
				multipart(PATH).file(new MockMultipartFile("scan", "a.pdf", "application/pdf", large))
					.param("key", "account.payment_order")
					.param("request", UUID.randomUUID().toString()),
				422))
			.contains("文件太大了");
		assertThat(body(this.first, post(PATH).content(new byte[20 * 1024 * 1024 + 1]), 413)).contains("文件太大")
			.doesNotContain("??");
		assertThat(status(this.first, post(PATH).content(new byte[20 * 1024 * 1024]))).isNotEqualTo(413);
	}

	/** The whole form again, every cell with its own words, everything typed kept. */
	@Test
	void aTableIsTypedCellByCell() throws Exception {
		SignedIn officer = someone(Role.BUREAU, "610100");
		assertThat(body(officer, get(PATH + "/new").param("key", "pooled.ratio"), 200)).contains("rows[0].cells[0]")
			.doesNotContain("??");
		String page = body(officer,
				entry("pooled.ratio", "表").param("rows[0].cells[0]", "七成").param("rows[0].cells[1]", "75%"), 422);
		assertThat(page).contains("七成", "75%", "id=\"rows0.cells0-error\"", "href=\"#rows0.cells0\"")
			.doesNotContain("id=\"rows0.cells1-error\"")
			.doesNotContain("??");
		assertThat(body(officer, entry("pooled.ratio", "表"), 422)).contains("请填写");
		String at = answer(officer,
				entry("pooled.ratio", "表").param("rows[0].cells[0]", "70%").param("rows[0].cells[1]", "0.75"))
			.getRedirectedUrl();
		assertThat(this.records
			.find(new Region("610100"), new ParameterId(UUID.fromString(at.substring(PATH.length() + 1))))
			.orElseThrow()
			.entry()
			.words()).hasSize(2).allMatch((word) -> word.endsWith("=0.70") || word.endsWith("=0.75"));
		assertThat(body(officer, get(at), 200)).contains("70%", "75%").doesNotContain("??");
	}

	@Test
	void drugsAreRowsOfTheirOwn() throws Exception {
		SignedIn officer = someone(Role.BUREAU, "530900");
		String key = "negotiated_drug.first_self_pay";
		assertThat(body(officer, get(PATH + "/new").param("key", key), 200)).contains("rows[2].name")
			.doesNotContain("rows[3].name");
		assertThat(body(officer,
				entry(key, "药").param("more", "1").param("rows[0].name", "某药").param("rows[0].cells[0]", "10%"), 200))
			.contains("某药", "10%", "rows[3].name")
			.doesNotContain("error-summary");
		String page = body(officer,
				entry(key, "药").param("rows[0].name", "")
					.param("rows[0].cells[0]", "10%")
					.param("rows[1].name", "甲=乙")
					.param("rows[1].cells[0]", "10%")
					.param("rows[2].name", "只有名字")
					.param("rows[2].cells[0]", ""),
				422);
		assertThat(page).contains("id=\"rows0.name-error\"", "id=\"rows1.name-error\"", "id=\"rows2.cells0-error\"")
			.doesNotContain("??");
		assertThat(status(officer, entry(key, "药").param("rows[0].name", "某药").param("rows[0].cells[0]", "10%")))
			.isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "rows[300].cells[0]", "rows[0].cells[300]", "rows[x].cells[0]", "rows[-1].name", "rows[0].class" })
	void aFormThatNoBrowserSendsIsRefusedCalmly(String field) throws Exception {
		assertThat(status(someone(Role.BUREAU, "610100"), entry("pooled.ratio", "表").param(field, "0.60")))
			.isBetween(400, 422);
	}

	private AbstractMockHttpServletRequestBuilder<?> entry(String key, String title) {
		return multipart(PATH).file(new MockMultipartFile("scan", "扫描.pdf", "application/pdf", SCAN))
			.param("key", key)
			.param("holdsFrom", "2091-01-01")
			.param("documentTitle", title)
			.param("request", UUID.randomUUID().toString());
	}

	private String entered(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MockHttpServletResponse response = answer(this.first, request);
		assertThat(response.getStatus()).isEqualTo(302);
		return response.getRedirectedUrl();
	}

	private String body(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		MockHttpServletResponse response = answer(who, request);
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(UTF_8);
	}

	private int status(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return answer(who, request).getStatus();
	}

	private MockHttpServletResponse answer(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		if (who != null) {
			request.with(Visitors.as(who));
		}
		return this.pages.perform(request.with(csrf())).andReturn().getResponse();
	}

	private static SignedIn someone(Role role, String region) {
		return new SignedIn(UUID.randomUUID(), "test-" + UUID.randomUUID(), "B", role, region, null);
	}

}
