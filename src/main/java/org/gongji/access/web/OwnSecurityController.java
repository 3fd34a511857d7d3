package org.gongji.access.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.Origin;
import org.gongji.access.PasswordRules;
import org.gongji.access.Sessions;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignInRecords;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everyone may see and do about one's own sign-in. */
@Controller
class OwnSecurityController {

	private static final String PAGE = "access/security";

	private static final String HERE = "redirect:/preferences/security";

	/** How many sign-ins the page shows, and how many the whole list at a time. */
	private static final int FEW = 5;

	private static final int MANY = 50;

	private final Users users;

	private final Sessions sessions;

	private final SignIn signIn;

	private final SignInRecords records;

	OwnSecurityController(Users users, Sessions sessions, SignIn signIn, SignInRecords records) {
		this.users = users;
		this.sessions = sessions;
		this.signIn = signIn;
		this.records = records;
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
					Origin.of(request), request.getSession().getId());
			if (answer instanceof SignInAnswer.Passed) {
				flash.addFlashAttribute("notice", "access.security.said.changed");
				return new ModelAndView(HERE);
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

	/** Ends one session on another device. */
	@PostMapping("/preferences/security/sessions/{key}/end")
	ModelAndView end(@PathVariable String key, @CurrentUser SignedIn me, HttpSession session,
			RedirectAttributes flash) {
		boolean ended = this.sessions.end(me, key, session.getId());
		flash.addFlashAttribute("notice", ended ? "access.security.said.ended" : "access.security.said.gone");
		return new ModelAndView(HERE);
	}

	@GetMapping("/preferences/security/history")
	ModelAndView history(@RequestParam(required = false) UUID before, @CurrentUser SignedIn me) {
		List<SignInRecords.Line> lines = this.records.of(new UserId(me.id()), before, MANY);
		boolean more = lines.size() > MANY;
		return new ModelAndView("access/history").addObject("records", more ? lines.subList(0, MANY) : lines)
			.addObject("earlier", more ? lines.get(MANY - 1).id() : null)
			.addObject("days", this.records.days());
	}

	private ModelAndView filled(ModelAndView page, SignedIn me, HttpSession session) {
		UserId id = new UserId(me.id());
		SignedInSession.LastSignIn last = (SignedInSession.LastSignIn) session
			.getAttribute(SignedInSession.LAST_SIGN_IN);
		List<SignInRecords.Line> lines = this.records.of(id, null, FEW);
		return page.addObject("sessions", this.sessions.of(me.name(), session.getId()))
			.addObject("last", last)
			.addObject("failed", (last != null) ? this.records.failedSince(id, last.at()) : 0)
			.addObject("records", lines.subList(0, Math.min(FEW, lines.size())));
	}

}
