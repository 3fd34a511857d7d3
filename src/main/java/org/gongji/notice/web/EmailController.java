package org.gongji.notice.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.notice.Confirming;
import org.gongji.notice.EmailAddress;
import org.gongji.notice.MailAddresses;
import org.gongji.notice.Notice;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's mail address: named, confirmed by the code that was sent to it, removed. */
@Controller
class EmailController {

	private static final String SETTINGS = "redirect:/my/messages/settings";

	private static final String ASK = "notice/email";

	private static final String CODE = "notice/email-code";

	private final MailAddresses addresses;

	private final Clock clock;

	EmailController(MailAddresses addresses, Clock clock) {
		this.addresses = addresses;
		this.clock = clock;
	}

	@GetMapping("/my/messages/email")
	ModelAndView email() {
		return new ModelAndView(ASK, "form", new EmailForm(""));
	}

	@PostMapping("/my/messages/email")
	ModelAndView ask(@CurrentUser SignedIn me, @ModelAttribute("form") EmailForm form, BindingResult faults,
			Locale locale) {
		Optional<EmailAddress> address = EmailAddress.read(form.address());
		if (address.isEmpty()) {
			faults.rejectValue("address", "notice.email.unreadable");
			return Pages.invalid(ASK);
		}
		Confirming answer = this.addresses.ask(Notice.recipient(me), me.region(), address.get(), locale,
				this.clock.instant());
		if (answer != Confirming.SENT) {
			faults.rejectValue("address", answer.messageKey());
			return Pages.invalid(ASK);
		}
		return new ModelAndView("redirect:/my/messages/email/code");
	}

	@GetMapping("/my/messages/email/code")
	ModelAndView code(@CurrentUser SignedIn me) {
		return pending(me)
			.map((address) -> new ModelAndView(CODE, "form", new CodeForm("")).addObject("pending", address))
			.orElseGet(() -> new ModelAndView("redirect:/my/messages/email"));
	}

	@PostMapping("/my/messages/email/code")
	ModelAndView confirm(@CurrentUser SignedIn me, @ModelAttribute("form") CodeForm form, BindingResult faults,
			RedirectAttributes flash) {
		Confirming answer = this.addresses.confirm(Notice.recipient(me), form.code(), me.actor(), this.clock.instant());
		if (answer == Confirming.CONFIRMED) {
			flash.addFlashAttribute("notice", "notice.said.confirmed");
			return new ModelAndView(SETTINGS);
		}
		Optional<String> pending = pending(me);
		faults.rejectValue("code", (pending.isPresent() ? answer : Confirming.OVER).messageKey());
		return Pages.invalid(CODE).addObject("pending", pending.orElse(null));
	}

	@PostMapping("/my/messages/email/remove")
	String remove(@CurrentUser SignedIn me, RedirectAttributes flash) {
		this.addresses.forget(Notice.recipient(me), me.actor());
		flash.addFlashAttribute("notice", "notice.said.removed");
		return SETTINGS;
	}

	private Optional<String> pending(SignedIn me) {
		return this.addresses.pending(Notice.recipient(me), this.clock.instant());
	}

}
