package org.gongji.crediting.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccounts;
import org.gongji.crediting.OpeningWork;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
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
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages that bring balances from before the reform over, up to the owner's own. */
abstract class OpeningPagesCases {

	private static final String HOME = "/bureau/opening-balances";

	/** Whose document says that such a balance stays the owner's. */
	private static final Region PINGLIANG = new Region("620800");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private OpeningWork work;

	private MockMvc mvc;

	private final IdentityNumber number = SomeNumber.fresh();

	private PersonId person;

	@BeforeEach
	void somebodyWithAnAccount() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.people
			.register(NewPerson.of(PINGLIANG, new PersonName("测试人"), this.number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id();
		this.accounts.open(this.person, PINGLIANG, Town.START);
	}

	@Test
	void aFileGoesFromTheFirstOfficerToTheOwner() throws Exception {
		assertThat(page("one", HOME)).contains("改革前结余", "旧账上的合计").doesNotContain("??");
		String path = sent(bring(file("1234.5"), "2022-12-31", "1234.50"));
		assertThat(page("one", path)).contains("待提交", "1,234.50", "2022年12月31日", "提交复核").doesNotContain("??");
		sent(officer("one", post(path + "/submit")));
		assertThat(page("one", path)).contains("等待复核", "这个文件由您提交").doesNotContain("??", "/approve");
		MockHttpServletResponse own = officer("one", post(path + "/approve"));
		assertThat(own.getStatus()).isEqualTo(422);
		assertThat(officer("two", post(path + "/return")).getStatus()).isEqualTo(422);
		assertThat(page("two", path)).contains("1 人、共 1,234.50 元").doesNotContain("??");
		sent(officer("two", post(path + "/approve")));
		assertThat(page("two", path)).contains("every 2s", "已转入 0 人，共 1 人").doesNotContain("??");
		while (this.work.step()) {
			Thread.onSpinWait();
		}
		assertThat(page("two", path)).contains("已入账", "已转入 1 人，共 1 人，1,234.50 元").doesNotContain("every 2s", "??");
		assertThat(page("two", HOME)).contains(path, "已入账").doesNotContain("??");
		assertThat(sent(bring(file("1234.5"), "2022-12-31", "1234.50"))).isEqualTo(path);
		assertThat(officer("one", post(path + "/resume")).getStatus()).isEqualTo(422);
		assertThat(mine("/my")).contains("改革前结余 1,234.50 元已经转入，归您本人").doesNotContain("??");
		assertThat(mine("/my/statement")).contains("改革前结余", "归您本人", "/my/opening-balance").doesNotContain("??");
		assertThat(mine("/my/opening-balance")).contains("1,234.50", "一直归您本人", "2022年12月31日", "第十五条")
			.doesNotContain("??");
		assertThat(this.mvc.perform(get(path).with(Visitors.as(Role.BUREAU, "530900", null)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	@Test
	void whatIsWrongIsSaidAndHandedOut() throws Exception {
		MockHttpServletResponse refused = officer("one", multipart(HOME).param("asOf", "x").param("sum", "1.234"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
			.contains("请填写截至日期", "请选择文件", "请填写行数", "1.234", "id=\"asOf-error\"")
			.doesNotContain("??");
		refused = bring(file("1"), "2024-01-01", "1");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("这一天办法已经施行").doesNotContain("??");
		assertThat(bring(new byte[] { (byte) 0xd0, (byte) 0xcf, 1 }, "2022-12-31", "1")
			.getContentAsString(StandardCharsets.UTF_8)).contains("旧格式的 Excel", "id=\"file-error\"");
		String path = sent(bring(file("-1"), "2022-12-31", "1"));
		assertThat(page("one", path)).contains("有 1 处问题", "第 3 列 改革前结余", "结余不能小于零").doesNotContain("??", "提交复核");
		assertThat(officer("one", get(path + "/errors")).getContentAsByteArray()).startsWith('P', 'K');
		sent(officer("one", post(path + "/discard")));
		assertThat(officer("one", get(path)).getStatus()).isEqualTo(404);
		path = sent(bring(file("2"), "2022-12-31", "3"));
		assertThat(page("one", path)).contains("旧账 1 人、3.00 元，文件读出 1 人、2.00 元，相差 1.00 元").doesNotContain("提交复核");
		for (String form : new String[] { "xlsx", "csv" }) {
			byte[] template = officer("one", get(HOME + "/template").param("form", form)).getContentAsByteArray();
			assertThat(page("one", sent(bring(template, "2022-12-31", "1")))).contains("表头下面没有内容");
		}
		assertThat(this.mvc
			.perform(get("/my/opening-balance").with(Visitors.as(Role.MEMBER, PINGLIANG.code(), this.person.value())))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	private byte[] file(String yuan) {
		return ("公民身份号码,姓名,改革前结余\n" + this.number.text() + ",测试人," + yuan + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse bring(byte[] file, String asOf, String sum) throws Exception {
		return officer("one",
				multipart(HOME).file(new MockMultipartFile("file", "结余.csv", "text/csv", file))
					.param("asOf", asOf)
					.param("rows", "1")
					.param("sum", sum));
	}

	private String page(String who, String path) throws Exception {
		MockHttpServletResponse answer = officer(who, get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private String mine(String path) throws Exception {
		return this.mvc.perform(get(path).with(Visitors.as(Role.MEMBER, PINGLIANG.code(), this.person.value())))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse officer(String name, B request)
			throws Exception {
		SignedIn officer = new SignedIn(UUID.randomUUID(), "opening." + name, "Test", Role.BUREAU, PINGLIANG.code(),
				null);
		return this.mvc.perform(request.with(Visitors.as(officer)).with(csrf())).andReturn().getResponse();
	}

	private static String sent(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
		return answer.getRedirectedUrl();
	}

}
