package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.gongji.access.MissingRow;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.rules.ConflictRegister;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.site.Frame;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Later national rules beside those of a region, for everyone to read. */
@Controller
class ConflictsController {

	private final Regions regions;

	private final ConflictRegister register;

	private final Frame frame;

	private final Clock clock;

	ConflictsController(Regions regions, ConflictRegister register, Frame frame, Clock clock) {
		this.regions = regions;
		this.register = register;
		this.frame = frame;
		this.clock = clock;
	}

	@GetMapping("/rules/{code}/conflicts")
	ModelAndView conflicts(@PathVariable String code, @ModelAttribute("rulesForm") RulesForm form, BindingResult errors,
			Locale locale) {
		RegionCard card = this.regions.byCode(code).orElseThrow(() -> new MissingRow("region"));
		LocalDate day = AskedDay.read(form.getOn(), "on", LocalDate.now(this.clock), errors);
		ModelAndView page = errors.hasErrors() ? Pages.invalid("rules/conflicts") : new ModelAndView("rules/conflicts");
		return page.addObject("code", code)
			.addObject("name", card.in(locale))
			.addObject("day", day)
			.addObject("way", "/rules/" + code + "/conflicts")
			.addObject("officer", officer(card))
			.addObject("register", this.register.of(card.region(), day, locale).orElseThrow());
	}

	/** Only an officer of this very bureau is led on to the form. */
	private boolean officer(RegionCard card) {
		SignedIn who = this.frame.who();
		return who != null && who.role() == Role.BUREAU && card.region().equals(who.region());
	}

}
