package org.gongji.notice.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.notice.Deliveries;
import org.gongji.notice.DeliveryState;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was to be sent for the bureau's region, and another try for what failed. */
@Controller
class DeliveriesController {

	private static final String BACK = "redirect:/bureau/messages";

	private final Deliveries deliveries;

	private final Clock clock;

	DeliveriesController(Deliveries deliveries, Clock clock) {
		this.deliveries = deliveries;
		this.clock = clock;
	}

	@GetMapping("/bureau/messages")
	ModelAndView deliveries(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String state,
			@RequestParam(required = false) UUID before, Locale locale) {
		return new ModelAndView("notice/deliveries")
			.addObject("page", this.deliveries.page(me.region(), state(state), before, locale))
			.addObject("states", DeliveryState.values())
			.addObject("channels", this.deliveries.channels());
	}

	@PostMapping("/bureau/messages/retry")
	String allAgain(@CurrentUser SignedIn me, RedirectAttributes flash) {
		this.deliveries.allAgain(me.region(), me.actor(), this.clock.instant());
		flash.addFlashAttribute("notice", "notice.said.again");
		return BACK;
	}

	@PostMapping("/bureau/messages/{id}/retry")
	String again(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes flash) {
		this.deliveries.again(id, me.region(), me.actor(), this.clock.instant());
		flash.addFlashAttribute("notice", "notice.said.again");
		return BACK;
	}

	/** What failed is asked for most; anything that is no state asks for it. */
	private static DeliveryState state(String word) {
		for (DeliveryState one : DeliveryState.values()) {
			if (one.name().equalsIgnoreCase(word)) {
				return one;
			}
		}
		return DeliveryState.FAILED;
	}

}
