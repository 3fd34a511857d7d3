package org.gongji.crediting.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.crediting.DeclaredFile;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The bureau's pages of declarations, from the employer to what stands declared. */
abstract class DeclarationPagesCases {

	private static final String HOME = "/bureau/declarations";

	private static final String WINDOW = "/window/declarations";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	private MockMvc mvc;

	private final RequestPostProcessor officer = Visitors.as(Role.BUREAU, "530900", null);

	private final IdentityNumber number = SomeNumber.fresh();

	private final String request = RequestId.fresh().text();

	private final String employer = "T" + Town.digits(12);

	private String employerPage;

	@BeforeEach
	void recordAnEmployer() throws Exception {
		this.mvc = Visitors.pages(this.context);
		this.people.register(NewPerson.of(new Region("530900"), new PersonName("测试人"), this.number, null,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START));
		MockHttpServletResponse recorded = answer(post("/bureau/employers").with(csrf())
			.param("code", this.employer.toLowerCase())
			.param("name", "测试机械厂")
			.param("agency", "市经办中心"));
		assertThat(recorded.getStatus()).isEqualTo(303);
		this.employerPage = recorded.getRedirectedUrl();
	}

	@Test
	void anEmployerIsRecordedWithWordsForWhatIsMissing() throws Exception {
		assertThat(page("/bureau/employers")).contains(this.employer, "测试机械厂").doesNotContain("??");
		assertThat(page(this.employerPage)).contains("测试机械厂", "还没有申报").doesNotContain("??");
		MockHttpServletResponse again = answer(post("/bureau/employers").with(csrf())
			.param("code", this.employer)
			.param("name", "另一家")
			.param("agency", ""));
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(again.getContentAsString()).contains("请填写经办机构", "另一家").doesNotContain("??");
		again = answer(post("/bureau/employers").with(csrf())
			.param("code", this.employer)
			.param("name", "另一家")
			.param("agency", "中心"));
		assertThat(again.getContentAsString()).contains("已经登记给“测试机械厂”");
		assertThat(elsewhere(this.employerPage)).isEqualTo(404);
	}

	@Test
	void fromTheFileToThePeopleOfTheMonth() throws Exception {
		String file = DeclaredFile.HEADER + "\n" + this.number.text() + ",测试人,2026-03,5321.10,是\n";
		String preview = bring(file, "1", "5321.10").getRedirectedUrl();
		assertThat(page(preview)).contains("确认申报（1 行）", "5,321.10", "测试机械厂").doesNotContain("??", "此处");
		assertThat(answer(post(preview + "/confirm").with(csrf())).getRedirectedUrl()).isEqualTo(preview);
		assertThat(page(preview)).contains("确认申报。", "test.bureau").doesNotContain("确认申报（", "??");
		assertThat(page(this.employerPage)).contains("2026-03", "测*", "5,321.10", "申报.csv").doesNotContain("??");
		assertThat(page(HOME)).contains(preview, "已申报").doesNotContain("??");
		assertThat(bring(file, "1", "5321.10").getRedirectedUrl()).isEqualTo(preview);
		assertThat(elsewhere(preview)).isEqualTo(404);
	}

	@Test
	void errorsAreShownAndHandedOut() throws Exception {
		String file = DeclaredFile.HEADER + "\n" + this.number.text() + ",测试人,2099-03,-1,是\n" + this.number.text()
				+ ",<b>,2026-03,=1+1,也许\n";
		String preview = bring(file, "1", "1").getRedirectedUrl();
		assertThat(page(preview))
			.contains("有 5 处问题", "第 3 列 月份", "这个月还没有到", "第 4 列 缴费基数", "金额不能小于零", "姓名里有不该有的字", "请只写“是”或“否”")
			.doesNotContain("??", "<b>", this.number.text(), "确认申报（");
		byte[] sheet = answer(get(preview + "/errors")).getContentAsByteArray();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows).hasSize(7);
			assertThat(rows.get(2).getCellText(2)).contains("这个月还没有到");
			assertThat(rows).extracting((row) -> row.getCellText(3))
				.contains("'=1+1")
				.noneMatch((text) -> text.startsWith("="));
		}
		assertThat(answer(post(preview + "/discard").with(csrf())).getRedirectedUrl()).isEqualTo(HOME);
		assertThat(answer(get(preview)).getStatus()).isEqualTo(404);
	}

	@Test
	void theTemplatesAreTakenWhenTheyAreFilledIn() throws Exception {
		for (String kind : List.of("CONTRIBUTION", "PENSION")) {
			for (String correction : List.of("no", "yes")) {
				for (String form : List.of("xlsx", "csv")) {
					byte[] template = answer(get(HOME + "/template").param("kind", kind)
						.param("correction", correction)
						.param("form", form)).getContentAsByteArray();
					MockHttpServletResponse brought = bring(template, Map.of("kind", kind, "correction", correction));
					String shown = page(brought.getRedirectedUrl());
					assertThat(shown).contains("表头下面没有内容").doesNotContain("表头和模板不一样", "??");
					answer(post(brought.getRedirectedUrl() + "/discard").with(csrf()));
				}
			}
		}
		assertThat(answer(get(HOME + "/template").param("kind", "X")).getStatus()).isEqualTo(404);
	}

	@Test
	void totalsThatDifferAreSaid() throws Exception {
		String file = DeclaredFile.HEADER + "\n" + this.number.text() + ",测试人,2026-03,5321.10,是\n";
		assertThat(page(bring(file, "2", "5322.10").getRedirectedUrl()))
			.contains("单位报表 2 行、5,322.10 元，文件读出 1 行、5,321.10 元，相差 1.00 元")
			.doesNotContain("??", "确认申报（");
	}

	@Test
	void whatCannotBeReadIsSaidBesideTheField() throws Exception {
		MockHttpServletResponse refused = bring(new byte[] { (byte) 0xd0, (byte) 0xcf, 1, 2 }, Map.of());
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("旧格式的 Excel", "id=\"file-error\"", this.employer)
			.doesNotContain("??");
		refused = answer(multipart(HOME).with(csrf()).param("employer", "nobody-1").param("sum", "1.234"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("没有这个编号的单位", "请选择申报种类", "请选择文件", "请填写行数", "最多两位小数", "1.234")
			.doesNotContain("??");
	}

	@Test
	void whatIsNotThereIsNotFound() throws Exception {
		for (String path : List.of(HOME + "/x", HOME + "/" + UUID.randomUUID(),
				HOME + "/" + UUID.randomUUID() + "/errors", "/bureau/employers/" + UUID.randomUUID(),
				this.employerPage + "?month=2026-13")) {
			assertThat(answer(get(path)).getStatus()).as(path).isIn(400, 404);
		}
		assertThat(answer(post(HOME + "/" + UUID.randomUUID() + "/confirm").with(csrf())).getStatus()).isEqualTo(404);
		assertThat(answer(get(this.employerPage).param("page", "x")).getStatus()).isEqualTo(200);
	}

	@Test
	void aClerkDeclaresOnePerson() throws Exception {
		RequestPostProcessor clerk = Visitors.as(Role.CLERK, "530900", null);
		assertThat(typed(get(WINDOW), clerk, Map.of()).getContentAsString()).contains("逐人申报", this.employer)
			.doesNotContain("??");
		MockHttpServletResponse refused = typed(post(WINDOW), clerk, Map.of("month", "2099-01", "base", "1.234"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("这个月还没有到", "小数超过两位", "1.234", "id=\"month-error\"")
			.doesNotContain("??");
		refused = typed(post(WINDOW), clerk, Map.of("employer", "nothing", "number", SomeNumber.fresh().text()));
		assertThat(refused.getContentAsString()).contains("没有这个编号的单位").doesNotContain("??");
		assertThat(typed(post(WINDOW), clerk, Map.of("number", SomeNumber.fresh().text())).getContentAsString())
			.contains("登记里没有这个号码的人");
		assertThat(typed(post(WINDOW), clerk, Map.of("kind", "X")).getContentAsString()).contains("请选择申报种类");
		MockHttpServletResponse checked = typed(post(WINDOW), clerk, Map.of());
		assertThat(checked.getContentAsString()).contains("还没有提交", "4,000.00", "2026-03", "name=\"request\"")
			.doesNotContain("??");
		assertThat(typed(post(WINDOW + "/change"), clerk, Map.of()).getContentAsString()).contains("４，０００")
			.doesNotContain("??");
		assertThat(typed(post(WINDOW + "/confirm"), clerk, Map.of()).getRedirectedUrl()).isEqualTo(WINDOW);
		assertThat(typed(post(WINDOW + "/confirm"), clerk, Map.of()).getRedirectedUrl()).isEqualTo(WINDOW);
		assertThat(typed(post(WINDOW + "/confirm"), clerk, Map.of("base", "5000")).getContentAsString())
			.contains("没有提交成功");
		assertThat(typed(post(WINDOW), clerk, Map.of()).getContentAsString()).contains("已经申报过");
		assertThat(typed(post(WINDOW), clerk, Map.of("act", "CORRECT")).getContentAsString()).contains("没有要改的");
		assertThat(typed(post(WINDOW), clerk, Map.of("act", "TAKE_BACK", "base", "", "paid", "")).getContentAsString())
			.contains("还没有提交", "撤销")
			.doesNotContain("??");
	}

	private MockHttpServletResponse typed(MockHttpServletRequestBuilder request, RequestPostProcessor clerk,
			Map<String, String> typed) throws Exception {
		Map.of("employer", this.employer, "kind", "CONTRIBUTION", "act", "FIRST", "number", this.number.text(), "name",
				"测试人", "month", "2026年3月", "base", "４，０００", "paid", "是", "pension", "", "request", this.request)
			.forEach((name, otherwise) -> request.param(name, typed.getOrDefault(name, otherwise)));
		return this.mvc.perform(request.with(clerk).with(csrf())).andReturn().getResponse();
	}

	private MockHttpServletResponse bring(String file, String rows, String sum) throws Exception {
		return bring(file.getBytes(StandardCharsets.UTF_8), Map.of("rows", rows, "sum", sum));
	}

	private MockHttpServletResponse bring(byte[] file, Map<String, String> typed) throws Exception {
		MockMultipartHttpServletRequestBuilder request = multipart(HOME)
			.file(new MockMultipartFile("file", "申报.csv", "text/csv", file))
			.with(csrf())
			.param("employer", this.employer);
		Map.of("kind", "CONTRIBUTION", "correction", "no", "rows", "1", "sum", "1")
			.forEach((name, otherwise) -> request.param(name, typed.getOrDefault(name, otherwise)));
		return answer(request);
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = answer(get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse answer(B request)
			throws Exception {
		return this.mvc.perform(request.with(this.officer)).andReturn().getResponse();
	}

	private int elsewhere(String path) throws Exception {
		return this.mvc.perform(get(path).with(Visitors.as(Role.BUREAU, "610100", null)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

}
