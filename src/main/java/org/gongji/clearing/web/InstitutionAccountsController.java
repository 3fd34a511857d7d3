package org.gongji.clearing.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.BankAccount;
import org.gongji.casework.BankAccountFault;
import org.gongji.casework.BankAccountReading;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.PayeeAccount;
import org.gongji.casework.Retyped;
import org.gongji.clearing.EnteredId;
import org.gongji.clearing.InstitutionAccounts;
import org.gongji.provider.CodeReading;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.Providers;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

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

	private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final int SHOWN = 50;

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
	ModelAndView home(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String institution,
			@RequestParam(defaultValue = "") String after) {
		return page(new ModelAndView(PAGE), me, behind(after)).addObject("institutionAccountForm",
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
			return page(Pages.invalid(PAGE), me, null).addObject("freshRequest",
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
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String behind,
			RedirectAttributes after) {
		BankAccountReading reading = BankAccount.read(number);
		if (reading instanceof BankAccountFault fault) {
			return refused(fault.messageKey(), me, behind).addObject("whyDetail", fault.detail())
				.addObject("wrong", id)
				.addObject("typed", number);
		}
		Optional<String> why = this.accounts.approve(me.actor(), me.region(), new EnteredId(id), (BankAccount) reading);
		return decided(why, "clearing.accounts.approved", me, behind, after)
			.addObject("wrong", why.filter(Retyped.OTHER::equals).map((key) -> id).orElse(null))
			.addObject("typed", number);
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String behind,
			RedirectAttributes after) {
		return decided(this.accounts.giveBack(me.actor(), me.region(), new EnteredId(id), reason),
				"clearing.accounts.returned", me, behind, after);
	}

	private ModelAndView refused(String why, SignedIn me, String behind) {
		return page(Pages.invalid(PAGE), me, behind(behind))
			.addObject("institutionAccountForm",
					new InstitutionAccountForm(RequestId.fresh().text(), "", "", "", "", ""))
			.addObject("why", why);
	}

	private ModelAndView decided(Optional<String> why, String notice, SignedIn me, String behind,
			RedirectAttributes after) {
		if (why.isPresent()) {
			return refused(why.get(), me, behind);
		}
		after.addFlashAttribute("notice", notice);
		return SeeOther.to(PATH);
	}

	private static EnteredId behind(String typed) {
		return typed.matches(ID) ? new EnteredId(UUID.fromString(typed)) : null;
	}

	private ModelAndView page(ModelAndView page, SignedIn me, EnteredId behind) {
		List<InstitutionAccounts.Entered> found = this.accounts.waiting(me.region(), behind, SHOWN + 1);
		boolean more = found.size() > SHOWN;
		return page.addObject("waiting", more ? found.subList(0, SHOWN) : found)
			.addObject("behind", behind)
			.addObject("next", more ? found.get(SHOWN - 1).id() : null)
			.addObject("decided", this.accounts.decided(me.region(), SHOWN))
			.addObject("me", me.name())
			.addObject("zone", this.clock.getZone());
	}

}
