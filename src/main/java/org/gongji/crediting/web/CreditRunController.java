package org.gongji.crediting.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.CreditRunId;
import org.gongji.crediting.CreditRuns;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.MissedReason;
import org.gongji.crediting.RunKind;
import org.gongji.crediting.RunOutcome;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One run: its draft, the second officer's decision, its progress and its result. */
@Controller
@RequestMapping("/bureau/credits/{id}")
class CreditRunController {

	private static final String PAGE = "crediting/run";

	private static final int MISSED_A_PAGE = 50;

	private final CreditRuns runs;

	private final CreditReport report;

	private final MissedPeople missed;

	private final RunFigures figures;

	private final CorrectionFigures corrections;

	CreditRunController(CreditRuns runs, CreditReport report, MissedPeople missed, RunFigures figures,
			CorrectionFigures corrections) {
		this.runs = runs;
		this.report = report;
		this.missed = missed;
		this.figures = figures;
		this.corrections = corrections;
	}

	@GetMapping
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String page,
			Locale locale) {
		return page(new ModelAndView(PAGE), me, new CreditRunId(id), page, locale);
	}

	/** A reason that is not known means all of them. */
	@GetMapping("/missed")
	ModelAndView missed(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String page,
			@RequestParam(defaultValue = "") String why, Locale locale) {
		CreditRun run = this.report.run(me.region(), new CreditRunId(id));
		MissedReason only = Stream.of(MissedReason.values())
			.filter((one) -> one.name().equals(why))
			.findFirst()
			.orElse(null);
		long all = this.missed.groups(run)
			.entrySet()
			.stream()
			.filter((group) -> only == null || group.getKey().reason() == only)
			.mapToLong(Map.Entry::getValue)
			.sum();
		int last = (int) Math.max(1, (all + MISSED_A_PAGE - 1) / MISSED_A_PAGE);
		int number = PageNumber.read(page, last);
		return new ModelAndView("crediting/missed").addObject("run", run)
			.addObject("all", all)
			.addObject("number", number)
			.addObject("last", last)
			.addObject("meanings", this.figures.meanings(run, locale))
			.addObject("only", only)
			.addObject("people", this.missed.some(run, only, (number - 1L) * MISSED_A_PAGE, MISSED_A_PAGE));
	}

	@PostMapping("/submit")
	ModelAndView submit(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
		return after(this.runs.submit(me.actor(), me.region(), new CreditRunId(id)), "submitted", me, id, after,
				locale);
	}

	@PostMapping("/drop")
	ModelAndView drop(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
		return after(this.runs.drop(me.actor(), me.region(), new CreditRunId(id)), "dropped", me, id, after, locale);
	}

	@PostMapping("/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
		return after(this.runs.approve(me.actor(), me.region(), new CreditRunId(id)), "approved", me, id, after,
				locale);
	}

	@PostMapping("/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after, Locale locale) {
		return after(this.runs.giveBack(me.actor(), me.region(), new CreditRunId(id), reason), "returned", me, id,
				after, locale)
			.addObject("reason", reason);
	}

	@PostMapping("/pause")
	ModelAndView pause(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
		return after(this.runs.pause(me.actor(), me.region(), new CreditRunId(id)), "paused", me, id, after, locale);
	}

	@PostMapping("/resume")
	ModelAndView resume(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
		return after(this.runs.resume(me.actor(), me.region(), new CreditRunId(id)), "resumed", me, id, after, locale);
	}

	private ModelAndView after(RunOutcome outcome, String said, SignedIn me, UUID id, RedirectAttributes after,
			Locale locale) {
		if (outcome instanceof RunOutcome.Done) {
			after.addFlashAttribute("notice", "crediting.run.said." + said);
			return SeeOther.to("/bureau/credits/" + id);
		}
		return page(Pages.invalid(PAGE), me, new CreditRunId(id), "", locale).addObject("why",
				((RunOutcome.Refused) outcome).messageKey());
	}

	private ModelAndView page(ModelAndView page, SignedIn me, CreditRunId id, String number, Locale locale) {
		CreditRun run = this.report.run(me.region(), id);
		boolean corrects = run.kind() == RunKind.CORRECTION;
		if (corrects) {
			page.setViewName("crediting/correction");
		}
		Map<String, Object> figures = corrects ? this.corrections.of(run, number, locale)
				: this.figures.of(run, locale);
		return page.addAllObjects(figures).addObject("mine", RunFigures.mine(figures, me.name()));
	}

}
