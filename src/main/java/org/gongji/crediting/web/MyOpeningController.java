package org.gongji.crediting.web;

import java.time.Clock;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.SeenOpenings;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a member brought over from before the reform, and that it stays theirs. */
@Controller
class MyOpeningController {

	private final SeenOpenings openings;

	private final Clock clock;

	MyOpeningController(SeenOpenings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	@GetMapping("/my/opening-balance")
	ModelAndView show(@CurrentUser SignedIn me) {
		return new ModelAndView("crediting/my-opening")
			.addObject("opening",
					this.openings.of(new PersonId(me.holder())).orElseThrow(() -> new MissingRow("opening balance")))
			.addObject("zone", this.clock.getZone());
	}

}
