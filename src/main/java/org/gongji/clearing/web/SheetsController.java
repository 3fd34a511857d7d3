package org.gongji.clearing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.InstitutionPayees;
import org.gongji.clearing.Reconciliations;
import org.gongji.clearing.Releases;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetOutcome;
import org.gongji.clearing.SheetRun;
import org.gongji.clearing.Sheets;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.site.TypedMonth;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A bureau makes and sees the sheets of a month of all its institutions (月结算单); an
 * auditor sees them.
 */
@Controller
class SheetsController {

	static final String BUREAU = "/bureau/clearing";

	static final String AUDIT = "/audit/clearing";

	static final String PATH = BUREAU + "/sheets";

	private static final String PAGE = "clearing/sheets";

	private static final String FEN = "[0-9]{1,15}";

	private static final int SHOWN = 100;

	private final Sheets sheets;

	private final Releases releases;

	private final Reconciliations reconciliations;

	private final InstitutionPayees payees;

	private final Clock clock;

	SheetsController(Sheets sheets, Releases releases, Reconciliations reconciliations, InstitutionPayees payees,
			Clock clock) {
		this.sheets = sheets;
		this.releases = releases;
		this.reconciliations = reconciliations;
		this.payees = payees;
		this.clock = clock;
	}

	@GetMapping(PATH)
	ModelAndView month(@ModelAttribute MonthForm monthForm, BindingResult faults, @CurrentUser SignedIn me) {
		return shown(monthForm, faults, me);
	}

	@GetMapping(AUDIT + "/sheets")
	ModelAndView read(@ModelAttribute MonthForm monthForm, BindingResult faults, @CurrentUser SignedIn me) {
		return shown(monthForm, faults, me).addObject("root", AUDIT);
	}

	private ModelAndView shown(MonthForm monthForm, BindingResult faults, SignedIn me) {
		YearMonth last = YearMonth.now(this.clock).minusMonths(1);
		Optional<YearMonth> typed = monthForm.month().isBlank() ? Optional.of(last)
				: TypedMonth.read(monthForm.month());
		if (typed.isEmpty()) {
			faults.rejectValue("month", "clearing.sheets.month.fault");
		}
		return page(faults.hasErrors() ? Pages.invalid(PAGE) : new ModelAndView(PAGE), typed.orElse(last),
				monthForm.pageNumber(), me);
	}

	@PostMapping(PATH)
	ModelAndView make(@RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String request,
			@RequestParam(defaultValue = "") String accepted, @CurrentUser SignedIn me, RedirectAttributes after) {
		Optional<YearMonth> typed = TypedMonth.read(month);
		if (typed.isEmpty() || !RequestId.wellFormed(request)) {
			return page(Pages.invalid(PAGE), typed.orElse(YearMonth.now(this.clock).minusMonths(1)), 1, me)
				.addObject("monthForm", new MonthForm("", ""))
				.addObject("why", "clearing.sheets.again");
		}
		SheetOutcome outcome = this.sheets.make(me.actor(), me.region(), typed.get(), LocalDate.now(this.clock),
				accepted.matches(FEN) ? Money.ofFen(Long.parseLong(accepted)) : Money.ZERO, new RequestId(request));
		if (outcome instanceof SheetOutcome.Refused refused) {
			return page(Pages.invalid(PAGE), typed.get(), 1, me).addObject("monthForm", new MonthForm("", ""))
				.addObject("why", refused.messageKey())
				.addObject("whyDetail", refused.detail())
				.addObject("unset", refused.why() == SheetOutcome.Why.NOT_SET)
				.addObject("opening",
						(refused.why() == SheetOutcome.Why.OPENING) ? Money.ofYuan(refused.detail()) : null);
		}
		after.addFlashAttribute("notice", "clearing.sheets.made");
		return SeeOther.to(PATH + "?month=" + typed.get());
	}

	private ModelAndView page(ModelAndView page, YearMonth month, int number, SignedIn me) {
		Optional<YearMonth> next = this.sheets.next(me.region());
		page.addObject("root", BUREAU)
			.addObject("month", month)
			.addObject("begins", next.isEmpty())
			.addObject("next", next.or(() -> this.sheets.first(me.region())).orElse(null))
			.addObject("key", Sheets.WITHHELD.name())
			.addObject("region", me.region())
			.addObject("request", RequestId.fresh().text())
			.addObject("zone", this.clock.getZone());
		SheetRun run = this.sheets.run(me.region(), month).orElse(null);
		if (run == null) {
			return page.addObject("run", null);
		}
		List<Sheet> all = this.sheets.of(run);
		int last = Math.max(1, (all.size() + SHOWN - 1) / SHOWN);
		int at = Math.min(number, last);
		List<Sheet> shown = all.subList((at - 1) * SHOWN, Math.min(all.size(), at * SHOWN));
		Money payable = Money.sum(all.stream().map((one) -> one.figures().payable()).toList());
		return page.addObject("run", run)
			.addObject("sheets", shown)
			.addObject("count", all.size())
			.addObject("payable", payable)
			.addObject("words", AmountWords.of(payable))
			.addObject("withheld", Money.sum(all.stream().map((one) -> one.figures().withheld()).toList()))
			.addObject("draft", this.releases.draft(run))
			.addObject("releases", this.releases.of(run))
			.addObject("open", this.reconciliations.open(run.region(), month))
			.addObject("payments",
					this.payees.states(run.region(),
							shown.stream().collect(Collectors.toMap(Sheet::provider, Sheet::place))))
			.addObject("accounts", this.payees.standing(run.region()).keySet())
			.addObject("page", at)
			.addObject("pages", last);
	}

}
