package org.gongji.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.AgainOutcome;
import org.gongji.casework.BankAccount;
import org.gongji.casework.BankAccountFault;
import org.gongji.casework.BankAccountReading;
import org.gongji.casework.PayAgain;
import org.gongji.casework.PayeeAccount;
import org.gongji.casework.PaymentFiles;
import org.gongji.casework.PayoutId;
import org.gongji.casework.PayoutState;
import org.gongji.casework.Payouts;
import org.gongji.casework.PayoutsAgain;
import org.gongji.casework.PayoutsInherited;
import org.gongji.casework.SeenPayout;
import org.gongji.money.AmountWords;
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

/** One payment with its attempts; what the bank returned is paid again from here. */
@Controller
@RequestMapping("/window/payouts/{id}")
class PayoutController {

	private static final String PAGE = "casework/payout";

	private final Payouts payouts;

	private final PayoutsAgain again;

	private final PayoutsInherited inherited;

	private final PaymentFiles files;

	private final Clock clock;

	PayoutController(Payouts payouts, PayoutsAgain again, PayoutsInherited inherited, PaymentFiles files, Clock clock) {
		this.payouts = payouts;
		this.again = again;
		this.inherited = inherited;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), me, id).addObject("againForm", AgainForm.empty());
	}

	/** The account is right: pay again into it, where it had been paid by two clerks. */
	@PostMapping("/same")
	ModelAndView same(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		return answered(this.again.same(me.actor(), me.region(), new PayoutId(id)), me, id, after);
	}

	/** Pay again into another account, once a second clerk approved it. */
	@PostMapping("/other")
	ModelAndView other(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute AgainForm againForm,
			BindingResult errors, RedirectAttributes after) {
		PayoutId payout = new PayoutId(id);
		Optional<PayeeAccount> read = this.again.read(payout, me.region(), againForm.typed(), errors);
		if (read.isEmpty()) {
			return page(Pages.invalid(PAGE), me, id);
		}
		return answered(this.again.other(me.actor(), me.region(), payout, read.get()), me, id, after);
	}

	/** A second clerk agrees, and types the number of another account from the paper. */
	@PostMapping("/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String number, RedirectAttributes after) {
		PayoutId payout = new PayoutId(id);
		if (this.again.waiting(payout, me.region()).filter(PayAgain::same).isPresent()) {
			return answered(this.again.approve(me.actor(), me.region(), payout, null), me, id, after);
		}
		BankAccountReading reading = BankAccount.read(number);
		if (reading instanceof BankAccountFault fault) {
			return refused(me, id, fault.messageKey()).addObject("whyDetail", fault.detail());
		}
		return answered(this.again.approve(me.actor(), me.region(), payout, (BankAccount) reading), me, id, after);
	}

	@PostMapping("/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		return answered(this.again.giveBack(me.actor(), me.region(), new PayoutId(id), reason), me, id, after);
	}

	/** The owner has died: what the bank returned is part of the estate. */
	@PostMapping("/estate")
	ModelAndView estate(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		return answered(this.inherited.inherit(me.actor(), me.region(), new PayoutId(id)), me, id, after);
	}

	private ModelAndView answered(AgainOutcome outcome, SignedIn me, UUID id, RedirectAttributes after) {
		if (outcome instanceof AgainOutcome.Refused refused) {
			return refused(me, id, refused.messageKey());
		}
		if (outcome instanceof AgainOutcome.Owed owed) {
			after.addFlashAttribute("notice", "casework.again.owed");
			return SeeOther.to("/window/payouts/" + owed.next());
		}
		after.addFlashAttribute("notice",
				(outcome instanceof AgainOutcome.Asked) ? "casework.again.asked"
						: (outcome instanceof AgainOutcome.Inherited) ? "casework.again.inherited"
								: "casework.again.givenBack");
		return SeeOther.to("/window/payouts/" + id);
	}

	private ModelAndView refused(SignedIn me, UUID id, String messageKey) {
		return page(Pages.invalid(PAGE), me, id).addObject("againForm", AgainForm.empty()).addObject("why", messageKey);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, UUID id) {
		PayoutId named = new PayoutId(id);
		SeenPayout seen = this.payouts.find(named, me.region()).orElseThrow(() -> new MissingRow("payout"));
		List<SeenPayout> attempts = this.payouts.attempts(seen.payout());
		boolean latest = attempts.get(attempts.size() - 1).payout().id().equals(named);
		PayAgain waiting = this.again.waiting(named, me.region()).orElse(null);
		return page.addObject("seen", seen)
			.addObject("attempts", attempts)
			.addObject("file", this.files.of(named).orElse(null))
			.addObject("words", AmountWords.of(seen.payout().amount()))
			.addObject("open",
					latest && seen.payout().state() == PayoutState.RETURNED && seen.payout().estate() == null)
			.addObject("died", this.inherited.possible(seen))
			.addObject("waiting", waiting)
			.addObject("mine", waiting != null && waiting.approval().preparedBy().equals(me.name()))
			.addObject("zone", this.clock.getZone());
	}

}
