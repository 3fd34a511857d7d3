package org.gongji.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.account.AccountId;
import org.gongji.casework.Case;
import org.gongji.casework.LaterLine;
import org.gongji.casework.LaterOutcome;
import org.gongji.casework.LaterPassing;
import org.gongji.casework.LaterWay;
import org.gongji.casework.NewPayee;
import org.gongji.casework.Payees;
import org.gongji.casework.SeenLater;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What came for closed accounts: the list, one case with what came after it, and the two
 * clerks who pass it on.
 */
@Controller
class LaterController {

	private static final int PAGE = 50;

	private static final String ONE = "/window/cases/{id}/later";

	private static final String VIEW = "casework/later";

	private static final String PAYEE = "casework/later-payee";

	private final LaterPassing passing;

	private final LaterPages pages;

	private final SeenLater later;

	private final Payees payees;

	private final People people;

	LaterController(LaterPassing passing, LaterPages pages, SeenLater later, Payees payees, People people) {
		this.passing = passing;
		this.pages = pages;
		this.later = later;
		this.payees = payees;
		this.people = people;
	}

	@GetMapping("/window/later")
	ModelAndView list(@CurrentUser SignedIn me, @RequestParam(required = false) UUID behind) {
		List<LaterLine> lines = this.later.page(me.region(), (behind != null) ? new AccountId(behind) : null, PAGE);
		return new ModelAndView("casework/laters").addObject("lines", lines)
			.addObject("cards",
					this.people.cards(lines.stream().map(LaterLine::person).distinct().toList(), me.region()))
			.addObject("next", (lines.size() == PAGE) ? lines.get(PAGE - 1).account().value() : null);
	}

	@GetMapping(ONE)
	ModelAndView one(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		return this.pages.filled(new ModelAndView(VIEW), this.pages.find(id, me), me, locale);
	}

	@PostMapping(ONE + "/prepare")
	ModelAndView prepare(@PathVariable UUID id, @ModelAttribute("form") LaterForm form, @CurrentUser SignedIn me,
			Locale locale, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		RequestId request = RequestId.wellFormed(form.request()) ? new RequestId(form.request()) : RequestId.fresh();
		return answer(this.passing.prepare(me.actor(), me.region(), one.id(), Money.ofFen(form.fen()), request),
				"prepared", one, me, locale, after);
	}

	@PostMapping(ONE + "/approve")
	ModelAndView approve(@PathVariable UUID id, @ModelAttribute("form") LaterForm form, @CurrentUser SignedIn me,
			Locale locale, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		return answer(this.passing.approve(me.actor(), me.region(), one.id(), Money.ofFen(form.fen())), "approved", one,
				me, locale, after);
	}

	@PostMapping(ONE + "/give-back")
	ModelAndView giveBack(@PathVariable UUID id, @ModelAttribute("form") LaterForm form, @CurrentUser SignedIn me,
			Locale locale, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		return answer(this.passing.giveBack(me.actor(), me.region(), one.id(), form.reason()), "givenBack", one, me,
				locale, after);
	}

	/** The bank account that is missing: of the owner, or of the agency elsewhere. */
	@GetMapping(ONE + "/payee")
	ModelAndView payee(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		return asked(new ModelAndView(PAYEE), one, me, locale).addObject("form", AgainForm.empty());
	}

	@PostMapping(ONE + "/payee")
	ModelAndView named(@PathVariable UUID id, @ModelAttribute("form") AgainForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		ModelAndView page = asked(Pages.invalid(PAYEE), one, me, locale);
		Optional<NewPayee> read = this.payees.readLater(one, missing(one), form.typed(), faults);
		if (read.isEmpty()) {
			return page;
		}
		this.payees.addLater(one, read.get(), me.actor());
		return SeeOther.to("/window/cases/" + id + "/later");
	}

	private ModelAndView asked(ModelAndView page, Case one, SignedIn me, Locale locale) {
		return this.pages.filled(page, one, me, locale)
			.addObject("agency", missing(one) == LaterWay.Why.AGENCY_ACCOUNT);
	}

	private LaterWay.Why missing(Case one) {
		return Optional.ofNullable(this.pages.after(one).way())
			.filter(LaterWay.Waits.class::isInstance)
			.map((way) -> ((LaterWay.Waits) way).why())
			.filter(LaterWay.Why::asksForAccount)
			.orElseThrow(() -> new MissingRow("account that is missing"));
	}

	private ModelAndView answer(LaterOutcome outcome, String said, Case one, SignedIn me, Locale locale,
			RedirectAttributes after) {
		if (outcome instanceof LaterOutcome.Refused refused) {
			return this.pages.filled(Pages.invalid(VIEW), one, me, locale).addObject("why", refused.messageKey());
		}
		after.addFlashAttribute("notice", "casework.later.said." + said);
		return SeeOther.to("/window/cases/" + one.id() + "/later");
	}

}
