package org.gongji.casework.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.BankAccount;
import org.gongji.casework.BankAccountFault;
import org.gongji.casework.BankAccountReading;
import org.gongji.casework.PayingAccount;
import org.gongji.casework.PayingAccountId;
import org.gongji.casework.PayingAccounts;
import org.gongji.casework.Retyped;
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

/** The bureau says out of which account its cases are paid, by two officers. */
@Controller
@RequestMapping("/bureau/paying-account")
class PayingAccountController {

	private static final String PATH = "/bureau/paying-account";

	private static final String PAGE = "casework/paying-account";

	private final PayingAccounts accounts;

	private final Clock clock;

	PayingAccountController(PayingAccounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me) {
		return page(new ModelAndView(PAGE), me).addObject("payingAccountForm",
				new PayingAccountForm(RequestId.fresh().text(), "", "", "", ""));
	}

	@PostMapping
	ModelAndView enter(@CurrentUser SignedIn me, @ModelAttribute PayingAccountForm payingAccountForm,
			BindingResult errors, RedirectAttributes after) {
		Optional<PayingAccount> read = this.accounts.read(payingAccountForm.typed(), errors);
		boolean known = RequestId.wellFormed(payingAccountForm.request());
		if (!known) {
			errors.reject("casework.files.sendAgain");
		}
		if (errors.hasErrors()) {
			return page(Pages.invalid(PAGE), me).addObject("freshRequest",
					known ? payingAccountForm.request() : RequestId.fresh().text());
		}
		this.accounts.enter(me.actor(), me.region(), read.orElseThrow(), new RequestId(payingAccountForm.request()));
		after.addFlashAttribute("notice", "casework.paying.entered");
		return SeeOther.to(PATH);
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String number, RedirectAttributes after) {
		BankAccountReading reading = BankAccount.read(number);
		if (reading instanceof BankAccountFault fault) {
			return refused(fault.messageKey(), me).addObject("whyDetail", fault.detail())
				.addObject("wrong", id)
				.addObject("typed", number);
		}
		Optional<String> why = this.accounts.approve(me.actor(), me.region(), new PayingAccountId(id),
				(BankAccount) reading);
		return decided(why, "casework.paying.approved", me, after)
			.addObject("wrong", why.filter(Retyped.OTHER::equals).map((key) -> id).orElse(null))
			.addObject("typed", number);
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return decided(this.accounts.giveBack(me.actor(), me.region(), new PayingAccountId(id), reason),
				"casework.paying.returned", me, after);
	}

	private ModelAndView refused(String why, SignedIn me) {
		return page(Pages.invalid(PAGE), me)
			.addObject("payingAccountForm", new PayingAccountForm(RequestId.fresh().text(), "", "", "", ""))
			.addObject("why", why);
	}

	private ModelAndView decided(Optional<String> why, String notice, SignedIn me, RedirectAttributes after) {
		if (why.isPresent()) {
			return refused(why.get(), me);
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
