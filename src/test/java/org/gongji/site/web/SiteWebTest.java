package org.gongji.site.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.gongji.access.Acting;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.site.Frame;
import org.gongji.site.LookCookie;
import org.gongji.site.RegionNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Start page, preferences and the pages that say what went wrong. */
@WebMvcTest(controllers = { StartController.class, PreferencesController.class, ProblemController.class,
		SiteWebTest.FailingController.class })
@AutoConfigureMockMvc(addFilters = false)
@Import({ Acting.class, LookCookie.class, Frame.class, SiteWebTest.FailingController.class,
		SiteWebTest.TwoRegions.class })
class SiteWebTest {

	@Autowired
	private MockMvc mvc;

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aVisitorFindsThreeWaysIn() throws Exception {
		this.mvc.perform(get("/"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("href=\"/sign-in\"")))
			.andExpect(content().string(containsString("href=\"/check\"")))
			.andExpect(content().string(containsString("href=\"/rules/530900\"")))
			.andExpect(content().string(containsString("临沧市")));
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void whoIsSignedInGoesHome(Role role) throws Exception {
		SignedIn me = new SignedIn(null, "a", "A", role, "530900", null);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(me, null));
		String home = switch (role) {
			case MEMBER -> "/my";
			case PHARMACY, HOSPITAL -> "/counter";
			case CLERK -> "/window";
			case BUREAU -> "/bureau";
			case AUDITOR -> "/audit";
			case ADMIN -> "/admin";
		};
		this.mvc.perform(get("/")).andExpect(redirectedUrl(home));
	}

	@ParameterizedTest
	@CsvSource({ "language,en,,en.plain.system", "language,zh,en.large.dark,zh.large.dark",
			"large,on,en.plain.light,en.large.light", "large,off,en.large.light,en.plain.light",
			"theme,dark,,zh.plain.dark", "theme,system,zh.plain.dark,zh.plain.system",
			"theme,purple,zh.large.dark,zh.large.dark", "language,fr,broken,zh.plain.system" })
	void aPreferenceChangesOnlyItself(String name, String wanted, String before, String after) throws Exception {
		var request = post("/preferences").param(name, wanted).param("back", "/check?item=a%20b");
		if (before != null) {
			request.cookie(new Cookie("gongji-look", before));
		}
		this.mvc.perform(request)
			.andExpect(redirectedUrl("/check?item=a%20b"))
			.andExpect(header().string("Set-Cookie", containsString("gongji-look=" + after + ";")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "",
			"/a\r\nX: y", "/a b", "/{x}" })
	void theWayBackStaysOnThisSite(String back) throws Exception {
		this.mvc.perform(post("/preferences").param("language", "en").param("back", back))
			.andExpect(redirectedUrl("/"));
	}

	@ParameterizedTest
	@CsvSource({ "400,这个请求看不懂", "403,您没有这个页面的权限", "404,没有找到这一页", "405,不能这样打开这一页", "409,别人刚刚改过这条记录", "413,文件太大",
			"415,这个请求看不懂", "419,登录已过期", "422,有内容需要更正", "429,操作太频繁", "500,系统出错了", "502,系统出错了", "503,系统暂时不能用" })
	void eachStatusHasWordsAndTheReference(int status, String words) throws Exception {
		this.mvc
			.perform(get("/error").accept(MediaType.TEXT_HTML)
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
				.requestAttr("requestReference", "R-4711"))
			.andExpect(status().is(status))
			.andExpect(content().string(containsString("<h1>" + words + "</h1>")))
			.andExpect(content().string(containsString("R-4711")));
	}

	@ParameterizedTest
	@CsvSource({ "proxy-closed,这一页只能本人使用", "proxy-over,代办已经结束", "proxy-look,本人只让您看，没有让您办", "proxy-turned,这一页已经过时" })
	void aRefusalMayHaveWordsOfItsOwn(String name, String words) throws Exception {
		this.mvc
			.perform(get("/error").accept(MediaType.TEXT_HTML)
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
				.requestAttr("problemWords", name))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("<h1>" + words + "</h1>")));
	}

	@Test
	void aProgramGetsOneLine() throws Exception {
		this.mvc
			.perform(get("/error").accept(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN)
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
				.requestAttr("requestReference", "R-1"))
			.andExpect(status().isNotFound())
			.andExpect(content().string("404 R-1"));
	}

	@ParameterizedTest
	@CsvSource({ "/fail/missing,404", "/fail/stale,409", "/fail/busy,503" })
	void theFewExceptionsHaveTheirStatus(String path, int status) throws Exception {
		String page = this.mvc.perform(get(path))
			.andExpect(status().is(status))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<h1>").doesNotContain("Exception", "secret", "??");
	}

	@Test
	void whatNobodySeesIsNotRead() throws Exception {
		this.mvc.perform(get("/echo").param("text", "a\u0000b\u202Ec\u200Bd\uD800e\t\uD83D\uDE00𠮷１ "))
			.andExpect(content().string("abcde\t\uD83D\uDE00𠮷１ "));
	}

	@Controller
	static class FailingController {

		@GetMapping("/fail/missing")
		String missing() {
			throw new MissingRow("secret");
		}

		@GetMapping("/fail/stale")
		String stale() {
			throw new OptimisticLockingFailureException("secret");
		}

		@GetMapping("/fail/busy")
		String busy() {
			throw new CannotCreateTransactionException("secret");
		}

		@GetMapping(path = "/echo", produces = "text/plain;charset=UTF-8")
		@ResponseBody
		String echo(@RequestParam String text) {
			return text;
		}

	}

	@Component
	static class TwoRegions implements RegionNames {

		@Override
		public List<Region> all() {
			return List.of(new Region("530900"), new Region("610100"));
		}

		@Override
		public String name(Region region, Locale locale) {
			return "530900".equals(region.code()) ? "临沧市" : "西安市";
		}

	}

}
