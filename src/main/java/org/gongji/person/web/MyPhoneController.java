package org.gongji.person.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.FreshPassword;
import org.gongji.access.SignedIn;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PhoneAnswer;
import org.gongji.person.PhoneChanges;
import org.gongji.person.PhoneNumber;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Another phone: the password, the number, the code that was sent to it. At the window
 * the number alone, since a document was looked at.
 */
@Controller
class MyPhoneController {

	private static final String PHONE = "/my/phone";

	private static final String ASK = "person/phone";

	private static final String CODE = "person/phone-code";

	private final PhoneChanges changes;

	private final People people;

	private final FreshPassword password;

	MyPhoneController(PhoneChanges changes, People people, FreshPassword password) {
		this.changes = changes;
		this.people = people;
		this.password = password;
	}

	@GetMapping(PHONE)
	ModelAndView page(@CurrentUser SignedIn me) {
		return proven(me) ? filled(new ModelAndView(ASK, "form", new PhoneForm("")), me) : toPassword();
	}

	@PostMapping(PHONE)
	ModelAndView ask(@ModelAttribute("form") PhoneForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		if (!proven(me)) {
			return toPassword();
		}
		Optional<PhoneNumber> phone = PhoneNumber.read(form.phone());
		if (phone.isEmpty()) {
			faults.rejectValue("phone", "person.phone.fault");
			return filled(Pages.invalid(ASK), me);
		}
		PhoneAnswer answer = atWindow(me) ? this.changes.atWindow(person(me), phone.get(), me.actor())
				: this.changes.ask(person(me), phone.get(), me.actor());
		if (answer == PhoneAnswer.SENT) {
			return new ModelAndView("redirect:/my/phone/code");
		}
		if (answer == PhoneAnswer.CHANGED) {
			return done(redirect);
		}
		faults.rejectValue("phone", answer.messageKey());
		return filled(Pages.invalid(ASK), me);
	}

	@GetMapping("/my/phone/code")
	ModelAndView code(@CurrentUser SignedIn me) {
		return this.changes.waiting(person(me))
			.map((phone) -> coded(new ModelAndView(CODE, "form", new PhoneCodeForm("")), me))
			.orElseGet(() -> new ModelAndView("redirect:" + PHONE));
	}

	@PostMapping("/my/phone/code")
	ModelAndView confirm(@ModelAttribute("form") PhoneCodeForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		PhoneAnswer answer = this.changes.confirm(person(me), form.code(), me.actor());
		if (answer == PhoneAnswer.CHANGED) {
			return done(redirect);
		}
		boolean live = this.changes.waiting(person(me)).isPresent();
		faults.rejectValue("code", (live ? answer : PhoneAnswer.OVER).messageKey());
		return coded(Pages.invalid(CODE), me);
	}

	private static ModelAndView done(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", PhoneAnswer.CHANGED.messageKey());
		return new ModelAndView("redirect:" + PHONE);
	}

	private static ModelAndView toPassword() {
		return new ModelAndView("redirect:" + FreshPassword.page(PHONE));
	}

	private ModelAndView filled(ModelAndView page, SignedIn me) {
		return page.addObject("present", this.people.card(person(me)).orElseThrow().maskedPhone())
			.addObject("atWindow", atWindow(me))
			.addObject("possible", atWindow(me) || this.changes.possible());
	}

	private ModelAndView coded(ModelAndView page, SignedIn me) {
		return page.addObject("waiting", this.changes.waiting(person(me)).orElse(null))
			.addObject("demoCode", this.changes.demoCode(person(me)).orElse(null));
	}

	private boolean proven(SignedIn me) {
		return atWindow(me) || this.password.given();
	}

	/** A helper never comes here: the page is closed to helpers. */
	private static boolean atWindow(SignedIn me) {
		return me.behalf() != null;
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
