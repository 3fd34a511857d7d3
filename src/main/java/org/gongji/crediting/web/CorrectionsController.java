package org.gongji.crediting.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CorrectionReport;
import org.gongji.crediting.CorrectionRuns;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.RunOutcome;
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

/** The runs of corrections of a bureau's region, and the form that has one drafted. */
@Controller
@RequestMapping("/bureau/corrections")
class CorrectionsController {

	private static final String PAGE = "crediting/corrections";

	private static final int MONTHS_OFFERED = 24;

	private final CorrectionRuns corrections;

	private final CorrectionReport found;

	private final CreditReport report;

	private final Clock clock;

	CorrectionsController(CorrectionRuns corrections, CorrectionReport found, CreditReport report, Clock clock) {
		this.corrections = corrections;
		this.found = found;
		this.report = report;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView all(@CurrentUser SignedIn me, @ModelAttribute RunForm runForm, BindingResult errors) {
		runForm.setMonth(YearMonth.now(this.clock).toString());
		return page(new ModelAndView(PAGE), me, runForm);
	}

	@PostMapping
	ModelAndView draft(@CurrentUser SignedIn me, @ModelAttribute RunForm runForm, BindingResult errors,
			RedirectAttributes after) {
		YearMonth month = CreditRunsController.month(runForm.getMonth());
		if (month == null) {
			errors.rejectValue("month", "crediting.correction.monthMissing");
		}
		else if (!RequestId.wellFormed(runForm.getRequest())) {
			errors.reject("crediting.run.sendAgain");
		}
		else {
			RunOutcome outcome = this.corrections.draft(me.actor(), me.region(), month,
					new RequestId(runForm.getRequest()));
			if (outcome instanceof RunOutcome.Done done) {
				after.addFlashAttribute("notice", "crediting.correction.asked");
				return SeeOther.to("/bureau/credits/" + done.id().value());
			}
			errors.rejectValue("month", ((RunOutcome.Refused) outcome).messageKey());
		}
		return page(Pages.invalid(PAGE), me, runForm);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, RunForm form) {
		form.setRequest(RequestId.fresh().text());
		List<CreditRun> all = this.found.runs(me.region());
		Map<CreditRun, Object> progress = new LinkedHashMap<>();
		all.forEach((run) -> progress.put(run, this.report.progress(run)));
		YearMonth now = YearMonth.now(this.clock);
		return page.addObject("runs", progress)
			.addObject("months", Stream.iterate(now, (month) -> month.minusMonths(1)).limit(MONTHS_OFFERED).toList())
			.addObject("zone", this.clock.getZone());
	}

}
