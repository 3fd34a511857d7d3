package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Materials;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;
import org.gongji.spending.ClaimableBills;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A member asks for a bill that was paid first: one that a till knows, or day, place and
 * invoices of another, which the window enters from its papers.
 */
@Controller
@RequestMapping(MyBillController.PAGE)
class MyBillController {

	static final String PAGE = "/my/cases/new/reimbursement";

	private static final String FORM = "casework/my-bill";

	private final PersonalAccounts accounts;

	private final ClaimableBills bills;

	private final CaseOpening opening;

	private final Materials materials;

	private final BillPages pages;

	private final Clock clock;

	MyBillController(PersonalAccounts accounts, ClaimableBills bills, CaseOpening opening, Materials materials,
			BillPages pages, Clock clock) {
		this.accounts = accounts;
		this.bills = bills;
		this.opening = opening;
		this.materials = materials;
		this.pages = pages;
		this.clock = clock;
	}

	/** A bill that is no longer to be claimed is not asked for again. */
	@GetMapping
	ModelAndView form(@ModelAttribute("form") BillForm form, BindingResult faults, @CurrentUser SignedIn me) {
		if (!form.getBill().isEmpty() && this.pages.known(person(me), region(me), form).isEmpty()) {
			return SeeOther.to(PAGE);
		}
		return shown(new ModelAndView(FORM), form, me);
	}

	/** Room for more invoices, and back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@ModelAttribute("form") BillForm form, BindingResult faults,
			@RequestParam(required = false) String more, @CurrentUser SignedIn me) {
		return shown(new ModelAndView(FORM), (more != null) ? form.withMore() : form, me);
	}

	@PostMapping("/check")
	ModelAndView check(@ModelAttribute("form") BillForm form, BindingResult faults, @CurrentUser SignedIn me) {
		ReimbursementAsked facts = read(form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(FORM), form, me);
		}
		Entitlement opinion = this.opening.ask(region(me), person(me), facts);
		if (!(opinion instanceof Entitlement.PaidOut || opinion instanceof Entitlement.Held)) {
			return shown(Pages.invalid(FORM), form, me).addObject("opinion", ShownOpinion.of(opinion));
		}
		return shown(new ModelAndView("casework/my-bill-check"), form, me).addObject("facts", facts)
			.addObject("opinion", ShownOpinion.of(opinion))
			.addObject("needed", this.materials.needed(region(me), CaseKind.MANUAL_REIMBURSEMENT, null));
	}

	@PostMapping
	ModelAndView ask(@ModelAttribute("form") BillForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes after) {
		ReimbursementAsked facts = read(form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(FORM), form, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), region(me), person(me), facts,
				new RequestId(form.getRequest()));
		if (opened instanceof CaseOpened.Opened done) {
			after.addFlashAttribute("notice", "casework.bill.mine.said");
			return SeeOther.to("/my/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return shown(Pages.invalid(FORM), form, me).addObject("opinion", ShownOpinion.of(decided.entitlement()));
		}
		if (opened instanceof CaseOpened.Twice twice) {
			BillReading.twice(form, twice.invoice(), faults, "casework.bill.mine.twice");
		}
		else if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.bill.running", new Object[] { running.other().number() }, null);
		}
		else {
			faults.reject("casework.opened.otherContent");
		}
		return shown(Pages.invalid(FORM), form, me);
	}

	private ReimbursementAsked read(BillForm form, BindingResult faults, SignedIn me) {
		BillReading reading = new BillReading(form, faults);
		return form.getBill().isEmpty() ? reading.unread(today()) : reading
			.known(this.pages.known(person(me), region(me), form).orElseThrow(() -> new MissingRow("bill")));
	}

	/** What the bureau has to set before anybody can ask; mostly nothing. */
	private ModelAndView shown(ModelAndView page, BillForm form, SignedIn me) {
		Entitlement nothing = this.opening.ask(region(me), person(me),
				new ReimbursementAsked(null, today(), "", Money.ZERO, List.of()));
		List<String> missing = (nothing instanceof Entitlement.ParameterNotSet unset) ? unset.parameters() : List.of();
		return page.addObject("unset", !missing.isEmpty())
			.addObject("missing", missing)
			.addObject("bills", this.bills.of(person(me), region(me)))
			.addObject("bill",
					form.getBill().isEmpty() ? null : this.pages.known(person(me), region(me), form).orElse(null))
			.addObject("form", form.withRoom())
			.addObject("region", region(me))
			.addObject("today", today());
	}

	/** The account's region decides; without an account the person's own. */
	private Region region(SignedIn me) {
		return this.accounts.of(person(me)).map(PersonalAccount::region).orElse(me.region());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
