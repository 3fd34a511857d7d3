package org.gongji.site;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The frame of every page and the form fields, rendered. */
@WebMvcTest(controllers = LayoutTest.ProbeController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({ LookCookie.class, Frame.class, SiteDialect.class, LayoutTest.ProbeController.class })
class LayoutTest {

	@Autowired
	private MockMvc mvc;

	@Test
	void aFirstVisitIsChineseInTheColoursOfTheSystem() throws Exception {
		String page = page(null);
		assertThat(page).startsWith("<!DOCTYPE html>")
			.containsOnlyOnce("<!DOCTYPE")
			.contains("lang=\"zh-CN\"", "data-theme=\"system\"", "<title>能不能买</title>", "长辈版")
			.contains("media=\"screen and (prefers-color-scheme: dark)\"")
			.doesNotContain("class=\"large\"", "??");
	}

	@Test
	void theCookieDecidesTheLook() throws Exception {
		String page = page("en.large.dark");
		assertThat(page).contains("lang=\"en\"", "data-theme=\"dark\"", "class=\"large\"",
				"<title>May I buy this?</title>", "media=\"screen\"");
		assertThat(page("zh.plain.light")).doesNotContain("dark.css");
	}

	@Test
	void anEmptyFormHasLabelsAndNoErrors() throws Exception {
		String page = page(null);
		assertThat(page)
			.contains("<label for=\"name\">我的账户</label>", "aria-describedby=\"name-hint\"", "A &amp; B", "1,234.50 元",
					"支出</span> <span>−1,234.50", "/probe?kind=a&amp;page=3")
			.doesNotContain("error-summary", "aria-invalid");
	}

	@Test
	void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrongTwice() throws Exception {
		String page = this.mvc
			.perform(post("/probe").param("name", "<b>王</b>")
				.param("code", "12ab")
				.param("way", "b")
				.param("agreed", "true"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("value=\"&lt;b&gt;王&lt;/b&gt;\"", "value=\"12ab\"", "href=\"#code\"",
				"id=\"code-error\"", "aria-invalid=\"true\"", "aria-describedby=\"code-error\"", "checked=\"checked\"",
				"<title>错误： 能不能买</title>");
	}

	private String page(String look) throws Exception {
		var request = get("/probe");
		if (look != null) {
			request.cookie(new Cookie("gongji-look", look));
		}
		return this.mvc.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

	record ProbeForm(String name, String code, String price, String day, String secret, String kind, String way,
			boolean agreed, String reason) {

	}

	@Controller
	static class ProbeController {

		@ModelAttribute
		void fill(Model model) {
			Map<String, String> kinds = new LinkedHashMap<>();
			kinds.put("a", "A");
			kinds.put("b", "B");
			model.addAttribute("kinds", kinds);
			model.addAttribute("requestId", "r-1");
			model.addAttribute("spent", Money.ofYuan("1234.5"));
		}

		@GetMapping("/probe")
		String show(Model model) {
			model.addAttribute("probeForm", new ProbeForm("", "", "", "", "", "", "", false, ""));
			return "probe";
		}

		@PostMapping("/probe")
		ModelAndView send(@ModelAttribute ProbeForm form, BindingResult errors) {
			errors.rejectValue("code", "site.error.word");
			errors.reject("site.error.summary");
			return Pages.invalid("probe");
		}

	}

}
