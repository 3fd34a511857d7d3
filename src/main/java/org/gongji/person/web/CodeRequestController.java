package org.gongji.person.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.Asking;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.CodeRequests;
import org.gongji.person.Kin;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.TypedCertificate;
import org.gongji.site.Choices;
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
		return CertificateKind.choices();
	}

	@ModelAttribute("kins")
	Map<String, String> kins() {
		return Choices.of(Arrays.stream(Kin.values()), "person.kin.");
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
		Optional<Certificate> certificate = new TypedCertificate(form.kind(), form.number()).read(faults);
		Optional<Kin> kin = Choices.chosen(Kin.class, form.kin());
		if (kin.isEmpty()) {
			faults.rejectValue("kin", "person.codes.fault.KIN");
		}
		if (faults.hasErrors()) {
			return Pages.invalid(PAGE);
		}
		Asking answer = this.requests.ask(new PersonId(me.holder()), (PersonName) name, certificate.get(), kin.get(),
				me.actor());
		if (answer instanceof Asking.Refused refused) {
			faults.rejectValue("number", refused.fault().messageKey(), new Object[] { this.requests.atMost() }, null);
			return Pages.invalid(PAGE);
		}
		redirect.addFlashAttribute("notice", "person.codes.said.asked");
		return new ModelAndView("redirect:/my/codes");
	}

}
