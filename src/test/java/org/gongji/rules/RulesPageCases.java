package org.gongji.rules;

import jakarta.servlet.http.Cookie;
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
	@CsvSource(delimiter = '|',
			textBlock = """
					# path                         | status | contains
					/rules/530900                  | 200    | 临政办规〔2022〕2号 第二十条（R-LC6）
					/rules/620800?on=2028-01-01    | 200    | 余额可以继续使用
					/rules/620800?on=2022-12-31    | 200    | 还没有施行
					/rules/530900?on=               | 200    | 临沧市
					/rules/530900?on=soon          | 422    | 请写成 2026-01-31 这样的日期
					/rules/530900?on=1999-12-31    | 422    | 1999-12-31
					/rules/530900?topic=account    | 200    | open="open"
					/rules/530900?q=R-LC6          | 200    | 先用谁的账户
					/rules/530900?q=%3Cscript%3E   | 200    | &lt;script&gt;
					/rules/610100/open             | 200    | 先用谁的账户
					/rules/610100/open?on=x        | 422    | 请写成 2026-01-31 这样的日期
					/rules/530900/account.relations | 200   | R-C9
					/rules/530900/account.relations?on=2023-01-01 | 200 | /rules/530900/account.relations?on=2023-01-01
					/rules/530900/account.relations?on=never | 422 | 请写成 2026-01-31 这样的日期
					/rules/610100/account.payment_order | 200 | 由谁确定
					/rules/610100/effective_from   | 200    | 由谁确定
					/rules/530900/effective_from   | 200    | 2023-01-01
					/rules/530900/account.nothing  | 404    | html
					/rules/999999/account.covers   | 404    | html
					/rules/999999/open             | 404    | html
					/rules/530900/cited?article=%E7%AC%AC%E5%8D%81%E4%B8%83%E6%9D%A1%EF%BC%88%E4%B8%80%EF%BC%89 | 200 | 在定点零售药店可以购买的商品
					/rules/530900/cited?article=none | 404  | html
					/rules/530900/cited            | 404    | html
					/rules/compare                 | 200    | 规定对比
					/rules/compare?a=530900&b=610100 | 200  | 家人是否必须在本省参保
					/rules/compare?a=530900&b=610100&all=true | 200 | 认可的医保凭证
					/rules/compare?a=620800&onA=2023-01-01&b=620800&onB=2023-01-02 | 200 | 不同的 0 条
					/rules/compare?a=530900&b=999999 | 422  | 请从列表里选一个统筹区
					/rules/compare?a=530900&b=610100&onA=soon | 422 | 请写成 2026-01-31 这样的日期
					/rules/999999                  | 404    | html
					/rules/lincang                 | 404    | html
					""")
	void aReaderAsksForADay(String path, int status, String contained) throws Exception {
		assertThat(body(path, status)).contains(contained);
	}

	@Test
	void whatIsTheSameIsLeftOutUnlessAskedFor() throws Exception {
		assertThat(body("/rules/compare?a=530900&b=610100", 200)).doesNotContain("认可的医保凭证");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rules/211200?topic=all", "/rules/610100/open", "/rules/211200/account.pharmacy_code",
			"/rules/compare?a=211200&b=239900&all=true" })
	void inEnglishToo(String path) throws Exception {
		String page = this.mvc.perform(get(path).cookie(new Cookie("gongji-look", "en.plain.light")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<html lang=\"en\"").doesNotContain("??");
	}

	private String body(String path, int status) throws Exception {
		var response = this.mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
