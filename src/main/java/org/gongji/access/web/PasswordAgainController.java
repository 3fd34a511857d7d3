package org.gongji.access.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.Origin;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the password once more and leads back to the page that wanted it. */
@Controller
@ConditionalOnWebApplication
class PasswordAgainController {

	private static final String PAGE = "access/again";

	private static final Pattern OWN_PAGE = Pattern.compile("/my(/[a-z][a-z-]{0,30}){1,3}");

	private final SignIn signIn;

	private final SignedInSession session;

	PasswordAgainController(SignIn signIn, SignedInSession session) {
		this.signIn = signIn;
		this.session = session;
	}

	@GetMapping("/preferences/security/again")
	ModelAndView page(@RequestParam(name = "to", defaultValue = "") String to) {
		return new ModelAndView(PAGE).addObject("form", new PasswordAgainForm("", next(to)));
	}

	@PostMapping("/preferences/security/again")
	ModelAndView prove(@ModelAttribute("form") PasswordAgainForm form, BindingResult faults, @CurrentUser SignedIn me,
			HttpServletRequest request, HttpServletResponse response) {
		SignInAnswer answer = this.signIn.again(new UserId(me.id()), form.password(), Origin.of(request));
		if (answer instanceof SignInAnswer.Passed) {
			this.session.renew(request, response);
			return new ModelAndView("redirect:" + next(form.to()));
		}
		faults.rejectValue("password", Refusal.key(answer, "access.again.wrong"));
		return new ModelAndView(PAGE, Refusal.status(answer));
	}

	/** Only pages of the member: nobody is led away from here. */
	private static String next(String to) {
		return OWN_PAGE.matcher(to).matches() ? to : "/preferences/security";
	}

}
