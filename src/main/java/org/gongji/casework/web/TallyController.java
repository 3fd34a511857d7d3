package org.gongji.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.Tallies;
import org.gongji.casework.Tally;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a clerk's day: what was done, signed once; and who has not signed yet. */
@Controller
class TallyController {

	private static final String PATH = "/window/tally";

	private static final String PAGE = "casework/tally";

	private final Tallies tallies;

	private final Clock clock;

	TallyController(Tallies tallies, Clock clock) {
		this.tallies = tallies;
		this.clock = clock;
	}

	@GetMapping(PATH)
	ModelAndView show(@CurrentUser SignedIn me) {
		return filled(new ModelAndView(PAGE), me);
	}

	/**
	 * @param until the moment up to which the page counted
	 */
	@PostMapping(PATH)
	ModelAndView sign(@RequestParam Instant until, @CurrentUser SignedIn me, RedirectAttributes flash) {
		if (signed(until, me).isEmpty()) {
			return filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), me).addObject("overtaken", true);
		}
		flash.addFlashAttribute("notice", "casework.tally.done");
		return SeeOther.to(PATH);
	}

	@GetMapping("/bureau/tallies")
	ModelAndView all(@CurrentUser SignedIn me) {
		return new ModelAndView("casework/tallies").addObject("standings", this.tallies.standings(me.region()))
			.addObject("today", LocalDate.now(this.clock));
	}

	/** Of two who press at once the database lets one sign. */
	private Optional<Tally.Signed> signed(Instant until, SignedIn me) {
		try {
			return this.tallies.sign(me.actor(), me.region(), until);
		}
		catch (DataIntegrityViolationException ex) {
			return Optional.empty();
		}
	}

	private ModelAndView filled(ModelAndView page, SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		return page.addObject("now", this.tallies.now(me.region(), me.name()))
			.addObject("signed", this.tallies.signed(me.region(), me.name(), today).orElse(null))
			.addObject("today", today)
			.addObject("clerk", me.displayName())
			.addObject("zone", this.clock.getZone());
	}

}
