package org.gongji.spending.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterId;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.Parameters;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The public calculator, asked by anyone: every answer, and every word of a bad question.
 */
abstract class CalculatorCases {

	private static final String LINCANG = "/calculator?region=530900&status=employee&level=level_2&day=2023-06-01&total=200";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Clock clock;

	@Autowired
	private Parameters parameters;

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
	}

	@Test
	void theShortFormStandsAloneAtFirst() throws Exception {
		assertThat(page("/calculator", 200)).contains("<h1>门诊费用怎么报</h1>", "临沧市", "在职职工", "算一算")
			.doesNotContain("check-answer", "error-summary", "open=\"open\"", "??");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# what is added                                  | what the page says
			''                                               | 统筹基金支付 77.00 元
			&status=retiree                                  | 统筹基金支付 84.00 元
			&level=level_1                                   | 统筹基金支付 102.00 元
			&level=level_3a                                  | 统筹基金支付 55.00 元
			&total=６０                                        | 这次统筹基金支付 0 元
			&outside=40                                      | 统筹基金支付 55.00 元
			&own=100&spouse=10                               | 配偶 1
			&region=211200                                   | 起付线
			&region=610100                                   | 由西安市医保局凭文件确定
			&region=610100                                   | /rules/610100/pooled.cap?on=2023-06-01
			&region=620800&level=level_3                     | /rules/620800/institution.tier_level3_ungraded
			&region=239900&own=9&spouse=9&total=1000         | 先用谁的账户还没有定
			&region=211200&area=out_of_area_temporary        | 长期在外请先办备案
			&arrears=true&region=239900                      | 补缴
			&undesignated=true                               | 请到定点医疗机构看病
			&day=2022-12-31                                  | 请检查看病的日期
			&kind=chronic&chronicDiseases=2&age=70           | 统筹基金支付 40.00 元
			&kind=special&disease=chronic_renal_failure      | /rules/530900/inpatient.annual_cap
			&kind=negotiated_drug&drug=%3Cb%3E               | /rules/530900/negotiated_drug.first_self_pay
			&level=internet&behind=level_2                   | 还没有开通
			&level=dual_channel&behind=level_2               | 统筹基金支付 77.00 元
			&usedFund=6000                                   | /rules/530900/inpatient.ratio
			""")
	void aQuestionHasItsAnswer(String added, String says) throws Exception {
		assertThat(page(asking(added), 200)).contains(says).doesNotContain("??", "<b>", "error-summary");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# what is added                       | field          | what the page says
			&region=                              | region         | 请选一项
			&region=999999                        | region         | 请选一项
			&status=none                          | status         | 请选一项
			&level=                               | level          | 请选一项
			&level=level_9                        | level          | 没有这一项
			&total=-5                             | total          | 不能是负数
			&total=0                              | total          | 要大于 0
			&total=                               | total          | 要大于 0
			&total=1.234                          | total          | 最多两位小数
			&outside=-1                           | outside        | 不能是负数
			&outside=200.01                       | total          | 账单是 200.00 元，各部分加起来是 200.01 元
			&inScope=100&outside=50               | total          | 账单是 200.00 元，各部分加起来是 150.00 元
			&inScope=100&classBDrug=101           | total          | 各部分加起来是 201.00 元
			&day=soon                             | day            | 请写成 2026-01-31 这样的日期
			&day=2023-02-29                       | day            | 请写成 2026-01-31 这样的日期
			&since=2023-06-02                     | day            | 早于参保的日期
			&since=x                              | since          | 请写成 2026-01-31 这样的日期
			&age=-1                               | age            | 0 到 130
			&age=131                              | age            | 0 到 130
			&chronicDiseases=many                 | chronicDiseases | 0 到 99
			&kind=cosmetic                        | kind           | 没有这一项
			&area=moon                            | area           | 没有这一项
			&origin=x                             | origin         | 没有这一项
			&specialty=x                          | specialty      | 没有这一项
			&kind=negotiated_drug                 | drug           | 请填写谈判药品的名称
			&level=internet                       | behind         | 请选开处方的医院
			&behind=pharmacy                      | behind         | 请选开处方的医院
			&disease=%3Cscript%3E                 | disease        | 没有这一项
			&own=lots                             | own            | 不能是负数
			&usedFund=x                           | usedFund       | 不能是负数
			""")
	void aBadQuestionIsSaidToBe(String added, String field, String says) throws Exception {
		assertThat(page(asking(added), 422)).contains(says, "id=\"" + field + "-error\"", "error-summary")
			.doesNotContain("check-answer", "??", "<script>");
	}

	@Test
	void aVisitIsNotInTheFuture() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		assertThat(page(asking("&day=" + today.plusDays(1)), 422)).contains("不能晚于今天");
		assertThat(page(asking("&day=" + today), 200)).contains("check-answer");
		assertThat(page(asking("&day="), 200)).contains("value=\"" + today + "\"");
		assertThat(page(asking("&since=2023-06-01"), 200)).contains("check-answer");
	}

	@Test
	void aFigureAnswersFromItsDayOn() throws Exception {
		Region pingliang = new Region("620800");
		LocalDate from = LocalDate.of(2024, 5, 1);
		ParameterEntry entry = new ParameterEntry("institution.tier_below_level1", "1", from, "测试文件", "", "", "");
		ParameterId id = ((ParameterOutcome.Done) this.parameters.prepareInvented(officer(), pingliang, entry,
				RequestId.fresh()))
			.id();
		String village = "&region=620800&level=village&total=300&day=";
		assertThat(page(asking(village + from), 200)).contains("/rules/620800/institution.tier_below_level1");
		this.parameters.approve(officer(), pingliang, id, "");
		assertThat(page(asking(village + from.minusDays(1)), 200))
			.contains("/rules/620800/institution.tier_below_level1")
			.doesNotContain("统筹基金支付 65.00 元");
		assertThat(page(asking(village + from), 200)).contains("统筹基金支付 65.00 元", "《测试文件》");
	}

	private static Actor officer() {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, new Region("620800"));
	}

	@Test
	void whoLeavesClassBOutIsToldWhereItMatters() throws Exception {
		assertThat(page(asking("&region=620800"), 200)).contains("要先由个人付一部分");
		assertThat(page(asking("&region=620800&classBDrug=10"), 200)).contains("乙类药品 10.00 元，先由个人付 10%")
			.doesNotContain("要先由个人付一部分");
		assertThat(page(asking(""), 200)).doesNotContain("要先由个人付一部分");
	}

	@Test
	void everyStepHasItsArticleAndReading() throws Exception {
		assertThat(page(asking("&own=500"), 200)).contains("临政办规〔2022〕2号 第九条", "/rules/530900/", "R-LC6", "接下来才轮到授权人",
				"里面没有姓名和证件号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&region=610100", "&region=211200&area=out_of_area_temporary", "&own=9&spouse=9",
			"&total=-1&age=x", "&region=620800&classBDrug=50" })
	void inEnglishToo(String added) throws Exception {
		String page = this.mvc
			.perform(get(URI.create(asking(added))).cookie(new Cookie("gongji-look", "en.plain.light")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("<html lang=\"en\"").doesNotContain("??");
	}

	/** Later parameters take the place of earlier ones. */
	private static String asking(String added) {
		String query = LINCANG.substring(LINCANG.indexOf('?') + 1);
		for (String one : added.substring(Math.min(1, added.length())).split("&")) {
			String name = one.contains("=") ? one.substring(0, one.indexOf('=')) : "";
			query = (name.isEmpty() ? query : query.replaceAll("(^|&)" + name + "=[^&]*", "")) + "&" + one;
		}
		return "/calculator?" + query.replace("６０", "%EF%BC%96%EF%BC%90");
	}

	private String page(String path, int status) throws Exception {
		var response = this.mvc.perform(get(URI.create(path))).andReturn().getResponse();
		String page = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(response.getStatus()).as(path).isEqualTo(status);
		return page;
	}

}
