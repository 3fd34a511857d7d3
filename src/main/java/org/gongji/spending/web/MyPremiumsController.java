package org.gongji.spending.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.rules.KeyCard;
import org.gongji.rules.KeyCards;
import org.gongji.spending.PremiumChoices;
import org.gongji.spending.PremiumPaymentId;
import org.gongji.spending.SeenPremium;
import org.gongji.spending.SeenPremiums;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which premiums a member may pay for whom, those paid, and one of them by itself. */
@Controller
class MyPremiumsController {

	private final PremiumChoices choices;

	private final SeenPremiums premiums;

	private final PremiumPaper paper;

	private final KeyCards keys;

	private final Clock clock;

	MyPremiumsController(PremiumChoices choices, SeenPremiums premiums, PremiumPaper paper, KeyCards keys,
			Clock clock) {
		this.choices = choices;
		this.premiums = premiums;
		this.paper = paper;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/my/premiums")
	ModelAndView all(@CurrentUser SignedIn me, Locale locale) {
		PersonId payer = new PersonId(me.holder());
		PremiumChoices.Choices choices = this.choices.of(payer);
		return new ModelAndView("spending/premiums").addObject("choices", choices)
			.addObject("switches", switches(choices, locale))
			.addObject("paid", this.premiums.of(payer))
			.addObject("zone", this.clock.getZone());
	}

	/** What the switches that are waited for are called, by their key. */
	private Map<String, String> switches(PremiumChoices.Choices choices, Locale locale) {
		List<String> waited = choices.persons()
			.stream()
			.flatMap((person) -> person.programmes().stream())
			.map(PremiumChoices.Programme::waitsFor)
			.filter((key) -> !key.isEmpty())
			.distinct()
			.toList();
		Map<String, String> meanings = new LinkedHashMap<>();
		if (!waited.isEmpty()) {
			this.keys.of(choices.region(), choices.day(), locale)
				.stream()
				.filter((card) -> waited.contains(card.key()))
				.forEach((KeyCard card) -> meanings.put(card.key(), card.meaning()));
		}
		return meanings;
	}

	@GetMapping("/my/premiums/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id) {
		SeenPremium seen = seen(me, id);
		return new ModelAndView("spending/premium").addObject("zone", this.clock.getZone())
			.addObject("seen", seen)
			.addObject("later", this.premiums.later(seen));
	}

	/** The receipt as a paper that anybody can verify. */
	@PostMapping("/my/premiums/{id}/paper")
	ResponseEntity<byte[]> paper(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return this.paper.printed(me.actor(), seen(me, id), locale);
	}

	private SeenPremium seen(SignedIn me, UUID id) {
		return this.premiums.find(new PremiumPaymentId(id), new PersonId(me.holder()))
			.orElseThrow(() -> new MissingRow("premium"));
	}

}
