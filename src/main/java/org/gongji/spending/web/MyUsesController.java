package org.gongji.spending.web;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every use of a member's account by relatives. */
@Controller
class MyUsesController {

	private final FamilyUses uses;

	MyUsesController(FamilyUses uses) {
		this.uses = uses;
	}

	@GetMapping("/my/uses")
	ModelAndView uses(@CurrentUser SignedIn me, @RequestParam(required = false) String page) {
		return new ModelAndView("spending/my-uses", "page", this.uses.of(new PersonId(me.holder()), page));
	}

}
