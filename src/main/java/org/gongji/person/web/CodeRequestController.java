package org.gongji.person.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.Asking;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateFault;
import org.gongji.person.CertificateKind;
import org.gongji.person.CertificateReading;
import org.gongji.person.CodeRequests;
import org.gongji.person.Kin;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a relative for the permission to show their payment code. */
@Controller
class CodeRequestController {

	private static final String PAGE = "person/codes-new";

	private final CodeRequests requests;

	CodeRequestController(CodeRequests requests) {
		this.requests = requests;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return words(CertificateKind.values(), "person.certificate.kind.");
	}

	@ModelAttribute("kins")
	Map<String, String> kins() {
		return words(Kin.values(), "person.kin.");
	}

	@GetMapping("/my/codes/new")
	ModelAndView page() {
		return new ModelAndView(PAGE, "form", new CodeRequestForm("", "", "", ""));
	}

	@PostMapping("/my/codes/new")
	ModelAndView ask(@ModelAttribute("form") CodeRequestForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		NameReading name = PersonName.read(form.name());
		if (name instanceof NameFault fault) {
			faults.rejectValue("name", fault.messageKey());
		}
		Optional<CertificateKind> kind = word(CertificateKind.values(), form.kind());
		CertificateReading number = Certificate.read(kind.orElse(CertificateKind.RESIDENT_ID), form.number());
		if (kind.isEmpty()) {
			faults.rejectValue("kind", "person.people.kind.unknown");
		}
		else if (number instanceof CertificateFault fault) {
			faults.rejectValue("number", fault.messageKey(), new Object[] { fault.detail() }, null);
		}
		Optional<Kin> kin = word(Kin.values(), form.kin());
		if (kin.isEmpty()) {
			faults.rejectValue("kin", "person.codes.fault.KIN");
		}
		if (faults.hasErrors()) {
			return Pages.invalid(PAGE);
		}
		Asking answer = this.requests.ask(new PersonId(me.holder()), (PersonName) name, (Certificate) number, kin.get(),
				me.actor());
		if (answer instanceof Asking.Refused refused) {
			faults.rejectValue("number", refused.fault().messageKey(), new Object[] { this.requests.atMost() }, null);
			return Pages.invalid(PAGE);
		}
		redirect.addFlashAttribute("notice", "person.codes.said.asked");
		return new ModelAndView("redirect:/my/codes");
	}

	private static <E extends Enum<E>> Optional<E> word(E[] words, String typed) {
		return Arrays.stream(words).filter((one) -> one.name().equals(typed)).findFirst();
	}

	private static <E extends Enum<E>> Map<String, String> words(E[] words, String stem) {
		Map<String, String> choices = new LinkedHashMap<>();
		Arrays.stream(words).forEach((one) -> choices.put(one.name(), stem + one.name()));
		return choices;
	}

}
