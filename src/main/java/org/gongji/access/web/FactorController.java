package org.gongji.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.CurrentUser;
import org.gongji.access.Factors;
import org.gongji.access.MissingRow;
import org.gongji.access.Origin;
import org.gongji.access.SignIn;
import org.gongji.access.SignInAnswer;
import org.gongji.access.SignedIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second step of the sign-in: a code by the clock, set up the first time. */
@Controller
@ConditionalOnWebApplication
class FactorController {

	private static final String FACTOR = "access/factor";

	private static final String ENROL = "access/enrol";

	private final SignIn signIn;

	private final Users users;

	private final Factors factors;

	private final SignedInSession session;

	private final WayBack wayBack;

	private final boolean demo;

	FactorController(SignIn signIn, Users users, Factors factors, SignedInSession session, WayBack wayBack,
			Environment environment) {
		this.signIn = signIn;
		this.users = users;
		this.factors = factors;
		this.session = session;
		this.wayBack = wayBack;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@GetMapping("/sign-in/factor")
	ModelAndView factor(@CurrentUser SignedIn me) {
		User user = user(me);
		return user.factorConfirmed() ? page(FACTOR, user, HttpStatus.OK).addObject("form", new FactorForm(""))
				: new ModelAndView("redirect:/sign-in/enrol");
	}

	@GetMapping("/sign-in/enrol")
	ModelAndView enrol(@CurrentUser SignedIn me) {
		User user = user(me);
		return user.factorConfirmed() ? new ModelAndView("redirect:/sign-in/factor")
				: page(ENROL, user, HttpStatus.OK).addObject("form", new FactorForm(""));
	}

	@PostMapping("/sign-in/factor")
	ModelAndView prove(@CurrentUser SignedIn me, @ModelAttribute("form") FactorForm form, BindingResult faults,
			HttpServletRequest request, HttpServletResponse response) {
		User user = user(me);
		SignInAnswer answer = this.signIn.byFactor(user.id(), Typed.plain(form.code()), Origin.of(request));
		if (answer instanceof SignInAnswer.Passed passed) {
			this.session.complete(passed.user(), request, response);
			return new ModelAndView("redirect:" + this.wayBack.after(request, response, user.role()));
		}
		faults.rejectValue("code", Refusal.key(answer, "access.factor.refused"));
		return page(user.factorConfirmed() ? FACTOR : ENROL, user, Refusal.status(answer));
	}

	private ModelAndView page(String view, User user, HttpStatus status) {
		ModelAndView page = new ModelAndView(view, status).addObject("user", user.name());
		if (!user.factorConfirmed()) {
			String secret = this.factors.secret(user.id());
			page.addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "))
				.addObject("qr", QrPicture.of("otpauth://totp/Gongji:" + user.name() + "?secret=" + secret
						+ "&issuer=Gongji&algorithm=SHA1&digits=6&period=30"));
		}
		if (this.demo) {
			page.addObject("demoCode", this.factors.nextCode(user.id()));
		}
		return page;
	}

	private User user(SignedIn me) {
		return this.users.find(new UserId(me.id()))
			.filter(User::needsFactor)
			.orElseThrow(() -> new MissingRow("second factor"));
	}

}
