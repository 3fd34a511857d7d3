package org.gongji.closing.web;

import java.time.Clock;
import java.util.List;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.closing.BalanceCheck;
import org.gongji.closing.BalanceChecks;
import org.gongji.closing.ClosingChecks;
import org.gongji.closing.Months;
import org.gongji.site.SeeOther;
import org.gongji.site.TypedMonth;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The months of a region's books, for the bureau and for auditors. */
@Controller
class MonthsController {

	static final String BUREAU = "/bureau/months";

	static final String AUDIT = "/audit/months";

	private static final int SHOWN = 24;

	private final Months months;

	private final ClosingChecks checks;

	private final BalanceChecks balances;

	private final Clock clock;

	MonthsController(Months months, ClosingChecks checks, BalanceChecks balances, Clock clock) {
		this.months = months;
		this.checks = checks;
		this.balances = balances;
		this.clock = clock;
	}

	@GetMapping(BUREAU)
	ModelAndView all(@CurrentUser SignedIn me, @RequestParam(defaultValue = "1") String page) {
		return page(me, page, BUREAU);
	}

	@GetMapping(AUDIT)
	ModelAndView read(@CurrentUser SignedIn me, @RequestParam(defaultValue = "1") String page) {
		return page(me, page, AUDIT);
	}

	/** Has the books of the region checked; the page of a month asks for it too. */
	@PostMapping(BUREAU + "/check")
	ModelAndView check(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String month,
			RedirectAttributes after) {
		this.balances.ask(me.actor(), me.region());
		if (this.balances.last(me.region()).filter(BalanceCheck::failed).isEmpty()) {
			after.addFlashAttribute("notice", "closing.check.asked");
		}
		return SeeOther.to(TypedMonth.read(month).map((one) -> BUREAU + "/" + one).orElse(BUREAU));
	}

	private ModelAndView page(SignedIn me, String typed, String root) {
		List<Months.Month> all = this.months.of(me.region());
		int last = Math.max(1, (all.size() + SHOWN - 1) / SHOWN);
		int page = typed.matches("[1-9][0-9]{0,4}") ? Math.min(last, Integer.parseInt(typed)) : 1;
		return new ModelAndView("closing/months").addObject("root", root)
			.addObject("months", all.subList((page - 1) * SHOWN, Math.min(all.size(), page * SHOWN)))
			.addObject("page", page)
			.addObject("pages", last)
			.addObject("next", this.checks.next(me.region()).orElse(null))
			.addObject("check", this.balances.last(me.region()).orElse(null))
			.addObject("zone", this.clock.getZone());
	}

}
