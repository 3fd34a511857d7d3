package org.gongji.spending.web;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.Presentation;
import org.gongji.provider.ProviderId;
import org.gongji.rules.Citation;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.BasketOpening;
import org.gongji.spending.Counter;
import org.gongji.spending.Opening;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The counter before a basket: one field that takes whatever the member shows. */
@Controller
class CounterController {

	private static final String PAGE = "spending/counter";

	private final Counter counter;

	private final BasketOpening opening;

	CounterController(Counter counter, BasketOpening opening) {
		this.counter = counter;
		this.opening = opening;
	}

	@GetMapping("/counter")
	String start(@CurrentUser SignedIn me, Model model) {
		model.addAttribute("voucherForm", VoucherForm.empty());
		return page(me, model);
	}

	@PostMapping("/counter")
	ModelAndView show(@ModelAttribute VoucherForm voucherForm, BindingResult errors, @CurrentUser SignedIn me,
			Model model) {
		if (voucherForm.code().isBlank()) {
			errors.rejectValue("code", "spending.voucher.EMPTY");
			return refused(me, model);
		}
		Opening opened = this.opening.open(voucherForm.basket(), voucherForm.shown(), new ProviderId(me.holder()),
				me.actor());
		if (opened instanceof Opening.Opened basket) {
			return SeeOther.to("/counter/basket/" + basket.basket());
		}
		explain(opened, errors, model);
		return refused(me, model);
	}

	private static void explain(Opening opened, BindingResult errors, Model model) {
		if (opened instanceof Opening.Refused refused) {
			explain(refused.why(), refused.citation(), errors, model);
		}
		else if (opened instanceof Opening.GoodsFirst) {
			errors.rejectValue("code", "spending.voucher.GOODS_FIRST");
		}
		else if (opened instanceof Opening.CheckIdentity check) {
			model.addAttribute("askCheck", true);
			model.addAttribute("askPin", check.pinNeeded());
			errors.rejectValue("checked", "spending.voucher.CHECK_IDENTITY");
		}
		else if (opened instanceof Opening.NotAdmitted kind) {
			String article = (kind.citation() != null) ? kind.citation().text() : "";
			errors.rejectValue("code", article.isEmpty() ? "spending.voucher.NO_RULE" : "spending.voucher.NOT_ADMITTED",
					new Object[] { article }, null);
		}
	}

	private static void explain(Presentation.Refused refused, Citation article, BindingResult errors, Model model) {
		boolean pin = switch (refused.reason()) {
			case PIN_NEEDED, PIN_WRONG, PIN_LOCKED -> true;
			default -> false;
		};
		model.addAttribute("askCheck", pin);
		model.addAttribute("askPin", pin);
		if (refused.fault() != null) {
			errors.rejectValue("code", refused.fault().messageKey(), new Object[] { refused.fault().detail() }, null);
			return;
		}
		errors.rejectValue(pin ? "pin" : "code", "spending.voucher." + refused.reason(),
				new Object[] { refused.attemptsLeft(), (article != null) ? article.text() : "" }, null);
	}

	private ModelAndView refused(SignedIn me, Model model) {
		page(me, model);
		return Pages.invalid(PAGE);
	}

	private String page(SignedIn me, Model model) {
		model.addAttribute("overview", this.counter.overview(new ProviderId(me.holder())));
		return PAGE;
	}

}
