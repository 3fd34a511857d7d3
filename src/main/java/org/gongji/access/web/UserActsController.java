package org.gongji.access.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.Factors;
import org.gongji.access.MissingRow;
import org.gongji.access.OneTimeCodes;
import org.gongji.access.Sessions;
import org.gongji.access.SignedIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the administrator does to one account, each by one button. */
@Controller
class UserActsController {

	private final Users users;

	private final Factors factors;

	private final OneTimeCodes codes;

	private final Sessions sessions;

	UserActsController(Users users, Factors factors, OneTimeCodes codes, Sessions sessions) {
		this.users = users;
		this.factors = factors;
		this.codes = codes;
		this.sessions = sessions;
	}

	@PostMapping("/admin/users/{id}/disable")
	ModelAndView disable(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		if (me.id().equals(id)) {
			return said(id, "access.user.self", flash);
		}
		this.users.disable(new UserId(id), me.actor());
		return said(id, "access.user.said.disabled", flash);
	}

	@PostMapping("/admin/users/{id}/enable")
	ModelAndView enable(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.users.enable(new UserId(id), me.actor());
		return said(id, "access.user.said.enabled", flash);
	}

	@PostMapping("/admin/users/{id}/factor-reset")
	ModelAndView resetFactor(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.factors.reset(user(id), me.actor());
		return said(id, "access.user.said.factor-reset", flash);
	}

	@PostMapping("/admin/users/{id}/sign-out")
	ModelAndView signOut(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.sessions.endAll(user(id), me.actor());
		return said(id, "access.user.said.signed-out", flash);
	}

	/** Shown in the answer alone: asked for again, another code is made. */
	@PostMapping("/admin/users/{id}/one-time-code")
	ModelAndView issueCode(@PathVariable UUID id, @CurrentUser SignedIn me) {
		User user = user(id);
		return new ModelAndView("access/code").addObject("user", user)
			.addObject("issued", this.codes.issue(user, me.actor()));
	}

	private User user(UUID id) {
		return this.users.find(new UserId(id)).orElseThrow(() -> new MissingRow("user"));
	}

	private static ModelAndView said(UUID id, String notice, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:/admin/users/" + id);
	}

}
