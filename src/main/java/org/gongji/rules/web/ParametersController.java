package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.rules.ParameterId;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.Parameters;
import org.gongji.rules.RuleTexts;
import org.gongji.rules.Settable;
import org.gongji.site.Pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a bureau sets: one officer enters, a second one approves or gives back. */
@Controller
class ParametersController {

	private static final String LIST = "rules/parameters";

	private static final String FORM = "rules/parameter-form";

	private final Parameters parameters;

	private final RuleTexts texts;

	private final MessageSource words;

	private final Clock clock;

	ParametersController(Parameters parameters, RuleTexts texts, MessageSource words, Clock clock) {
		this.parameters = parameters;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/bureau/parameters")
	ModelAndView list(@CurrentUser SignedIn me, Locale locale) {
		return list(new ModelAndView(LIST), me, locale);
	}

	private ModelAndView list(ModelAndView page, SignedIn me, Locale locale) {
		List<Settable> settable = settable(me, locale);
		return page.addObject("settable", settable)
			.addObject("known", settable.stream().collect(Collectors.toMap(Settable::key, Function.identity())))
			.addObject("entered", this.parameters.entered(me.region()));
	}

	@GetMapping("/bureau/parameters/new")
	ModelAndView enter(@CurrentUser SignedIn me, @RequestParam String key,
			@ModelAttribute("parameterForm") ParameterForm form, BindingResult errors, Locale locale) {
		form.setRequest(RequestId.fresh().text());
		return form(new ModelAndView(FORM), me, key, locale);
	}

	@PostMapping("/bureau/parameters")
	ModelAndView prepare(@CurrentUser SignedIn me, @ModelAttribute("parameterForm") ParameterForm form,
			BindingResult errors, Locale locale, RedirectAttributes after) {
		if (!RequestId.wellFormed(form.getRequest())) {
			form.setRequest(RequestId.fresh().text());
			errors.reject("rules.parameter.sendAgain");
			return form(Pages.invalid(FORM), me, form.getKey(), locale);
		}
		ParameterOutcome outcome = this.parameters.prepare(me.actor(), me.region(), form.entry(),
				new RequestId(form.getRequest()));
		if (outcome instanceof ParameterOutcome.Unfit unfit) {
			unfit.problems().forEach((problem) -> errors.rejectValue(problem.field(), problem.messageKey()));
			return form(Pages.invalid(FORM), me, form.getKey(), locale);
		}
		if (outcome instanceof ParameterOutcome.OtherContent) {
			form.setRequest(RequestId.fresh().text());
			errors.reject("rules.parameter.sendAgain");
			return form(Pages.invalid(FORM), me, form.getKey(), locale);
		}
		after.addFlashAttribute("notice", "rules.parameter.prepared");
		return new ModelAndView("redirect:/bureau/parameters");
	}

	@PostMapping("/bureau/parameters/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale, RedirectAttributes after) {
		after.addFlashAttribute("notice", "rules.parameter.approved");
		return decided(this.parameters.approve(me.actor(), me.region(), new ParameterId(id)), me, id, locale);
	}

	@PostMapping("/bureau/parameters/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes after) {
		after.addFlashAttribute("notice", "rules.parameter.returned");
		return decided(this.parameters.giveBack(me.actor(), me.region(), new ParameterId(id), reason), me, id, locale)
			.addObject("reason", reason);
	}

	private ModelAndView decided(ParameterOutcome outcome, SignedIn me, UUID id, Locale locale) {
		if (outcome instanceof ParameterOutcome.Refused refused) {
			return list(Pages.invalid(LIST), me, locale).addObject("refused", id)
				.addObject("why", refused.why().name());
		}
		return new ModelAndView("redirect:/bureau/parameters");
	}

	private ModelAndView form(ModelAndView page, SignedIn me, String key, Locale locale) {
		Settable settable = settable(me, locale).stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new MissingRow("parameter"));
		Map<String, String> choices = new LinkedHashMap<>();
		settable.choices().forEach((choice) -> choices.put(String.join(", ", choice), told(choice, locale)));
		return page.addObject("settable", settable).addObject("choices", choices);
	}

	private String told(List<String> words, Locale locale) {
		return String.join(" → ",
				words.stream().map((word) -> this.words.getMessage("rules.word." + word, null, locale)).toList());
	}

	private List<Settable> settable(SignedIn me, Locale locale) {
		return this.texts.settable(me.region(), LocalDate.now(this.clock), locale);
	}

}
