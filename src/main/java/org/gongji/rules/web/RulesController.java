package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.gongji.access.MissingRow;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleTexts;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The rules of each region, for everyone to read. */
@Controller
class RulesController {

	private final Regions regions;

	private final RuleTexts texts;

	private final Clock clock;

	RulesController(Regions regions, RuleTexts texts, Clock clock) {
		this.regions = regions;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/rules")
	ModelAndView list() {
		return new ModelAndView("rules/list", "regions", this.regions.all());
	}

	@GetMapping("/rules/{code}")
	ModelAndView region(@PathVariable String code, @ModelAttribute("rulesForm") RulesForm form, BindingResult errors,
			Locale locale) {
		RegionCard card = this.regions.byCode(code).orElseThrow(() -> new MissingRow("region"));
		LocalDate day = day(form.getOn(), errors);
		ModelAndView page = errors.hasErrors() ? Pages.invalid("rules/region") : new ModelAndView("rules/region");
		return page.addObject("day", day)
			.addObject("told", this.texts.of(card.region(), day, locale).orElseThrow(() -> new MissingRow("region")));
	}

	private LocalDate day(String typed, BindingResult errors) {
		LocalDate today = LocalDate.now(this.clock);
		if (typed == null || typed.isBlank()) {
			return today;
		}
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said below, beside the field
		}
		errors.rejectValue("on", "rules.page.onUnreadable");
		return today;
	}

}
