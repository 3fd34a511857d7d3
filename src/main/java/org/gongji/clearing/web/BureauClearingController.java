package org.gongji.clearing.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.clearing.ClearingMonth;
import org.gongji.site.Pages;
import org.gongji.site.TypedMonth;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** A bureau sees what its institutions settled in a month, and who compared it. */
@Controller
class BureauClearingController {

	private static final String PAGE = "clearing/month";

	private static final int SHOWN = 100;

	private final ClearingMonth months;

	private final Clock clock;

	BureauClearingController(ClearingMonth months, Clock clock) {
		this.months = months;
		this.clock = clock;
	}

	@GetMapping("/bureau/clearing")
	ModelAndView month(@ModelAttribute MonthForm monthForm, BindingResult faults, @CurrentUser SignedIn me) {
		YearMonth now = YearMonth.now(this.clock);
		Optional<YearMonth> typed = monthForm.month().isBlank() ? Optional.of(now) : TypedMonth.read(monthForm.month());
		if (typed.isEmpty() || typed.get().isAfter(now)) {
			faults.rejectValue("month", "clearing.month.fault");
		}
		YearMonth month = faults.hasErrors() ? now : typed.orElse(now);
		Optional<List<ClearingMonth.Line>> found = this.months.of(me.region(), month);
		if (found.isEmpty()) {
			return new ModelAndView(PAGE, HttpStatus.SERVICE_UNAVAILABLE).addObject("month", month)
				.addObject("busy", true);
		}
		List<ClearingMonth.Line> lines = found.get();
		int last = Math.max(1, (lines.size() + SHOWN - 1) / SHOWN);
		int page = Math.min(monthForm.pageNumber(), last);
		return (faults.hasErrors() ? Pages.invalid(PAGE) : new ModelAndView(PAGE)).addObject("month", month)
			.addObject("lines", lines.subList((page - 1) * SHOWN, Math.min(lines.size(), page * SHOWN)))
			.addObject("count", lines.size())
			.addObject("sum", ClearingMonth.sum(lines))
			.addObject("page", page)
			.addObject("pages", last);
	}

}
