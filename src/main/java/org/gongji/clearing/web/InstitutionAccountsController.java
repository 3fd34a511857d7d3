package org.gongji.clearing.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.PayeeAccount;
import org.gongji.clearing.EnteredId;
import org.gongji.clearing.InstitutionAccounts;
import org.gongji.provider.CodeReading;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.Providers;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau says into which account each institution is paid, by two officers. */
@Controller
@RequestMapping(InstitutionAccountsController.PATH)
class InstitutionAccountsController {

	static final String PATH = "/bureau/clearing/accounts";

	private static final String PAGE = "clearing/accounts";

	private final InstitutionAccounts accounts;

	private final InstitutionPayees payees;

	private final Providers providers;

	private final Clock clock;

	InstitutionAccountsController(InstitutionAccounts accounts, InstitutionPayees payees, Providers providers,
			Clock clock) {
		this.accounts = accounts;
		this.payees = payees;
		this.providers = providers;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String institution) {
		return page(new ModelAndView(PAGE), me).addObject("institutionAccountForm",
				new InstitutionAccountForm(RequestId.fresh().text(), institution, "", "", "", ""));
	}

	@PostMapping
	ModelAndView enter(@CurrentUser SignedIn me, @ModelAttribute InstitutionAccountForm institutionAccountForm,
			BindingResult errors, RedirectAttributes after) {
		Provider institution = institution(institutionAccountForm, me, errors);
		Optional<PayeeAccount> read = this.payees.read((institution != null) ? institution.name() : "",
				institutionAccountForm.typed(), errors);
		boolean known = RequestId.wellFormed(institutionAccountForm.request());
		if (!known) {
			errors.reject("clearing.sheets.again");
		}
		if (!errors.hasErrors() && !this.accounts.enter(me.actor(), institution, read.orElseThrow(),
				new RequestId(institutionAccountForm.request()))) {
			errors.rejectValue("institution", "clearing.accounts.waits");
		}
		if (errors.hasErrors()) {
			return page(Pages.invalid(PAGE), me).addObject("freshRequest",
					known ? institutionAccountForm.request() : RequestId.fresh().text());
		}
		after.addFlashAttribute("notice", "clearing.accounts.entered");
		return SeeOther.to(PATH);
	}

	private Provider institution(InstitutionAccountForm form, SignedIn me, BindingResult errors) {
		CodeReading reading = ProviderCode.read(form.institution());
		Optional<Provider> found = (reading instanceof ProviderCode code)
				? this.providers.byCode(code).filter((one) -> one.region().equals(me.region())) : Optional.empty();
		if (found.isEmpty()) {
			errors.rejectValue("institution", "clearing.accounts.unknown");
		}
		return found.orElse(null);
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		return decided(this.accounts.approve(me.actor(), me.region(), new EnteredId(id)), "clearing.accounts.approved",
				me, after);
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return decided(this.accounts.giveBack(me.actor(), me.region(), new EnteredId(id), reason),
				"clearing.accounts.returned", me, after);
	}

	private ModelAndView decided(Optional<ApprovalOutcome.Why> why, String notice, SignedIn me,
			RedirectAttributes after) {
		if (why.isPresent()) {
			return page(Pages.invalid(PAGE), me)
				.addObject("institutionAccountForm",
						new InstitutionAccountForm(RequestId.fresh().text(), "", "", "", "", ""))
				.addObject("why", new ApprovalOutcome.Refused(why.get()).messageKey());
		}
		after.addFlashAttribute("notice", notice);
		return SeeOther.to(PATH);
	}

	private ModelAndView page(ModelAndView page, SignedIn me) {
		return page.addObject("accounts", this.accounts.newest(me.region()))
			.addObject("me", me.name())
			.addObject("zone", this.clock.getZone());
	}

}
