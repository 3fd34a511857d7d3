package org.gongji.person.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PaymentCode;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The member's payment code. Each visit shows a fresh one: a code is a proof that this
 * member looked just now, so there is nothing to be changed by asking again.
 */
@Controller
class MyCodeController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private static final int GROUP = 6;

	private final PaymentCodes codes;

	private final Clock clock;

	MyCodeController(PaymentCodes codes, Clock clock) {
		this.codes = codes;
		this.clock = clock;
	}

	@GetMapping("/my/code")
	String code(@CurrentUser SignedIn me, Model model) {
		PaymentCode code = this.codes.issue(new PersonId(me.holder()), this.clock.instant());
		model.addAttribute("qr", QrPicture.of(code.text()));
		model.addAttribute("digits", grouped(code.text()));
		model.addAttribute("until", TIME.format(code.expiresAt().atZone(this.clock.getZone())));
		return "person/code";
	}

	private static String grouped(String digits) {
		StringBuilder text = new StringBuilder(digits);
		for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
			text.insert(at, ' ');
		}
		return text.toString();
	}

}
