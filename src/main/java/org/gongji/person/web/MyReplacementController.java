package org.gongji.person.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.FreshPassword;
import org.gongji.access.SignedIn;
import org.gongji.person.CardReplacement;
import org.gongji.person.CardReplacements;
import org.gongji.person.Cards;
import org.gongji.person.PersonId;
import org.gongji.person.SocialSecurityCard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A new card for the member, and a lost one found again. Finding it again makes a card
 * pay, so the password is asked for, except at the window, where the clerk saw a
 * document.
 */
@Controller
class MyReplacementController {

	private static final String CARD = "redirect:/my/card";

	private static final String FOUND = "/my/card/found";

	private final Cards cards;

	private final CardReplacements replacements;

	private final FreshPassword password;

	MyReplacementController(Cards cards, CardReplacements replacements, FreshPassword password) {
		this.cards = cards;
		this.replacements = replacements;
		this.password = password;
	}

	@GetMapping("/my/card/replacement")
	ModelAndView check(@CurrentUser SignedIn me) {
		Optional<SocialSecurityCard> card = present(me);
		return (card.isEmpty() || this.replacements.waiting(person(me)).isPresent()) ? new ModelAndView(CARD)
				: new ModelAndView("person/card-replacement").addObject("number", card.get().maskedNumber())
					.addObject("lost", lost(card.get()));
	}

	@PostMapping("/my/card/replacement")
	ModelAndView ask(@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Optional<CardReplacement> asked = this.replacements.ask(person(me), me.actor());
		asked.ifPresent((one) -> redirect.addFlashAttribute("notice", "person.card.said.asked"));
		return new ModelAndView(CARD);
	}

	@PostMapping("/my/card/replacement/take-back")
	ModelAndView takeBack(@CurrentUser SignedIn me, RedirectAttributes redirect) {
		this.replacements.takeBack(person(me), me.actor());
		redirect.addFlashAttribute("notice", "person.card.said.takenBack");
		return new ModelAndView(CARD);
	}

	@GetMapping(FOUND)
	ModelAndView foundCheck(@CurrentUser SignedIn me) {
		Optional<SocialSecurityCard> card = present(me).filter(MyReplacementController::lost);
		if (card.isEmpty()) {
			return new ModelAndView(CARD);
		}
		return proven(me) ? new ModelAndView("person/card-found", "number", card.get().maskedNumber())
				: new ModelAndView("redirect:" + FreshPassword.page(FOUND));
	}

	@PostMapping(FOUND)
	ModelAndView found(@CurrentUser SignedIn me, RedirectAttributes redirect) {
		if (!proven(me)) {
			return new ModelAndView("redirect:" + FreshPassword.page(FOUND));
		}
		boolean lifted = this.replacements.found(person(me), me.actor());
		redirect.addFlashAttribute("notice", lifted ? "person.card.said.found" : "person.card.said.notLost");
		return new ModelAndView(CARD);
	}

	private boolean proven(SignedIn me) {
		return me.behalf() != null || this.password.given();
	}

	private Optional<SocialSecurityCard> present(SignedIn me) {
		return this.cards.of(person(me))
			.stream()
			.filter((card) -> card.state() != SocialSecurityCard.State.REPLACED)
			.findFirst();
	}

	private static boolean lost(SocialSecurityCard card) {
		return card.state() == SocialSecurityCard.State.LOST;
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
