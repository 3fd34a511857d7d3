package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Cases;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Materials;
import org.gongji.casework.Situation;
import org.gongji.casework.SpecialReasons;
import org.gongji.casework.Way;
import org.gongji.casework.Ways;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBooks;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A clerk opens a case about the balance of a person at the window: first what has
 * happened, with what the law says of it, then what is needed, then everything once more.
 */
@Controller
@RequestMapping("/window/people/{person}/cases")
class AskController {

	private static final String FORM = "casework/ask";

	private final People people;

	private final PersonalAccounts accounts;

	private final Cases cases;

	private final CaseOpening opening;

	private final Materials materials;

	private final AskReading reading;

	private final Regions regions;

	private final RuleBooks books;

	private final Clock clock;

	AskController(People people, PersonalAccounts accounts, Cases cases, CaseOpening opening, Materials materials,
			AskReading reading, Regions regions, RuleBooks books, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.cases = cases;
		this.opening = opening;
		this.materials = materials;
		this.reading = reading;
		this.regions = regions;
		this.books = books;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView situations(@PathVariable UUID person, @CurrentUser SignedIn me) {
		List<Way> ways = Arrays.stream(Situation.values())
			.filter((situation) -> situation != Situation.DEATH)
			.map((situation) -> way(situation, me))
			.toList();
		return filled(new ModelAndView("casework/situations", "ways", ways), person, me);
	}

	@GetMapping("/{word}")
	ModelAndView form(@PathVariable UUID person, @PathVariable String word, @CurrentUser SignedIn me) {
		return asked(new ModelAndView(FORM), person, way(word, me), me).addObject("form", AskForm.fresh());
	}

	/** Back from the check page: the same, to be changed. */
	@PostMapping("/{word}/change")
	ModelAndView change(@PathVariable UUID person, @PathVariable String word, @ModelAttribute("form") AskForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		return asked(new ModelAndView(FORM), person, way(word, me), me);
	}

	@PostMapping("/{word}/check")
	ModelAndView check(@PathVariable UUID person, @PathVariable String word, @ModelAttribute("form") AskForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Way way = way(word, me);
		CaseFacts facts = read(form, way, me, faults);
		if (facts == null) {
			return asked(Pages.invalid(FORM), person, way, me);
		}
		if (this.accounts.of(new PersonId(person)).isEmpty()) {
			faults.reject("casework.opened.noAccount");
			return asked(Pages.invalid(FORM), person, way, me);
		}
		Entitlement opinion = this.opening.ask(me.region(), new PersonId(person), facts);
		if (!(opinion instanceof Entitlement.PaidOut || opinion instanceof Entitlement.Held)) {
			return asked(Pages.invalid(FORM), person, way, me).addObject("opinion", ShownOpinion.of(opinion));
		}
		return asked(new ModelAndView("casework/ask-check"), person, way, me).addObject("facts", facts)
			.addObject("opinion", ShownOpinion.of(opinion))
			.addObject("needed", this.materials.needed(me.region(), facts.kind(), facts.ground()));
	}

	@PostMapping("/{word}")
	ModelAndView open(@PathVariable UUID person, @PathVariable String word, @ModelAttribute("form") AskForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Way way = way(word, me);
		CaseFacts facts = read(form, way, me, faults);
		if (facts == null) {
			return asked(Pages.invalid(FORM), person, way, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), me.region(), new PersonId(person), facts,
				form.request().isEmpty() ? RequestId.fresh() : new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return asked(Pages.invalid(FORM), person, way, me).addObject("opinion",
					ShownOpinion.of(decided.entitlement()));
		}
		if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.opened.running", new Object[] { running.other().number() }, null);
		}
		else {
			faults.reject((opened instanceof CaseOpened.NoAccount) ? "casework.opened.noAccount"
					: "casework.opened.otherContent");
		}
		return asked(Pages.invalid(FORM), person, way, me);
	}

	private CaseFacts read(AskForm form, Way way, SignedIn me, BindingResult faults) {
		return this.reading.read(form, way, reasons(me).keySet(), me.region(), faults).orElse(null);
	}

	private Map<String, String> reasons(SignedIn me) {
		return SpecialReasons.of(this.books.on(me.region(), LocalDate.now(this.clock)));
	}

	private Way way(String word, SignedIn me) {
		return Choices.chosen(Situation.class, word.toUpperCase(Locale.ROOT))
			.filter((situation) -> situation != Situation.DEATH)
			.map((situation) -> way(situation, me))
			.orElseThrow(() -> new MissingRow("situation"));
	}

	private Way way(Situation situation, SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		return Ways.of(situation, this.books.on(me.region(), today), today);
	}

	private ModelAndView asked(ModelAndView page, UUID person, Way way, SignedIn me) {
		Map<String, String> places = new LinkedHashMap<>();
		for (RegionCard card : this.regions.all()) {
			if (!card.region().equals(me.region())) {
				places.put(card.region().code(), card.chinese());
			}
		}
		return filled(page, person, me).addObject("way", way)
			.addObject("word", way.situation().name().toLowerCase(Locale.ROOT))
			.addObject("places", places)
			.addObject("reasons", reasons(me));
	}

	private ModelAndView filled(ModelAndView page, UUID person, SignedIn me) {
		PersonId id = new PersonId(person);
		return page.addObject("card", this.people.card(id, me.region()).orElseThrow(() -> new MissingRow("person")))
			.addObject("account", this.accounts.of(id).orElse(null))
			.addObject("running",
					this.cases.around(id)
						.stream()
						.filter((one) -> !one.state().closed() && one.kind() != CaseKind.MANUAL_REIMBURSEMENT)
						.toList())
			.addObject("region", me.region())
			.addObject("today", LocalDate.now(this.clock));
	}

}
