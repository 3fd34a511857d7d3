package org.gongji.spending.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.catalogue.Catalogue;
import org.gongji.catalogue.ImportKind;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The public question, asked by anyone. */
abstract class CheckPageCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Catalogue catalogue;

	private MockMvc mvc;

	private String number;

	@BeforeEach
	void someGoods() throws IOException {
		this.mvc = Visitors.pages(this.context);
		this.number = String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000_000L, 90_000_000_000L));
		load(row("X" + this.number + "A".repeat(11), "查询片" + this.number, "drug", "18.60"),
				row("X" + this.number + "B".repeat(11), "查询胶囊" + this.number, "drug", ""),
				row("G" + this.number, "足浴盆" + this.number, "wellness", ""));
	}

	@Test
	void theFormStandsAloneAtFirst() throws Exception {
		assertThat(page(get("/check"), 200)).contains("<h1>能不能买</h1>", "临沧市", "零售药店", "问一问")
			.doesNotContain("check-answer", "error-summary", "??");
	}

	@Test
	void aDrugMayBeBought() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "parent", "查询片" + this.number), 200))
			.contains("可以用", "查询片" + this.number, "有国家医保编码", "第十七条", "绑定家庭共济", "本省", "18.60 元", "/rules/530900")
			.doesNotContain("不可以用", "??");
	}

	@Test
	void aFootBathMayNotAndThePageSaysWhyAndWhatNext() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "self", "g" + this.number), 200))
			.contains("不可以用", "点名禁止", "第十八条", "接下来", "现金", "养生保健")
			.doesNotContain("??");
	}

	@Test
	void anUnsetParameterIsNoAnswer() throws Exception {
		assertThat(page(ask("610100", "retail_pharmacy", "self", "查询片" + this.number), 200))
			.contains("还没有定", "从哪一天起执行", "12393")
			.doesNotContain("可以用</span>", "??");
	}

	@Test
	void aNameOfSeveralThingsIsAskedBack() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "self", this.number), 200))
			.contains("您问的是哪一样？", "找到 3 样", "item=G" + this.number, "region=530900")
			.doesNotContain("check-answer", "??");
	}

	@Test
	void aCategoryAloneIsEnough() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "self", "").param("category", "device"), 200))
			.contains("可以用", "这样东西有国家医保编码", "医疗器械")
			.doesNotContain("??");
	}

	@Test
	void aDayOutsideTheRulesAndAnUnknownRegionAreNotInForce() throws Exception {
		assertThat(
				page(ask("530900", "retail_pharmacy", "self", "").param("category", "drug").param("day", "2022年12月31日"),
						200))
			.contains("不可以用", "还没有施行")
			.doesNotContain("??");
		assertThat(page(ask("999999", "retail_pharmacy", "self", "").param("category", "drug"), 200))
			.contains("不可以用", "还没有施行")
			.doesNotContain("/rules/999999", "??");
	}

	@Test
	void theDayDecides() throws Exception {
		assertThat(page(
				ask("530900", "retail_pharmacy", "self", "").param("category", "drug").param("day", "２０２３-01-01"), 200))
			.contains("<span>可以用</span>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# field   | typed                     | words
			region    | ''                        | 请选择统筹区。
			region    | 53090                     | 请选择统筹区。
			region    | <script>                  | 请选择统筹区。
			place     | moon                      | 请选择在哪里买。
			who       | friend                    | 请选择给谁用。
			day       | 2026-02-30                | 日期不对。请写成 2026-01-31。
			day       | 昨天                       | 日期不对。请写成 2026-01-31。
			category  | gold                      | 没有这个类别。
			item      | 世界上没有的东西             | 目录里没有找到。
			item      | XB01ACA056                | X、Z 开头的药品编码是 23 位。
			item      | 6901234567893             | 条码的校验位不对
			item      | 99999999999999999999      | 不认识这个追溯码
			item      | 😀                        | 编码只能有大写字母
			item      | ''                        | 请写出要买的东西
			""")
	void badInputIsRefusedBesideItsField(String field, String typed, String words) throws Exception {
		MockHttpServletRequestBuilder request = get("/check");
		String[][] fine = { { "region", "530900" }, { "place", "retail_pharmacy" }, { "who", "self" },
				{ "item", "查询片" }, { "day", "2026-01-31" }, { "category", "" } };
		for (String[] one : fine) {
			request.param(one[0], one[0].equals(field) ? typed : one[1]);
		}
		assertThat(page(request, 422)).contains(words, "id=\"" + field + "-error\"", "error-summary")
			.doesNotContain("<script>", "??");
	}

	@Test
	void longAndOddTextsAreAnswered() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "self", "药".repeat(300)), 422)).contains("太长了");
		assertThat(page(ask("530900", "retail_pharmacy", "self", "\u0000\u202E"), 422)).doesNotContain("??");
		assertThat(page(ask("530900", "retail_pharmacy", "self", "%' or 1=1 --"), 422)).doesNotContain("??");
	}

	@Test
	void itIsThereInEnglish() throws Exception {
		assertThat(page(ask("530900", "retail_pharmacy", "self", "G" + this.number)
			.cookie(new jakarta.servlet.http.Cookie("gongji-look", "en.plain.light")), 200))
			.contains("<span>No</span>", "What to do next")
			.doesNotContain("??");
	}

	private MockHttpServletRequestBuilder ask(String region, String place, String who, String item) {
		return get("/check").param("region", region).param("place", place).param("who", who).param("item", item);
	}

	private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
		var response = this.mvc.perform(request).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString();
	}

	private void load(String... rows) throws IOException {
		byte[] content = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
		this.catalogue.load(new Catalogue.Upload("check.tsv", content.length, () -> new ByteArrayInputStream(content)),
				ImportKind.HOUSE, new Region("530900"), Actor.SYSTEM);
	}

	private static String row(String code, String name, String category, String limit) {
		String from = limit.isEmpty() ? "" : "2023-01-01";
		return String.join("\t", code, name, "", category, "", "0", "", "", "", "", "", "", "", "", limit, from);
	}

}
