package org.gongji.access.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.Origin;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignInNames;
import org.gongji.access.SignedIn;
import org.gongji.access.User;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first step of the sign-in: name and password. */
@Controller
@ConditionalOnWebApplication
class SignInController {

	private static final String PAGE = "access/sign-in";

	/** What the page says on top when it was led to for a reason. */
	private static final List<String> REASONS = List.of("ended", "out", "set", "everywhere");

	private final SignIn signIn;

	private final SignedInSession session;

	private final WayBack wayBack;

	private final SignInNames names;

	SignInController(SignIn signIn, SignedInSession session, WayBack wayBack, SignInNames names) {
		this.signIn = signIn;
		this.session = session;
		this.wayBack = wayBack;
		this.names = names;
	}

	@GetMapping("/sign-in")
	ModelAndView page(HttpServletRequest request) {
		ModelAndView page = new ModelAndView(PAGE).addObject("form", new SignInForm("", ""));
		REASONS.stream()
			.filter((reason) -> request.getParameter(reason) != null)
			.findFirst()
			.ifPresent((reason) -> page.addObject("said", "access.sign-in.said." + reason));
		return page;
	}

	@PostMapping("/sign-in")
	ModelAndView enter(@ModelAttribute("form") SignInForm form, BindingResult faults, @CurrentUser SignedIn before,
			HttpServletRequest request, HttpServletResponse response) {
		SignInAnswer answer = this.signIn.byPassword(this.names.nameOf(form.name()), form.password(),
				Origin.of(request));
		if (answer instanceof SignInAnswer.Passed passed) {
			return in(passed.user(), before, request, response);
		}
		faults.reject(Refusal.key(answer, "access.sign-in.refused"));
		return new ModelAndView(PAGE, Refusal.status(answer));
	}

	private ModelAndView in(User user, SignedIn before, HttpServletRequest request, HttpServletResponse response) {
		if (before != null && !before.id().equals(user.id().value())) {
			request.getSession().invalidate();
		}
		this.session.open(user, request, response);
		if (user.needsFactor()) {
			return new ModelAndView("redirect:/sign-in/factor");
		}
		return new ModelAndView("redirect:" + this.wayBack.after(request, response, user.role()));
	}

}
