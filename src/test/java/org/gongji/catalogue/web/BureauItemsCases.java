package org.gongji.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The bureau's pages of the catalogue, from the upload to the item. */
abstract class BureauItemsCases {

	@Autowired
	private WebApplicationContext context;

	private MockMvc mvc;

	@BeforeEach
	void signIn() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
		signInFrom("530900");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void fromTheUploadToTheItem() throws Exception {
		String code = freshCode();
		String page = upload("HOUSE", row(code, "护手霜" + code, "cosmetics", "25.50"));
		String preview = page(page);
		assertThat(preview).contains("确认入库（1 行）", code, "化妆品", "25.50 元", "test.txt").doesNotContain("??", "<script>");
		assertThat(answer("/bureau/items/" + code)).isEqualTo(404);

		this.mvc.perform(post(page + "/confirm")).andExpect(redirectedUrl(page));
		this.mvc.perform(post(page + "/confirm")).andExpect(redirectedUrl(page));
		assertThat(page(page)).contains("确认入库。", "bureau.test").doesNotContain("放弃这个文件", "??");

		assertThat(page("/bureau/items/" + code)).contains("护手霜" + code, "化妆品", "25.50 元", "全国", "有效")
			.doesNotContain("??");
		assertThat(page("/bureau/items?q=" + code)).contains("/bureau/items/" + code, "25.50 元").doesNotContain("??");
		assertThat(page("/bureau/items?q=" + code + "&category=drug")).contains("没有找到").doesNotContain("??");
		assertThat(page("/bureau/items/import")).contains(page, "已入库").doesNotContain("??");
	}

	@Test
	void theSameFileTwiceShowsTheFirstResult() throws Exception {
		String content = row(freshCode(), "护手霜", "cosmetics", "");
		String first = upload("HOUSE", content);
		assertThat(upload("HOUSE", content)).isEqualTo(first);
	}

	@Test
	void errorsAreShownByRowAndColumnAndNothingCanBeBooked() throws Exception {
		String page = upload("HOUSE",
				row(freshCode(), "好行", "other", "") + "\n" + row("G1", "<b>坏行</b>", "nothing", "-3.00"));
		assertThat(page(page))
			.contains("有 3 处错误", "第 1 列 项目编码", "G 开头的自编码是 4 到 30 位。", "第 4 列 类别", "没有这个类别。", "第 15 列 限价", "不能是负数。",
					"-3.00")
			.doesNotContain("确认入库（", "??", "<b>");
		this.mvc.perform(post(page + "/confirm")).andExpect(redirectedUrl(page));
		this.mvc.perform(post(page + "/discard")).andExpect(redirectedUrl("/bureau/items/import"));
		assertThat(answer(page)).isEqualTo(404);
	}

	@Test
	void everyErrorOfTheNationalFilesHasWords() throws Exception {
		String page = upload("DRUGS",
				IntStream.range(0, 3).mapToObj((i) -> "x\t".repeat(91 + i)).collect(Collectors.joining("\n")));
		assertThat(page(page)).contains("第 1 列 项目编码").doesNotContain("??");
		assertThat(page(upload("CONSUMABLES", "a,b\n\n\r\n" + "z\t".repeat(300)))).contains("制表符", "空行", "列数太多")
			.doesNotContain("??");
	}

	@Test
	void aFileThatCannotBeReadIsRefusedBesideTheField() throws Exception {
		MvcResult result = this.mvc
			.perform(multipart("/bureau/items/import").file(
					new MockMultipartFile("file", "a.txt", "text/plain", new byte[] { (byte) 0xff, (byte) 0xfe, 1, 0 }))
				.param("kind", "DRUGS"))
			.andExpect(status().isUnprocessableContent())
			.andReturn();
		assertThat(result.getResponse().getContentAsString())
			.contains("UTF-16", "id=\"file-error\"", "checked=\"checked\"")
			.doesNotContain("??");
	}

	@Test
	void withoutFileOrKindThereAreWords() throws Exception {
		MvcResult result = this.mvc.perform(multipart("/bureau/items/import").param("kind", "XLS"))
			.andExpect(status().isUnprocessableContent())
			.andReturn();
		assertThat(result.getResponse().getContentAsString()).contains("请选择文件种类。", "请选择一个文件。").doesNotContain("??");
	}

	@Test
	void anotherRegionsFileIsNotFound() throws Exception {
		String page = upload("HOUSE", row(freshCode(), "护手霜", "cosmetics", ""));
		signInFrom("610100");
		assertThat(answer(page)).isEqualTo(404);
		this.mvc.perform(post(page + "/confirm")).andExpect(status().isNotFound());
		this.mvc.perform(post(page + "/discard")).andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/bureau/items/import/x", "/bureau/items/import/00000000-0000-0000-0000-000000000000",
			"/bureau/items/NOPE", "/bureau/items/G000000000000000000000000000" })
	void whatIsNotThereIsNotFound(String path) throws Exception {
		assertThat(answer(path)).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=0", "?page=-1", "?page=999999999999", "?page=x", "?category=nope", "?q=%25_'%22%00",
			"?q=%E2%80%AE", "?q=😀" })
	void oddQuestionsAreAnswered(String query) throws Exception {
		assertThat(answer("/bureau/items" + query)).isEqualTo(200);
	}

	private void signInFrom(String region) {
		SignedIn me = new SignedIn(UUID.randomUUID(), "bureau.test", "测试", Role.BUREAU, region, null);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(me, null));
	}

	private String upload(String kind, String content) throws Exception {
		return this.mvc
			.perform(multipart("/bureau/items/import")
				.file(new MockMultipartFile("file", "test.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)))
				.param("kind", kind))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

	private int answer(String path) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(path.replace("😀", "%F0%9F%98%80"))))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private static String row(String code, String name, String category, String limit) {
		String from = limit.isEmpty() ? "" : "2023-01-01";
		return String.join("\t", code, name, "", category, "", "0", "", "", "", "", "", "", "", "", limit, from);
	}

	private static String freshCode() {
		return "G" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_000_000_000_000L);
	}

}
