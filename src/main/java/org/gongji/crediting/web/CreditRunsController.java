package org.gongji.crediting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.CreditRuns;
import org.gongji.crediting.RunOutcome;
import org.gongji.crediting.RunState;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs of a bureau's region, and the form that has a month drafted. */
@Controller
@RequestMapping("/bureau/credits")
class CreditRunsController {

	private static final String PAGE = "crediting/runs";

	private static final int MONTHS_OFFERED = 24;

	private final CreditRuns runs;

	private final CreditReport report;

	private final Clock clock;

	CreditRunsController(CreditRuns runs, CreditReport report, Clock clock) {
		this.runs = runs;
		this.report = report;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView all(@CurrentUser SignedIn me, @ModelAttribute RunForm runForm, BindingResult errors) {
		List<YearMonth> taken = this.report.runs(me.region())
			.stream()
			.filter((run) -> run.state() != RunState.DROPPED)
			.map(CreditRun::month)
			.toList();
		months().filter((month) -> !taken.contains(month))
			.findFirst()
			.ifPresent((month) -> runForm.setMonth(month.toString()));
		return page(new ModelAndView(PAGE), me, runForm);
	}

	@PostMapping
	ModelAndView draft(@CurrentUser SignedIn me, @ModelAttribute RunForm runForm, BindingResult errors,
			RedirectAttributes after) {
		YearMonth month = month(runForm.getMonth());
		if (month == null) {
			errors.rejectValue("month", "crediting.run.monthMissing");
		}
		else if (!RequestId.wellFormed(runForm.getRequest())) {
			errors.reject("crediting.run.sendAgain");
		}
		else {
			RunOutcome outcome = this.runs.draft(me.actor(), me.region(), month, new RequestId(runForm.getRequest()));
			if (outcome instanceof RunOutcome.Done done) {
				after.addFlashAttribute("notice", "crediting.run.asked");
				return SeeOther.to("/bureau/credits/" + done.id().value());
			}
			errors.rejectValue("month", ((RunOutcome.Refused) outcome).messageKey());
		}
		return page(Pages.invalid(PAGE), me, runForm);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, RunForm form) {
		form.setRequest(RequestId.fresh().text());
		List<CreditRun> all = this.report.runs(me.region());
		Map<CreditRun, Object> progress = new LinkedHashMap<>();
		all.forEach((run) -> progress.put(run, this.report.progress(run)));
		return page.addObject("runs", progress)
			.addObject("months", months().toList())
			.addObject("zone", this.clock.getZone());
	}

	private Stream<YearMonth> months() {
		YearMonth now = YearMonth.now(this.clock);
		return Stream.iterate(now, (month) -> month.minusMonths(1)).limit(MONTHS_OFFERED);
	}

	static YearMonth month(String text) {
		try {
			return YearMonth.parse(text.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
