package org.gongji.person.web;

import java.time.Clock;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The member's payment code. Each visit shows a fresh one: a code is a proof that this
 * member looked just now, so there is nothing to be changed by asking again.
 */
@Controller
class MyCodeController {

	private final PaymentCodes codes;

	private final Clock clock;

	MyCodeController(PaymentCodes codes, Clock clock) {
		this.codes = codes;
		this.clock = clock;
	}

	@GetMapping("/my/code")
	ModelAndView code(@CurrentUser SignedIn me) {
		return new ModelAndView("person/code", "code",
				ShownCode.of(this.codes.issue(new PersonId(me.holder()), this.clock.instant()), this.clock.getZone()));
	}

}
