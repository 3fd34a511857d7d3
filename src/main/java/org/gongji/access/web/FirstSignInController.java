package org.gongji.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongji.access.Origin;
import org.gongji.access.PasswordRules;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignInNames;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A first sign-in, or a forgotten password: a one-time code and a password of one's own.
 */
@Controller
@ConditionalOnWebApplication
class FirstSignInController {

	private static final String PAGE = "access/first";

	private final SignIn signIn;

	private final SignInNames names;

	FirstSignInController(SignIn signIn, SignInNames names) {
		this.signIn = signIn;
		this.names = names;
	}

	@GetMapping("/sign-in/first")
	ModelAndView page() {
		return new ModelAndView(PAGE).addObject("form", new FirstSignInForm("", "", ""));
	}

	@PostMapping("/sign-in/first")
	ModelAndView enter(@ModelAttribute("form") FirstSignInForm form, BindingResult faults, HttpServletRequest request) {
		check(form, faults);
		if (faults.hasErrors()) {
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		SignInAnswer answer = this.signIn.byOneTimeCode(this.names.nameOf(form.name()), form.code(), form.password(),
				Origin.of(request));
		if (answer instanceof SignInAnswer.Passed) {
			return new ModelAndView("redirect:/sign-in?set");
		}
		faults.rejectValue("code", Refusal.key(answer, "access.first.refused"));
		return new ModelAndView(PAGE, Refusal.status(answer));
	}

	private static void check(FirstSignInForm form, BindingResult faults) {
		if (form.name().isBlank()) {
			faults.rejectValue("name", "access.first.name.missing");
		}
		if (form.code().isBlank()) {
			faults.rejectValue("code", "access.first.code.missing");
		}
		PasswordRules.check(form.password(), form.name())
			.ifPresent((fault) -> faults.rejectValue("password", fault.messageKey()));
	}

}
