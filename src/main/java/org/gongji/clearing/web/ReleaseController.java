package org.gongji.clearing.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.clearing.Release;
import org.gongji.clearing.ReleaseDraft;
import org.gongji.clearing.ReleaseId;
import org.gongji.clearing.ReleaseOutcome;
import org.gongji.clearing.Releases;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetRun;
import org.gongji.clearing.Sheets;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
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

/** One officer asks to release the sheets of a month, another does it. */
@Controller
class ReleaseController {

	static final String PATH = SheetsController.BUREAU + "/releases";

	private static final String CHECK = "clearing/release-check";

	private static final String PAGE = "clearing/release";

	private static final int SHOWN = 100;

	private final Sheets sheets;

	private final Releases releases;

	private final Clock clock;

	ReleaseController(Sheets sheets, Releases releases, Clock clock) {
		this.sheets = sheets;
		this.releases = releases;
		this.clock = clock;
	}

	@GetMapping(PATH + "/new")
	ModelAndView check(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String month) {
		SheetRun run = run(me, month);
		return check(new ModelAndView(CHECK), run, this.releases.draft(run), RequestId.fresh().text());
	}

	@PostMapping(PATH)
	ModelAndView ask(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String month,
			@RequestParam(defaultValue = "") String request, @RequestParam(defaultValue = "") String count,
			@RequestParam(defaultValue = "") String payable, @RequestParam(defaultValue = "") String withheld,
			RedirectAttributes after) {
		SheetRun run = run(me, month);
		if (!RequestId.wellFormed(request)) {
			return check(Pages.invalid(CHECK), run, this.releases.draft(run), RequestId.fresh().text()).addObject("why",
					"clearing.sheets.again");
		}
		ReleaseDraft seen = new ReleaseDraft((int) number(count), Money.ofFen(number(payable)),
				Money.ofFen(number(withheld)), 0);
		ReleaseOutcome outcome = this.releases.ask(me.actor(), run, seen, new RequestId(request));
		if (outcome instanceof ReleaseOutcome.Changed changed) {
			return check(Pages.invalid(CHECK), run, changed.now(), request).addObject("why",
					"clearing.release.changed");
		}
		after.addFlashAttribute("notice", "clearing.release.asked");
		return SeeOther.to(PATH + "/" + ((ReleaseOutcome.Done) outcome).release().id());
	}

	private static long number(String typed) {
		return typed.matches("-?[0-9]{1,15}") ? Long.parseLong(typed) : 0;
	}

	private SheetRun run(SignedIn me, String month) {
		YearMonth typed = TypedMonth.read(month).orElseThrow(() -> new MissingRow("clearing_run"));
		return this.sheets.run(me.region(), typed).orElseThrow(() -> new MissingRow("clearing_run"));
	}

	private static ModelAndView check(ModelAndView page, SheetRun run, ReleaseDraft draft, String request) {
		return page.addObject("run", run)
			.addObject("draft", draft)
			.addObject("words", AmountWords.of(draft.payable()))
			.addObject("request", request);
	}

	@GetMapping(PATH + "/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String page) {
		return page(new ModelAndView(PAGE), me, this.releases.find(me.region(), new ReleaseId(id)),
				new MonthForm("", page).pageNumber());
	}

	@GetMapping(SheetsController.AUDIT + "/releases/{id}")
	ModelAndView read(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String page) {
		return show(me, id, page).addObject("root", SheetsController.AUDIT);
	}

	@PostMapping(PATH + "/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		return answered(this.releases.approve(me.actor(), me.region(), new ReleaseId(id)), "clearing.release.done", me,
				id, after);
	}

	@PostMapping(PATH + "/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return answered(this.releases.giveBack(me.actor(), me.region(), new ReleaseId(id), reason),
				"clearing.release.returned", me, id, after);
	}

	private ModelAndView answered(ReleaseOutcome outcome, String notice, SignedIn me, UUID id,
			RedirectAttributes after) {
		if (outcome instanceof ReleaseOutcome.Refused refused) {
			return page(Pages.invalid(PAGE), me, this.releases.find(me.region(), new ReleaseId(id)), 1)
				.addObject("why", refused.messageKey())
				.addObject("whyDetail", refused.detail());
		}
		after.addFlashAttribute("notice", notice);
		return SeeOther.to(PATH + "/" + id);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, Release release, int number) {
		List<Sheet> all = this.releases.sheets(release);
		int last = Math.max(1, (all.size() + SHOWN - 1) / SHOWN);
		int at = Math.min(number, last);
		return page.addObject("root", SheetsController.BUREAU)
			.addObject("release", release)
			.addObject("sheets", all.subList((at - 1) * SHOWN, Math.min(all.size(), at * SHOWN)))
			.addObject("explained", all.stream().filter((one) -> one.words() != null).count())
			.addObject("words", AmountWords.of(release.payable()))
			.addObject("mine", release.approval().preparedBy().equals(me.name()))
			.addObject("page", at)
			.addObject("pages", last)
			.addObject("zone", this.clock.getZone());
	}

}
