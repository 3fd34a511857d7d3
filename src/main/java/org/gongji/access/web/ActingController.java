package org.gongji.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.ActingSession;
import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends that the session acts for somebody, from whatever page the banner stood on. */
@Controller
class ActingController {

	private final ActingSession acting;

	ActingController(ActingSession acting) {
		this.acting = acting;
	}

	@PostMapping("/acting/end")
	String end(@CurrentUser SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		return "redirect:" + this.acting.end(me, request, response).orElse(me.role().home());
	}

}
