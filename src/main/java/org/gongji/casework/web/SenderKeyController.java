package org.gongji.casework.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.casework.SenderKey;
import org.gongji.casework.SenderKeys;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau says whose letters its windows take in, by two officers. */
@Controller
@RequestMapping("/bureau/senders")
class SenderKeyController {

	private static final String PATH = "/bureau/senders";

	private static final String PAGE = "casework/senders";

	private final SenderKeys senders;

	private final Clock clock;

	SenderKeyController(SenderKeys senders, Clock clock) {
		this.senders = senders;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me) {
		return page(new ModelAndView(PAGE), me).addObject("form", fresh());
	}

	@PostMapping
	ModelAndView enter(@CurrentUser SignedIn me, @ModelAttribute("form") SenderKeyForm form, BindingResult faults,
			RedirectAttributes after) {
		SenderKey key = form.read(faults);
		if (key != null && this.senders.known(me.region(), key.senderRegion(), key.publicKey())) {
			faults.rejectValue("publicKey", "casework.sender.known");
		}
		if (faults.hasErrors()) {
			return page(Pages.invalid(PAGE), me);
		}
		this.senders.enter(me.actor(), me.region(), key,
				RequestId.wellFormed(form.request()) ? new RequestId(form.request()) : RequestId.fresh());
		after.addFlashAttribute("notice", "casework.sender.entered");
		return SeeOther.to(PATH);
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		return decided(this.senders.approve(me.actor(), me.region(), id), "casework.sender.approved", me, after);
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return decided(this.senders.giveBack(me.actor(), me.region(), id, reason), "casework.paying.returned", me,
				after);
	}

	@PostMapping("/{id}/end")
	ModelAndView end(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		this.senders.end(me.actor(), me.region(), id);
		after.addFlashAttribute("notice", "casework.sender.ended");
		return SeeOther.to(PATH);
	}

	private ModelAndView decided(Optional<ApprovalOutcome.Why> why, String notice, SignedIn me,
			RedirectAttributes after) {
		if (why.isPresent()) {
			return page(Pages.invalid(PAGE), me).addObject("form", fresh())
				.addObject("why", new ApprovalOutcome.Refused(why.get()).messageKey());
		}
		after.addFlashAttribute("notice", notice);
		return SeeOther.to(PATH);
	}

	private ModelAndView page(ModelAndView page, SignedIn me) {
		return page.addObject("keys", this.senders.newest(me.region()))
			.addObject("me", me.name())
			.addObject("zone", this.clock.getZone());
	}

	private static SenderKeyForm fresh() {
		return new SenderKeyForm(RequestId.fresh().text(), "", "", "");
	}

}
