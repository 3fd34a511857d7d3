package org.gongji.person.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.CardNumber;
import org.gongji.person.CardReplacement;
import org.gongji.person.CardReplacements;
import org.gongji.person.CertificateKind;
import org.gongji.person.HandingOut;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk hands out new cards: who waits, the card's number, a look, and done. */
@Controller
class WindowCardsController {

	private static final String FORM = "person/hand-out";

	private static final String LIST = "redirect:/window/cards";

	private final CardReplacements replacements;

	private final People people;

	WindowCardsController(CardReplacements replacements, People people) {
		this.replacements = replacements;
		this.people = people;
	}

	@ModelAttribute("documents")
	Map<String, String> documents() {
		return CertificateKind.choices(
				Arrays.stream(CertificateKind.values()).filter((kind) -> kind != CertificateKind.SOCIAL_SECURITY_CARD));
	}

	@GetMapping("/window/cards")
	ModelAndView waiting(@CurrentUser SignedIn me) {
		List<CardReplacement> asked = this.replacements.waiting(me.region());
		Map<PersonId, PersonCard> cards = this.people.cards(asked.stream().map(CardReplacement::person).toList(),
				me.region());
		return new ModelAndView("person/window-cards", "waiting",
				asked.stream().map((one) -> new Waiting(one, cards.get(one.person()))).toList());
	}

	@GetMapping("/window/cards/{id}")
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		CardReplacement asked = this.replacements.find(id, me.region());
		return asked.waiting()
				? filled(new ModelAndView(FORM), asked, me).addObject("form", new HandOutForm("", "", null))
				: new ModelAndView(LIST);
	}

	/** Shows once more what is to be done; nothing is done yet. */
	@PostMapping("/window/cards/{id}/check")
	ModelAndView check(@PathVariable UUID id, @ModelAttribute("form") HandOutForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		CardReplacement asked = this.replacements.find(id, me.region());
		Optional<CardNumber> number = read(form, faults);
		return faults.hasErrors() ? filled(Pages.invalid(FORM), asked, me)
				: filled(new ModelAndView("person/hand-out-check"), asked, me).addObject("number", number.get().text());
	}

	@PostMapping("/window/cards/{id}")
	ModelAndView handOut(@PathVariable UUID id, @ModelAttribute("form") HandOutForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Optional<CardNumber> number = read(form, faults);
		if (!faults.hasErrors()) {
			HandingOut done = this.replacements.handOut(id, number.get(), CertificateKind.valueOf(form.document()),
					me.actor());
			if (done != HandingOut.NUMBER_TAKEN) {
				redirect.addFlashAttribute("notice", "person.window.cards.said." + done);
				return new ModelAndView(LIST);
			}
			faults.rejectValue("number", "person.handOut.fault.TAKEN");
		}
		return filled(Pages.invalid(FORM), this.replacements.find(id, me.region()), me);
	}

	private Optional<CardNumber> read(HandOutForm form, BindingResult faults) {
		Optional<CardNumber> number = (CardNumber.read(form.number()) instanceof CardNumber read) ? Optional.of(read)
				: Optional.empty();
		if (number.isEmpty()) {
			faults.rejectValue("number", "person.handOut.fault.NUMBER");
		}
		if (!documents().containsKey(form.document())) {
			faults.rejectValue("document", "person.handOut.fault.DOCUMENT");
		}
		if (!"true".equals(form.checked())) {
			faults.rejectValue("checked", "person.handOut.fault.CHECKED");
		}
		return number;
	}

	private ModelAndView filled(ModelAndView page, CardReplacement asked, SignedIn me) {
		return page.addObject("asked", asked).addObject("card", card(asked, me));
	}

	private PersonCard card(CardReplacement asked, SignedIn me) {
		return this.people.card(asked.person(), me.region()).orElseThrow();
	}

	/** One who waits, masked. */
	record Waiting(CardReplacement asked, PersonCard card) {

	}

}
