package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseFacts.ClaimAsked;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Debt;
import org.gongji.casework.Debts;
import org.gongji.casework.Entitlement;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
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

/** A clerk claims what a person owes: what, then everything once more, then the case. */
@Controller
@RequestMapping("/window/people/{person}/claim")
class ClaimOpenController {

	private static final String FORM = "casework/claim";

	private static final int NAME_AT_MOST = 60;

	private final People people;

	private final Debts debts;

	private final CaseOpening opening;

	private final Clock clock;

	ClaimOpenController(People people, Debts debts, CaseOpening opening, Clock clock) {
		this.people = people;
		this.debts = debts;
		this.opening = opening;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID person, @CurrentUser SignedIn me) {
		List<String> all = this.debts.unclaimed(new PersonId(person), me.region()).stream().map(Debt::word).toList();
		return filled(new ModelAndView(FORM), person, me).addObject("form",
				new ClaimForm(all, "", RequestId.fresh().text()));
	}

	/** Back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable UUID person, @ModelAttribute("form") ClaimForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		return filled(new ModelAndView(FORM), person, me);
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID person, @ModelAttribute("form") ClaimForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Optional<ClaimAsked> asked = asked(form, person, me, faults);
		if (asked.isEmpty()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		Entitlement opinion = this.opening.ask(me.region(), new PersonId(person), asked.get());
		return filled((opinion instanceof Entitlement.PaidOut) ? new ModelAndView("casework/claim-check")
				: Pages.invalid(FORM), person, me)
			.addObject("opinion", ShownOpinion.of(opinion))
			.addObject("asked", asked.get());
	}

	@PostMapping
	ModelAndView open(@PathVariable UUID person, @ModelAttribute("form") ClaimForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Optional<ClaimAsked> asked = asked(form, person, me, faults);
		if (asked.isEmpty()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), me.region(), new PersonId(person), asked.get(),
				new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return filled(Pages.invalid(FORM), person, me).addObject("opinion", ShownOpinion.of(decided.entitlement()));
		}
		faults.reject("casework.opened.OtherContent");
		return filled(Pages.invalid(FORM), person, me);
	}

	private Optional<ClaimAsked> asked(ClaimForm form, UUID person, SignedIn me, BindingResult faults) {
		List<Debt.Ref> chosen = form.debts().stream().map(ClaimOpenController::ref).flatMap(Optional::stream).toList();
		if (chosen.isEmpty() || chosen.size() != form.debts().size()) {
			faults.rejectValue("debts", "casework.claim.debts.missing");
		}
		boolean dead = card(person, me).person().dead();
		if (dead && (form.debtor().isEmpty() || form.debtor().length() > NAME_AT_MOST)) {
			faults.rejectValue("debtor", "casework.claim.debtor.missing");
		}
		if (!RequestId.wellFormed(form.request())) {
			faults.reject("casework.claim.again");
		}
		return faults.hasErrors() ? Optional.empty() : Optional.of(new ClaimAsked(chosen, dead ? form.debtor() : null));
	}

	private static Optional<Debt.Ref> ref(String word) {
		String[] parts = word.split("\\.", 2);
		Optional<Debt.Source> source = Choices.chosen(Debt.Source.class, parts[0]);
		try {
			return source.filter((one) -> parts.length == 2).map((one) -> new Debt.Ref(one, UUID.fromString(parts[1])));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private ModelAndView filled(ModelAndView page, UUID person, SignedIn me) {
		return page.addObject("card", card(person, me))
			.addObject("owed", this.debts.unclaimed(new PersonId(person), me.region()))
			.addObject("region", me.region())
			.addObject("today", LocalDate.now(this.clock));
	}

	private PersonCard card(UUID person, SignedIn me) {
		return this.people.card(new PersonId(person), me.region()).orElseThrow(() -> new MissingRow("person"));
	}

}
