package org.gongji.spending.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.provider.ProviderId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.Receipt;
import org.gongji.spending.Receipts;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.SettlementId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a purchase back: choose what and why, look where the money goes, do it. */
@Controller
@RequestMapping("/counter/receipts/{id}/reverse")
class ReversalController {

	private static final String CHOOSE = "spending/reverse";

	private final Receipts receipts;

	private final Reversals reversals;

	private final Clock clock;

	ReversalController(Receipts receipts, Reversals reversals, Clock clock) {
		this.receipts = receipts;
		this.reversals = reversals;
		this.clock = clock;
	}

	@GetMapping
	String choose(@PathVariable String id, @CurrentUser SignedIn me, Model model) {
		model.addAttribute("reverseForm", ReverseForm.fresh());
		fill(PathId.settlement(id), me, model);
		return CHOOSE;
	}

	/** Back from the check page: the same choice, to be changed. */
	@PostMapping("/change")
	String change(@PathVariable String id, @ModelAttribute ReverseForm reverseForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model) {
		fill(PathId.settlement(id), me, model);
		return CHOOSE;
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable String id, @ModelAttribute ReverseForm reverseForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model) {
		SettlementId original = PathId.settlement(id);
		Receipt receipt = fill(original, me, model);
		if (refused(reverseForm, errors)) {
			return Pages.invalid(CHOOSE);
		}
		ReversalOutcome outcome = this.reversals.check(reverseForm.reversal(original, at(me)), me.actor());
		if (outcome instanceof ReversalOutcome.Reversed draft && !draft.replayed()) {
			model.addAttribute("draft", new Receipt(draft.reversal(), receipt.institution(), receipt.institutionCode(),
					receipt.patient(), null, List.of(), List.of(), Set.of(), 0));
			return new ModelAndView("spending/reverse-check");
		}
		return answer(outcome, errors);
	}

	@PostMapping
	ModelAndView reverse(@PathVariable String id, @ModelAttribute ReverseForm reverseForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model) {
		SettlementId original = PathId.settlement(id);
		fill(original, me, model);
		if (refused(reverseForm, errors)) {
			return Pages.invalid(CHOOSE);
		}
		return answer(this.reversals.reverse(reverseForm.reversal(original, at(me)), me.actor()), errors);
	}

	private static boolean refused(ReverseForm form, BindingResult errors) {
		if (!RequestId.wellFormed(form.request())) {
			errors.reject("spending.reverse.again");
		}
		if (!form.whole() && form.line().isEmpty()) {
			errors.rejectValue("line", "spending.reverse.noLine");
		}
		if (form.reason().isEmpty()) {
			errors.rejectValue("reason", "spending.reverse.noReason");
		}
		else if (form.reason().length() > Reversal.LONGEST_REASON) {
			errors.rejectValue("reason", "spending.reverse.reasonLong", new Object[] { Reversal.LONGEST_REASON }, null);
		}
		return errors.hasErrors();
	}

	private static ModelAndView answer(ReversalOutcome outcome, BindingResult errors) {
		if (outcome instanceof ReversalOutcome.Reversed done) {
			return SeeOther.to("/counter/receipts/" + done.reversal().id().value());
		}
		if (outcome instanceof ReversalOutcome.NoSuchPurchase) {
			throw new MissingRow("settlement");
		}
		String key = "spending.reverse." + outcome.getClass().getSimpleName();
		errors.reject(key);
		return Pages.invalid(CHOOSE);
	}

	private Receipt fill(SettlementId id, SignedIn me, Model model) {
		Receipt receipt = this.receipts.show(id, at(me));
		if (receipt.reversal()) {
			throw new MissingRow("settlement");
		}
		model.addAttribute("receipt", receipt);
		model.addAttribute("time", new ShanghaiTime(this.clock.getZone()));
		return receipt;
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
