package org.gongji.rules.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.rules.KeyCard;
import org.gongji.rules.KeyCards;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.ParameterRecords;
import org.gongji.rules.Parameters;
import org.gongji.rules.Scan;
import org.gongji.site.Pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a bureau may set: the list, and the form in which an officer enters a value. */
@Controller
class ParametersController {

	private static final String FORM = "rules/parameter-form";

	private static final long MEGABYTE = 1024 * 1024;

	private final Parameters parameters;

	private final ParameterRecords records;

	private final KeyCards cards;

	private final MessageSource words;

	private final Clock clock;

	ParametersController(Parameters parameters, ParameterRecords records, KeyCards cards, MessageSource words,
			Clock clock) {
		this.parameters = parameters;
		this.records = records;
		this.cards = cards;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/bureau/parameters")
	ModelAndView list(@CurrentUser SignedIn me, Locale locale) {
		List<KeyCard> all = this.cards.of(me.region(), LocalDate.now(this.clock), locale);
		List<ParameterRecords.Entered> entered = this.records.entered(me.region());
		return new ModelAndView("rules/parameters")
			.addObject("known", all.stream().collect(Collectors.toMap(KeyCard::key, Function.identity())))
			.addObject("open", all.stream().filter((card) -> card.open() && !card.silent()).toList())
			.addObject("silent", all.stream().filter(KeyCard::silent).toList())
			.addObject("set", all.stream().filter((card) -> !card.open()).toList())
			.addObject("waiting", entered.stream().filter(ParameterRecords.Entered::waiting).toList())
			.addObject("decided", entered.stream().filter((one) -> !one.waiting()).toList());
	}

	@GetMapping("/bureau/parameters/new")
	ModelAndView enter(@CurrentUser SignedIn me, @RequestParam String key,
			@ModelAttribute("parameterForm") ParameterForm form, BindingResult errors, Locale locale) {
		KeyCard card = card(me, key, locale);
		TypedParameter.fill(form, card);
		form.setRequest(RequestId.fresh().text());
		return form(new ModelAndView(FORM), card, locale);
	}

	/** A table with free rows grows by this button; nothing is looked at yet. */
	@PostMapping(path = "/bureau/parameters", params = "more")
	ModelAndView more(@CurrentUser SignedIn me, @ModelAttribute("parameterForm") ParameterForm form,
			BindingResult errors, Locale locale) {
		KeyCard card = card(me, form.getKey(), locale);
		TypedParameter.grow(form, card);
		return form(new ModelAndView(FORM), card, locale);
	}

	@PostMapping(path = "/bureau/parameters", params = "!more")
	ModelAndView prepare(@CurrentUser SignedIn me, @ModelAttribute("parameterForm") ParameterForm form,
			BindingResult errors, Locale locale, RedirectAttributes after) throws IOException {
		KeyCard card = card(me, form.getKey(), locale);
		if (!RequestId.wellFormed(form.getRequest())) {
			return again(form, errors, card, locale);
		}
		TypedParameter typed = new TypedParameter(form, card, errors);
		ParameterEntry entry = typed.entry();
		ParameterOutcome outcome = this.parameters.prepare(me.actor(), me.region(), entry, scan(form.getScan()),
				new RequestId(form.getRequest()));
		if (outcome instanceof ParameterOutcome.Unfit unfit) {
			typed.tell(unfit.problems());
			return form(Pages.invalid(FORM), card, locale);
		}
		if (outcome instanceof ParameterOutcome.OtherContent) {
			return again(form, errors, card, locale);
		}
		after.addFlashAttribute("notice", "rules.parameter.prepared");
		return new ModelAndView(
				"redirect:/bureau/parameters/" + ((ParameterOutcome.Done) outcome).id().value().toString());
	}

	private ModelAndView again(ParameterForm form, BindingResult errors, KeyCard card, Locale locale) {
		form.setRequest(RequestId.fresh().text());
		errors.reject("rules.parameter.sendAgain");
		TypedParameter.grow(form, card);
		return form(Pages.invalid(FORM), card, locale);
	}

	private static Scan scan(MultipartFile file) throws IOException {
		return (file != null) ? new Scan(file.getOriginalFilename(), file.getBytes()) : new Scan("", new byte[0]);
	}

	private ModelAndView form(ModelAndView page, KeyCard card, Locale locale) {
		Map<String, String> choices = new LinkedHashMap<>();
		List<List<String>> listed = switch (card.typed()) {
			case SEQUENCE -> card.sequences();
			case YES_NO -> List.of(List.of("yes"), List.of("no"));
			case WORD, WORDS -> card.words().stream().map(List::of).toList();
			case DAY, MONEY, RATIO, COUNT, TABLE -> List.of();
		};
		listed.forEach((choice) -> choices.put(String.join(", ", choice), told(choice, locale)));
		return page.addObject("card", card)
			.addObject("choices", choices)
			.addObject("scanAtMost", this.parameters.scanAtMost() / MEGABYTE);
	}

	private String told(List<String> words, Locale locale) {
		return String.join(" → ",
				words.stream().map((word) -> this.words.getMessage("rules.word." + word, null, locale)).toList());
	}

	private KeyCard card(SignedIn me, String key, Locale locale) {
		return this.cards.of(me.region(), key, LocalDate.now(this.clock), locale)
			.orElseThrow(() -> new MissingRow("parameter"));
	}

}
