package org.gongji.person.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.person.AdmittedVouchers;
import org.gongji.person.CardReplacements;
import org.gongji.person.Cards;
import org.gongji.person.LossReport;
import org.gongji.person.PersonId;
import org.gongji.person.Pins;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.VoucherKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The member's social security card: its state, and the report of its loss, which blocks
 * at once. Reporting twice is harmless, the first report counts.
 */
@Controller
class MyCardController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final Cards cards;

	private final Pins pins;

	private final CardReplacements replacements;

	private final AdmittedVouchers vouchers;

	private final Clock clock;

	MyCardController(Cards cards, Pins pins, CardReplacements replacements, AdmittedVouchers vouchers, Clock clock) {
		this.cards = cards;
		this.pins = pins;
		this.replacements = replacements;
		this.vouchers = vouchers;
		this.clock = clock;
	}

	@GetMapping("/my/card")
	String card(@CurrentUser SignedIn me, Model model) {
		List<SocialSecurityCard> cards = cards(me);
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("cards", cards.stream().map(this::line).toList());
		model.addAttribute("blockable", active(cards).isPresent());
		model.addAttribute("lost", cards.stream().anyMatch((card) -> card.state() == SocialSecurityCard.State.LOST));
		model.addAttribute("waiting", this.replacements.waiting(person(me)).orElse(null));
		model.addAttribute("vouchers", this.vouchers.in(me.region(), today).orElse(null));
		model.addAttribute("kinds", VoucherKind.values());
		model.addAttribute("region", me.region());
		model.addAttribute("day", today);
		model.addAttribute("pinAsked", this.pins.required(person(me)));
		return "person/card";
	}

	@GetMapping("/my/card/loss")
	String loss(@CurrentUser SignedIn me, Model model) {
		Optional<SocialSecurityCard> card = active(cards(me));
		if (card.isEmpty()) {
			return "redirect:/my/card";
		}
		model.addAttribute("card", line(card.get()));
		return "person/card-loss";
	}

	@PostMapping("/my/card/loss")
	String report(@CurrentUser SignedIn me, RedirectAttributes redirect) {
		LossReport report = this.cards.reportLost(person(me), me.actor(), this.clock.instant());
		if (report instanceof LossReport.NoCard) {
			return "redirect:/my/card";
		}
		redirect.addFlashAttribute("again", report instanceof LossReport.AlreadyReported);
		return "redirect:/my/card/lost";
	}

	@GetMapping("/my/card/lost")
	String lost(@CurrentUser SignedIn me, Model model) {
		SocialSecurityCard card = cards(me).stream()
			.filter((one) -> one.lostAt() != null)
			.findFirst()
			.orElseThrow(() -> new MissingRow("loss report"));
		model.addAttribute("card", line(card));
		return "person/card-lost";
	}

	private List<SocialSecurityCard> cards(SignedIn me) {
		return this.cards.of(person(me));
	}

	private static Optional<SocialSecurityCard> active(List<SocialSecurityCard> cards) {
		return cards.stream().filter((card) -> card.state() == SocialSecurityCard.State.ACTIVE).findFirst();
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

	private Line line(SocialSecurityCard card) {
		return new Line(card.maskedNumber(), card.state().name(), card.issuedOn().toString(), time(card.lostAt()),
				card.lostReference(), time(card.replacedAt()), time(card.foundAt()));
	}

	private String time(Instant at) {
		return (at != null) ? TIME.format(at.atZone(this.clock.getZone())) : null;
	}

	/** A card with its times as text. */
	record Line(String number, String state, String issuedOn, String lostAt, String reference, String replacedAt,
			String foundAt) {

		/** The colour that goes with the word. */
		public String kind() {
			return switch (this.state) {
				case "ACTIVE" -> "good";
				case "LOST" -> "bad";
				default -> "info";
			};
		}

	}

}
