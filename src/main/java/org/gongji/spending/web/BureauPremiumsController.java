package org.gongji.spending.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.spending.PremiumCollections;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a bureau collects: what waits for approval, what is open, what is over. */
@Controller
class BureauPremiumsController {

	private final PremiumCollections collections;

	private final Clock clock;

	BureauPremiumsController(PremiumCollections collections, Clock clock) {
		this.collections = collections;
		this.clock = clock;
	}

	@GetMapping("/bureau/premiums")
	ModelAndView home(@CurrentUser SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<PremiumCollections.Entered> all = this.collections.entered(me.region());
		return new ModelAndView("spending/collections")
			.addObject("waiting", all.stream().filter(PremiumCollections.Entered::waiting).toList())
			.addObject("open", all.stream().filter((one) -> one.collection().openOn(today)).toList())
			.addObject("others",
					all.stream().filter((one) -> !one.waiting() && !one.collection().openOn(today)).toList());
	}

}
