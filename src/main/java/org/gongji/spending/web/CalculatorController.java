package org.gongji.spending.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.person.PersonStatus;
import org.gongji.provider.Specialty;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleReader;
import org.gongji.site.Pages;
import org.gongji.spending.BillAnswer;
import org.gongji.spending.BillQuestion;
import org.gongji.spending.VisitPlace;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Anyone asks what the fund and the accounts would pay of a bill. Without sign-in and
 * without script; the address holds the whole question, and nobody's name.
 */
@Controller
class CalculatorController {

	private static final String VIEW = "spending/calculator";

	private final RuleBooks books;

	private final Regions regions;

	private final RuleReader reader;

	private final Clock clock;

	CalculatorController(RuleBooks books, Regions regions, RuleReader reader, Clock clock) {
		this.books = books;
		this.regions = regions;
		this.reader = reader;
		this.clock = clock;
	}

	@GetMapping("/calculator")
	ModelAndView calculate(@ModelAttribute CalculatorForm calculatorForm, BindingResult errors, Locale locale,
			Model model) {
		choices(model, locale);
		if (calculatorForm.getTotal().isBlank() && calculatorForm.getLevel().isBlank()) {
			return new ModelAndView(VIEW);
		}
		LocalDate today = LocalDate.now(this.clock);
		Optional<BillQuestion> question = new CalculatorReading(calculatorForm, errors).read(this.regions, this.books,
				today);
		if (question.isEmpty()) {
			return Pages.invalid(VIEW);
		}
		BillAnswer answer = BillAnswer.to(question.get());
		Region region = question.get().book().region();
		return new ModelAndView(VIEW).addObject("answer", answer)
			.addObject("visit", question.get().visit())
			.addObject("card", this.regions.find(region).orElseThrow())
			.addObject("day", question.get().visit().date())
			.addObject("classesUntold", question.get().classesUntold())
			.addObject("readings", this.reader.readings(answer.citations(), locale));
	}

	private void choices(Model model, Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		for (RegionCard card : this.regions.all()) {
			names.put(card.region().code(), card.in(locale));
		}
		Map<String, String> statuses = Words.keys(PersonStatus.values(), "spending.calculator.status.");
		statuses.remove("none");
		Map<String, String> behind = Words.keys(VisitPlace.values(), "spending.calculator.level.");
		behind.keySet()
			.removeIf((word) -> Words.find(VisitPlace.values(), word).filter(VisitPlace::institution).isEmpty());
		model.addAttribute("regions", names)
			.addAttribute("statuses", statuses)
			.addAttribute("levels", Words.keys(VisitPlace.values(), "spending.calculator.level."))
			.addAttribute("behind", behind)
			.addAttribute("specialties", Words.keys(Specialty.values(), "spending.calculator.specialty."))
			.addAttribute("areas", Words.keys(CareArea.values(), "spending.calculator.area."))
			.addAttribute("kinds", Words.keys(VisitKind.values(), "spending.calculator.kind."))
			.addAttribute("origins", Words.keys(CostOrigin.values(), "spending.calculator.origin."))
			.addAttribute("diseases", this.reader.wordsOf("special.exempt_diseases"));
	}

}
