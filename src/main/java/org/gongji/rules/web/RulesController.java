package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleHistory;
import org.gongji.rules.RuleReader;
import org.gongji.rules.RulesTold;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of each region, for everyone to read, each at an address that stays. */
@Controller
class RulesController {

	private final Regions regions;

	private final RuleReader reader;

	private final Clock clock;

	RulesController(Regions regions, RuleReader reader, Clock clock) {
		this.regions = regions;
		this.reader = reader;
		this.clock = clock;
	}

	@GetMapping("/rules")
	ModelAndView list() {
		return new ModelAndView("rules/list", "regions", this.regions.all());
	}

	@GetMapping("/rules/{code}")
	ModelAndView region(@PathVariable String code, @ModelAttribute("rulesForm") RulesForm form, BindingResult errors,
			Locale locale) {
		return page("rules/region", code, form, errors, locale, "");
	}

	@GetMapping("/rules/{code}/open")
	ModelAndView open(@PathVariable String code, @ModelAttribute("rulesForm") RulesForm form, BindingResult errors,
			Locale locale) {
		return page("rules/open", code, form, errors, locale, "/open");
	}

	/** Every rule that stands on one article. */
	@GetMapping("/rules/{code}/cited")
	ModelAndView cited(@PathVariable String code, @RequestParam(defaultValue = "") String article,
			@RequestParam(defaultValue = "") String basis, @ModelAttribute("rulesForm") RulesForm form,
			BindingResult errors, Locale locale) {
		ModelAndView page = page("rules/cited", code, form, errors, locale, "");
		RulesTold standing = ((RulesTold) page.getModel().get("told")).standingOn(article, basis);
		if (standing.rules().isEmpty()) {
			throw new MissingRow("article");
		}
		return page.addObject("told", standing);
	}

	@GetMapping("/rules/{code}/{key}")
	ModelAndView rule(@PathVariable String code, @PathVariable String key, @ModelAttribute("rulesForm") RulesForm form,
			BindingResult errors, Locale locale) {
		Region region = region(code);
		LocalDate day = day(form, errors);
		RuleHistory history = this.reader.history(region, key, day, locale).orElseThrow(() -> new MissingRow("rule"));
		return view("rules/rule", errors).addObject("day", day)
			.addObject("told", history.region())
			.addObject("history", history)
			.addObject("way", "/rules/" + code + "/" + key)
			.addObject("address", "/rules/" + code + "/" + key + "?on=" + day);
	}

	private ModelAndView page(String view, String code, RulesForm form, BindingResult errors, Locale locale,
			String below) {
		Region region = region(code);
		LocalDate day = day(form, errors);
		RulesTold told = this.reader.read(region, day, locale).orElseThrow(() -> new MissingRow("region"));
		return view(view, errors).addObject("day", day)
			.addObject("all", told)
			.addObject("told", told.speakingOf(form.getQ()))
			.addObject("way", "/rules/" + code + below);
	}

	private Region region(String code) {
		return this.regions.byCode(code).orElseThrow(() -> new MissingRow("region")).region();
	}

	private LocalDate day(RulesForm form, BindingResult errors) {
		return AskedDay.read(form.getOn(), "on", LocalDate.now(this.clock), errors);
	}

	private static ModelAndView view(String view, BindingResult errors) {
		return errors.hasErrors() ? Pages.invalid(view) : new ModelAndView(view);
	}

}
