package org.gongji.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.NewPayee;
import org.gongji.casework.PayeeKind;
import org.gongji.casework.PayeeOutcome;
import org.gongji.casework.Payees;
import org.gongji.person.CertificateKind;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** To whom a case with one payee is paid: named, or named anew, before it is prepared. */
@Controller
@RequestMapping("/window/cases/{id}/payee")
class PayeeController {

	private static final String PAGE = "casework/payee";

	private final CasePages pages;

	private final Payees payees;

	PayeeController(CasePages pages, Payees payees) {
		this.pages = pages;
		this.payees = payees;
	}

	@GetMapping
	ModelAndView page(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		String agency = (one.facts() instanceof TransferAsked asked) ? asked.moveTo().agency() : "";
		return filled(new ModelAndView(PAGE), one, one.version(), me, locale).addObject("form",
				PayeeForm.fresh(kinds(one).get(0).name(), agency));
	}

	@PostMapping
	ModelAndView named(@PathVariable UUID id, @ModelAttribute("form") PayeeForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		Optional<NewPayee> read = this.payees.read(one.id(), one.region(), form.typed(), faults);
		if (read.isEmpty()) {
			return filled(Pages.invalid(PAGE), one, form.version(), me, locale);
		}
		return (this.payees.name(one.seen(form.version()), read.get(),
				me.actor()) instanceof PayeeOutcome.Refused refused) ? refused(refused, form, id, faults, me, locale)
						: SeeOther.to("/window/cases/" + id);
	}

	/** Nobody is named any more, until somebody is named anew. */
	@PostMapping("/remove")
	ModelAndView removed(@PathVariable UUID id, @ModelAttribute("form") PayeeForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale) {
		Case one = this.pages.find(id, me);
		Optional<PayeeOutcome.Refused> refused = this.payees.clear(one.seen(form.version()), me.actor());
		return refused.isPresent() ? refused(refused.get(), form, id, faults, me, locale)
				: SeeOther.to("/window/cases/" + id);
	}

	/** Who comes second sees who is named now, and may still save what was typed. */
	private ModelAndView refused(PayeeOutcome.Refused why, PayeeForm form, UUID id, BindingResult faults, SignedIn me,
			Locale locale) {
		Case now = this.pages.find(id, me);
		faults.reject(why.messageKey());
		return why.overtaken() ? filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), now, now.version(), me, locale)
				: filled(Pages.invalid(PAGE), now, form.version(), me, locale);
	}

	private ModelAndView filled(ModelAndView page, Case one, long version, SignedIn me, Locale locale) {
		return this.pages.filled(page, one.id().value(), me, locale)
			.addObject("version", version)
			.addObject("kinds", Choices.of(kinds(one).stream(), "casework.payee.kind."))
			.addObject("certificates", CertificateKind.choices());
	}

	private static List<PayeeKind> kinds(Case one) {
		return PayeeKind.choices(one.kind());
	}

}
