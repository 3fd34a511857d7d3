package org.gongji.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.closing.BalanceCheck;
import org.gongji.closing.BalanceChecks;
import org.gongji.site.SeeOther;
import org.gongji.spending.RegionTotals;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The bureau's home: whether the books of the region are balanced (账是否平), as they were
 * checked last, and what was settled.
 */
@Controller
class BureauController {

	private final BalanceChecks balances;

	private final RegionTotals totals;

	private final Clock clock;

	BureauController(BalanceChecks balances, RegionTotals totals, Clock clock) {
		this.balances = balances;
		this.totals = totals;
		this.clock = clock;
	}

	@GetMapping("/bureau")
	ModelAndView home(@CurrentUser SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate tomorrow = today.plusDays(1);
		Optional<BalanceCheck> check = this.balances.last(me.region());
		Optional<BalanceCheck> done = check.filter((one) -> one.doneAt() != null);
		return new ModelAndView("desk/bureau").addObject("checking", check.filter(BalanceCheck::running).isPresent())
			.addObject("failed", check.filter(BalanceCheck::failed).isPresent())
			.addObject("check", done.orElse(null))
			.addObject("fresh", done.filter((one) -> day(one).equals(today)).isPresent())
			.addObject("zone", this.clock.getZone())
			.addObject("today", this.totals.between(me.region(), today, tomorrow))
			.addObject("month", this.totals.between(me.region(), today.withDayOfMonth(1), tomorrow));
	}

	/** Has the books of the region checked; a long check goes on beside the page. */
	@PostMapping("/bureau/check")
	ModelAndView check(@CurrentUser SignedIn me) {
		this.balances.ask(me.actor(), me.region());
		return SeeOther.to("/bureau");
	}

	private LocalDate day(BalanceCheck done) {
		return LocalDate.ofInstant(done.doneAt().toInstant(), this.clock.getZone());
	}

}
