package org.gongji.clearing.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.clearing.Days;
import org.gongji.clearing.DetailOutcome;
import org.gongji.clearing.LineFault;
import org.gongji.clearing.Reconciliation;
import org.gongji.clearing.ReconciliationId;
import org.gongji.clearing.Reconciliations;
import org.gongji.provider.ProviderId;
import org.gongji.site.Pages;
import org.gongji.spending.SettledBills;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** An institution compares a day or a month of its own settlements with ours (对账). */
@Controller
@RequestMapping(ReconcileController.HOME)
class ReconcileController {

	static final String HOME = "/counter/reconcile";

	private static final String PAGE = "clearing/reconcile";

	private static final int LATEST = 10;

	private static final int SHOWN = 50;

	private static final int LAST_PAGE = 10_000;

	private final Reconciliations reconciliations;

	private final Clock clock;

	ReconcileController(Reconciliations reconciliations, Clock clock) {
		this.reconciliations = reconciliations;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView start(@CurrentUser SignedIn me) {
		String yesterday = LocalDate.now(this.clock).minusDays(1).toString();
		return page(new ModelAndView(PAGE).addObject("reconcileForm", new ReconcileForm(yesterday, null)), me);
	}

	@PostMapping
	ModelAndView compare(@ModelAttribute ReconcileForm reconcileForm, BindingResult faults, @CurrentUser SignedIn me)
			throws IOException {
		Optional<Days> days = Days.read(reconcileForm.period());
		if (days.isEmpty() || days.get().from().isAfter(LocalDate.now(this.clock))) {
			faults.rejectValue("period", "clearing.period.fault");
		}
		if (!reconcileForm.hasFile()) {
			faults.rejectValue("file", "clearing.upload.missing");
		}
		if (!faults.hasErrors()) {
			SettledBills.Asked asked = new SettledBills.Asked(at(me), days.get().from(), days.get().last(), null, null,
					true);
			DetailOutcome outcome = this.reconciliations.detail(asked, reconcileForm.content(), null, me.region(),
					me.actor());
			if (outcome instanceof DetailOutcome.Compared compared) {
				RedirectView there = new RedirectView(HOME + "/" + compared.reconciliation().id(), true);
				there.setExposeModelAttributes(false);
				return new ModelAndView(there);
			}
			refuse(outcome, faults);
		}
		return page(Pages.invalid(PAGE), me);
	}

	private static void refuse(DetailOutcome outcome, BindingResult faults) {
		if (outcome instanceof DetailOutcome.Unreadable unreadable) {
			faults.rejectValue("file", unreadable.problem().key());
		}
		if (outcome instanceof DetailOutcome.Wrong wrong) {
			for (LineFault fault : wrong.faults()) {
				faults.rejectValue("file", fault.messageKey(), new Object[] { Integer.toString(fault.line()) }, null);
			}
		}
	}

	@GetMapping("/{id}")
	ModelAndView result(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page,
			@CurrentUser SignedIn me) {
		Reconciliation found = this.reconciliations.find(new ReconciliationId(id), at(me))
			.orElseThrow(() -> new MissingRow("clearing_reconciliation"));
		int last = Math.max(1, (found.differences() + SHOWN - 1) / SHOWN);
		int shown = page.matches("[0-9]{1,5}") ? Math.min(Math.max(1, Integer.parseInt(page)), last) : 1;
		boolean lines = found.kind() == Reconciliation.Kind.DETAIL;
		return new ModelAndView("clearing/result").addObject("one", found)
			.addObject("days", new Days(found.asked().from(), found.asked().last()))
			.addObject("lines", lines)
			.addObject("differences",
					lines ? this.reconciliations.differences(found.id(), (shown - 1) * SHOWN, SHOWN) : List.of())
			.addObject("page", shown)
			.addObject("pages", lines ? Math.min(last, LAST_PAGE) : 1);
	}

	private ModelAndView page(ModelAndView page, SignedIn me) {
		return page.addObject("latest", this.reconciliations.latest(at(me), LATEST))
			.addObject("zone", this.clock.getZone());
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
