package org.gongji.proxy.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.ActingSession;
import org.gongji.access.Behalf;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.proxy.Mandate;
import org.gongji.proxy.MandateId;
import org.gongji.proxy.Mandates;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a helper does about those who named them: agree, act, stop helping. */
@Controller
@RequestMapping("/my/helpers/{id}")
class HelpingController {

	private static final String BACK = "redirect:/my/helpers";

	private final Mandates mandates;

	private final ActingSession acting;

	HelpingController(Mandates mandates, ActingSession acting) {
		this.mandates = mandates;
		this.acting = acting;
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.mandates.accept(new MandateId(id), helper(me), me.actor());
		flash.addFlashAttribute("notice", "proxy.said.accepted");
		return BACK;
	}

	@PostMapping("/leave")
	String leave(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.mandates.leave(new MandateId(id), helper(me), me.actor());
		flash.addFlashAttribute("notice", "proxy.said.left");
		return BACK;
	}

	@PostMapping("/act")
	String act(@PathVariable UUID id, @CurrentUser SignedIn me, HttpServletRequest request,
			HttpServletResponse response) {
		Mandate mandate = this.mandates.held(helper(me), new MandateId(id));
		this.acting.begin(new Behalf(id, Behalf.Kind.HELPER, mandate.person().value()), request, response);
		return "redirect:/my";
	}

	/** Only in the own name: nobody helps on through somebody else. */
	private static PersonId helper(SignedIn me) {
		if (me.behalf() != null) {
			throw new MissingRow("mandate");
		}
		return new PersonId(me.holder());
	}

}
