package org.gongji.desk.web;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member's home. */
@Controller
class MyController {

	private final MemberHome home;

	MyController(MemberHome home) {
		this.home = home;
	}

	@GetMapping("/my")
	ModelAndView home(@CurrentUser SignedIn me) {
		return new ModelAndView("desk/my", "page", this.home.of(new PersonId(me.holder())));
	}

}
