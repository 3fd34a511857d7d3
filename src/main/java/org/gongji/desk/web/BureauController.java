package org.gongji.desk.web;

import java.time.Clock;
import java.time.LocalDate;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.spending.RegionTotals;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bureau's home: whether the books are balanced, and what was settled. */
@Controller
class BureauController {

	private final BooksLight books;

	private final RegionTotals totals;

	private final Clock clock;

	BureauController(BooksLight books, RegionTotals totals, Clock clock) {
		this.books = books;
		this.totals = totals;
		this.clock = clock;
	}

	@GetMapping("/bureau")
	ModelAndView home(@CurrentUser SignedIn me, @RequestParam(required = false) String check) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate tomorrow = today.plusDays(1);
		return new ModelAndView("desk/bureau").addObject("books", this.books.answer(check != null))
			.addObject("today", this.totals.between(me.region(), today, tomorrow))
			.addObject("month", this.totals.between(me.region(), today.withDayOfMonth(1), tomorrow));
	}

}
