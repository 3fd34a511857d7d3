package org.gongji.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.PaymentFiles;
import org.gongji.casework.PayoutCount;
import org.gongji.casework.PayoutId;
import org.gongji.casework.PayoutState;
import org.gongji.casework.Payouts;
import org.gongji.casework.SeenPayout;
import org.gongji.site.Choices;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The window sees what is to be paid, on its way, paid and returned. */
@Controller
@RequestMapping("/window/payouts")
class PayoutsController {

	static final String HOME = "/window/payouts";

	private static final int PAGE = 50;

	private final Payouts payouts;

	private final PaymentFiles files;

	private final Clock clock;

	PayoutsController(Payouts payouts, PaymentFiles files, Clock clock) {
		this.payouts = payouts;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String after) {
		PayoutState shown = Choices.chosen(PayoutState.class, state).orElse(PayoutState.READY);
		PayoutId behind = PaymentDraftForm.chosen(List.of(after)).stream().findFirst().orElse(null);
		List<SeenPayout> found = this.payouts.page(me.region(), shown, behind, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<SeenPayout> page = more ? found.subList(0, PAGE) : found;
		UUID last = more ? page.get(PAGE - 1).payout().id().value() : null;
		Map<PayoutState, PayoutCount> counts = this.payouts.counts(me.region());
		return new ModelAndView("casework/payouts").addObject("counts", counts.values())
			.addObject("ready", counts.get(PayoutState.READY).count())
			.addObject("state", shown)
			.addObject("payouts", page)
			.addObject("next", last)
			.addObject("first", behind == null)
			.addObject("files", this.files.newest(me.region()))
			.addObject("zone", this.clock.getZone());
	}

}
