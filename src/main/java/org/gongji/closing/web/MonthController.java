package org.gongji.closing.web;

import java.time.YearMonth;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.closing.ClosingOutcome;
import org.gongji.closing.MonthClosing;
import org.gongji.closing.MonthStatement;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.site.TypedMonth;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One month of the books: its statement, what stops its closing, and the closing. */
@Controller
class MonthController {

	private static final String PAGE = "closing/month";

	private final StatementPage pages;

	private final MonthClosing closing;

	MonthController(StatementPage pages, MonthClosing closing) {
		this.pages = pages;
		this.closing = closing;
	}

	@GetMapping(MonthsController.BUREAU + "/{month}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable String month) {
		return page(new ModelAndView(PAGE), me, month);
	}

	@GetMapping(MonthsController.AUDIT + "/{month}")
	ModelAndView read(@CurrentUser SignedIn me, @PathVariable String month) {
		return new ModelAndView(PAGE).addAllObjects(this.pages.of(this.pages.statement(me.region(), month)))
			.addObject("root", MonthsController.AUDIT);
	}

	@PostMapping(MonthsController.BUREAU + "/{month}/propose")
	ModelAndView propose(@CurrentUser SignedIn me, @PathVariable String month,
			@RequestParam(defaultValue = "") String request, RedirectAttributes after) {
		ClosingOutcome outcome = RequestId.wellFormed(request)
				? this.closing.propose(me.actor(), me.region(), read(month), new RequestId(request))
				: new ClosingOutcome.Refused("closing.sendAgain");
		return after(outcome, "proposed", me, month, after);
	}

	@PostMapping(MonthsController.BUREAU + "/{month}/close")
	ModelAndView close(@CurrentUser SignedIn me, @PathVariable String month, RedirectAttributes after) {
		return after(this.closing.close(me.actor(), me.region(), read(month)), "closed", me, month, after);
	}

	@PostMapping(MonthsController.BUREAU + "/{month}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable String month,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return after(this.closing.giveBack(me.actor(), me.region(), read(month), reason), "returned", me, month, after)
			.addObject("reason", reason);
	}

	private static YearMonth read(String month) {
		return TypedMonth.read(month).orElseThrow(() -> new MissingRow("month"));
	}

	private ModelAndView after(ClosingOutcome outcome, String said, SignedIn me, String month,
			RedirectAttributes after) {
		if (outcome instanceof ClosingOutcome.Done) {
			after.addFlashAttribute("notice", "closing.said." + said);
			return SeeOther.to(MonthsController.BUREAU + "/" + month);
		}
		return page(Pages.invalid(PAGE), me, month).addObject("why", ((ClosingOutcome.Refused) outcome).messageKey());
	}

	private ModelAndView page(ModelAndView page, SignedIn me, String month) {
		MonthStatement statement = this.pages.statement(me.region(), month);
		page.addAllObjects(this.pages.of(statement))
			.addObject("root", MonthsController.BUREAU)
			.addObject("request", RequestId.fresh().text());
		return statement.provisional() ? page.addAllObjects(this.pages.checks(statement, me)) : page;
	}

}
