package org.gongji.rules;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The public pages of the rules, as a visitor gets them. */
abstract class RulesPageCases {

	@Autowired
	private WebApplicationContext context;

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "530900", "610100", "239900", "620800", "211200" })
	void eachRegionHasAPageWithItsDocument(String code) throws Exception {
		String page = body("/rules/" + code, 200);
		assertThat(page).contains("原文").doesNotContain("??");
		assertThat(body("/rules", 200)).contains("/rules/" + code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# path                         | status | contains
			/rules/530900                  | 200    | 临政办规〔2022〕2号 第二十条（R-LC6）
			/rules/620800?on=2028-01-01    | 200    | 余额可以继续使用
			/rules/620800?on=2022-12-31    | 200    | 还没有施行
			/rules/530900?on=               | 200    | 临沧市
			/rules/530900?on=soon          | 422    | 请写成 2026-01-31 这样的日期
			/rules/530900?on=1999-12-31    | 422    | 1999-12-31
			/rules/999999                  | 404    | html
			/rules/lincang                 | 404    | html
			""")
	void aReaderAsksForADay(String path, int status, String contained) throws Exception {
		assertThat(body(path, status)).contains(contained);
	}

	@Test
	void inEnglishToo() throws Exception {
		String page = this.mvc.perform(get("/rules/211200").header("Accept-Language", "en"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).doesNotContain("??");
	}

	private String body(String path, int status) throws Exception {
		var response = this.mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
