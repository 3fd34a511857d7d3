package org.gongji.person.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.Agreeing;
import org.gongji.person.CodeRequests;
import org.gongji.person.CodeShowing;
import org.gongji.person.CodeShowings;
import org.gongji.person.PaymentCode;
import org.gongji.person.PersonId;
import org.gongji.person.ShowingId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Relatives' payment codes (亲情账户): whose code the member may show, who may show the
 * member's, and the code itself.
 */
@Controller
class MyCodesController {

	private static final String LIST = "redirect:/my/codes";

	private final CodeShowings showings;

	private final CodeRequests requests;

	private final Clock clock;

	MyCodesController(CodeShowings showings, CodeRequests requests, Clock clock) {
		this.showings = showings;
		this.requests = requests;
		this.clock = clock;
	}

	@GetMapping("/my/codes")
	ModelAndView list(@CurrentUser SignedIn me) {
		List<CodeShowing> mine = this.showings.shownBy(person(me));
		List<CodeShowing> others = this.showings.decidedBy(person(me));
		return new ModelAndView("person/codes").addObject("mine", mine)
			.addObject("others", others)
			.addObject("wards", others.stream().map(CodeShowing::id).toList())
			.addObject("me", person(me))
			.addObject("ownPhone", me.behalf() == null)
			.addObject("atMost", this.requests.atMost())
			.addObject("room", mine.size() < this.requests.atMost());
	}

	/** Asked again each minute: every answer is another code. */
	@GetMapping("/my/codes/{id}")
	ModelAndView code(@PathVariable UUID id, @CurrentUser SignedIn me) {
		CodeShowing showing = this.showings.find(new ShowingId(id), person(me));
		if (!showing.shower().equals(person(me))) {
			return new ModelAndView(LIST);
		}
		Optional<PaymentCode> code = this.showings.show(new ShowingId(id), person(me), me.actor());
		ModelAndView page = new ModelAndView("person/codes-code").addObject("showing", showing);
		code.ifPresent((one) -> page.addObject("code", ShownCode.of(one, this.clock.getZone())));
		return page;
	}

	@GetMapping("/my/codes/{id}/agree")
	ModelAndView check(@PathVariable UUID id, @CurrentUser SignedIn me) {
		CodeShowing showing = this.showings.find(new ShowingId(id), person(me));
		boolean waits = showing.state() == CodeShowing.State.ASKED
				&& this.showings.decidedBy(person(me)).stream().anyMatch((one) -> one.id().equals(showing.id()));
		return waits ? new ModelAndView("person/codes-agree").addObject("showing", showing)
			.addObject("own", showing.relative().equals(person(me))) : new ModelAndView(LIST);
	}

	@PostMapping("/my/codes/{id}/agree")
	ModelAndView agree(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes redirect) {
		Agreeing answer = this.showings.agree(new ShowingId(id), person(me), me.actor());
		redirect.addFlashAttribute((answer == Agreeing.AGREED || answer == Agreeing.ALREADY) ? "notice" : "refused",
				answer.messageKey());
		return new ModelAndView(LIST);
	}

	@PostMapping("/my/codes/{id}/end")
	ModelAndView end(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes redirect) {
		this.showings.end(new ShowingId(id), person(me), me.actor());
		redirect.addFlashAttribute("notice", "person.codes.said.ended");
		return new ModelAndView(LIST);
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
