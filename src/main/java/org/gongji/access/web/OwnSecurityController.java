package org.gongji.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.PasswordRules;
import org.gongji.access.Sessions;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everyone may see and do about one's own sign-in. */
@Controller
class OwnSecurityController {

	private static final String PAGE = "access/security";

	private final Users users;

	private final Sessions sessions;

	private final SignIn signIn;

	OwnSecurityController(Users users, Sessions sessions, SignIn signIn) {
		this.users = users;
		this.sessions = sessions;
		this.signIn = signIn;
	}

	@GetMapping("/preferences/security")
	ModelAndView page(@CurrentUser SignedIn me, HttpSession session) {
		return filled(new ModelAndView(PAGE), me, session).addObject("form", new PasswordForm("", ""));
	}

	@PostMapping("/preferences/security/password")
	ModelAndView change(@ModelAttribute("form") PasswordForm form, BindingResult faults, @CurrentUser SignedIn me,
			HttpServletRequest request, RedirectAttributes flash) {
		PasswordRules.check(form.next(), me.name())
			.ifPresent((fault) -> faults.rejectValue("next", fault.messageKey()));
		if (!faults.hasErrors()) {
			SignInAnswer answer = this.signIn.changePassword(new UserId(me.id()), form.present(), form.next(),
					request.getRemoteAddr(), request.getSession().getId());
			if (answer instanceof SignInAnswer.Passed) {
				flash.addFlashAttribute("notice", "access.security.said.changed");
				return new ModelAndView("redirect:/preferences/security");
			}
			faults.rejectValue("present", Refusal.key(answer, "access.security.present.wrong"));
		}
		return filled(new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT), me, request.getSession());
	}

	@PostMapping("/preferences/security/sign-out-everywhere")
	ModelAndView signOutEverywhere(@CurrentUser SignedIn me, HttpSession session) {
		this.sessions.endAll(this.users.find(new UserId(me.id())).orElseThrow(() -> new MissingRow("user")),
				me.actor());
		session.invalidate();
		return new ModelAndView("redirect:/sign-in?everywhere");
	}

	private ModelAndView filled(ModelAndView page, SignedIn me, HttpSession session) {
		return page.addObject("sessions", this.sessions.of(me.name(), session.getId()))
			.addObject("last", session.getAttribute(SignedInSession.LAST_SIGN_IN));
	}

}
