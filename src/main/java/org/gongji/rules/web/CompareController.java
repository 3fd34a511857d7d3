package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleComparison;
import org.gongji.rules.RuleReader;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Two regions, or two days of one, side by side: what differs, or everything. */
@Controller
class CompareController {

	private static final String VIEW = "rules/compare";

	private final Regions regions;

	private final RuleReader reader;

	private final Clock clock;

	CompareController(Regions regions, RuleReader reader, Clock clock) {
		this.regions = regions;
		this.reader = reader;
		this.clock = clock;
	}

	@GetMapping("/rules/compare")
	ModelAndView compare(@ModelAttribute("compareForm") CompareForm form, BindingResult errors, Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		this.regions.all().forEach((card) -> names.put(card.region().code(), card.in(locale)));
		if (form.getA().isBlank() || form.getB().isBlank()) {
			return new ModelAndView(VIEW, "names", names);
		}
		LocalDate today = LocalDate.now(this.clock);
		LocalDate dayA = AskedDay.read(form.getOnA(), "onA", today, errors);
		LocalDate dayB = AskedDay.read(form.getOnB(), "onB", today, errors);
		Region a = region(form.getA(), "a", errors);
		Region b = region(form.getB(), "b", errors);
		if (errors.hasErrors()) {
			return Pages.invalid(VIEW).addObject("names", names);
		}
		RuleComparison compared = this.reader.compare(a, dayA, b, dayB, locale).orElseThrow();
		return new ModelAndView(VIEW, "names", names).addObject("compared", compared)
			.addObject("dayA", dayA)
			.addObject("dayB", dayB);
	}

	private Region region(String code, String field, BindingResult errors) {
		Region region = this.regions.byCode(code).map(RegionCard::region).orElse(null);
		if (region == null) {
			errors.rejectValue(field, "rules.compare.region.unknown");
		}
		return region;
	}

}
