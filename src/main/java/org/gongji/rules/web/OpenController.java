package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.rules.OpenRegister;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is not decided in a region, for its officers, with how much waits for it. */
@Controller
class OpenController {

	private final OpenRegister register;

	private final Clock clock;

	OpenController(OpenRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@GetMapping("/bureau/open")
	ModelAndView open(@CurrentUser SignedIn me, Locale locale) {
		LocalDate today = LocalDate.now(this.clock);
		return new ModelAndView("rules/register").addObject("day", today)
			.addObject("sections", this.register.of(me.region(), today, locale))
			.addObject("silent", this.register.silent(me.region(), today, locale));
	}

}
