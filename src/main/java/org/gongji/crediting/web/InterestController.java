package org.gongji.crediting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.InterestRuns;
import org.gongji.crediting.RunOutcome;
import org.gongji.rules.KeyCards;
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

/**
 * The yearly interest of a bureau's region: what has yet to be set, the form that has a
 * year drafted, and its runs.
 */
@Controller
@RequestMapping("/bureau/interest")
class InterestController {

	private static final String PAGE = "crediting/interest";

	private static final int YEARS_OFFERED = 5;

	private final InterestRuns interest;

	private final CreditReport report;

	private final KeyCards keys;

	private final Clock clock;

	InterestController(InterestRuns interest, CreditReport report, KeyCards keys, Clock clock) {
		this.interest = interest;
		this.report = report;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView all(@CurrentUser SignedIn me, @ModelAttribute InterestForm interestForm, BindingResult errors,
			Locale locale) {
		return page(new ModelAndView(PAGE), me, interestForm, locale);
	}

	@PostMapping
	ModelAndView draft(@CurrentUser SignedIn me, @ModelAttribute InterestForm interestForm, BindingResult errors,
			RedirectAttributes after, Locale locale) {
		if (!years().contains(interestForm.getYear())) {
			errors.rejectValue("year", "crediting.interest.yearMissing");
		}
		else if (!RequestId.wellFormed(interestForm.getRequest())) {
			errors.reject("crediting.run.sendAgain");
		}
		else {
			RunOutcome outcome = this.interest.draft(me.actor(), me.region(), Integer.parseInt(interestForm.getYear()),
					new RequestId(interestForm.getRequest()));
			if (outcome instanceof RunOutcome.Done done) {
				after.addFlashAttribute("notice", "crediting.run.asked");
				return SeeOther.to("/bureau/credits/" + done.id().value());
			}
			errors.rejectValue("year", ((RunOutcome.Refused) outcome).messageKey());
		}
		return page(Pages.invalid(PAGE), me, interestForm, locale);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, InterestForm form, Locale locale) {
		form.setRequest(RequestId.fresh().text());
		LocalDate today = LocalDate.now(this.clock);
		Map<CreditRun, Object> runs = new LinkedHashMap<>();
		this.interest.runs(me.region()).forEach((run) -> runs.put(run, this.report.progress(run)));
		Map<String, String> open = new LinkedHashMap<>();
		List<String> unset = this.interest.open(me.region(), today.getYear());
		this.keys.of(me.region(), today, locale)
			.stream()
			.filter((card) -> unset.contains(card.key()))
			.forEach((card) -> open.put(card.key(), card.meaning()));
		return page.addObject("runs", runs)
			.addObject("years", years())
			.addObject("open", open)
			.addObject("region", me.region())
			.addObject("zone", this.clock.getZone());
	}

	private List<String> years() {
		int now = LocalDate.now(this.clock).getYear();
		return IntStream.range(0, YEARS_OFFERED).mapToObj((back) -> String.valueOf(now - back)).toList();
	}

}
