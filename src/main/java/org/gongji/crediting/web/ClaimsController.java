package org.gongji.crediting.web;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.crediting.SeenClaims;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was credited too much and spent, open and cleared, and what is kept for closed
 * accounts.
 */
@Controller
class ClaimsController {

	private static final int A_PAGE = 50;

	private static final String KEPT = "kept";

	private final SeenClaims claims;

	ClaimsController(SeenClaims claims) {
		this.claims = claims;
	}

	@GetMapping("/bureau/claims")
	ModelAndView all(@CurrentUser SignedIn me, @RequestParam(defaultValue = "open") String show,
			@RequestParam(defaultValue = "") String page) {
		SeenClaims.Show which = show.equals(SeenClaims.Show.CLEARED.word()) ? SeenClaims.Show.CLEARED
				: SeenClaims.Show.OPEN;
		boolean kept = show.equals(KEPT);
		SeenClaims.Totals totals = kept ? this.claims.keptTotals(me.region()) : this.claims.totals(me.region(), which);
		int last = (int) Math.max(1, (totals.count() + A_PAGE - 1) / A_PAGE);
		int number = PageNumber.read(page, last);
		return new ModelAndView("crediting/claims").addObject("show", kept ? KEPT : which.word())
			.addObject("totals", totals)
			.addObject("number", number)
			.addObject("last", last)
			.addObject("region", me.region().code())
			.addObject("days", this.claims.noticeDays(me.region()).orElse(null))
			.addObject("rows", kept ? this.claims.kept(me.region(), number, A_PAGE)
					: this.claims.claims(me.region(), which, number, A_PAGE));
	}

}
