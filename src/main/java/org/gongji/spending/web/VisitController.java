package org.gongji.spending.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.provider.ProviderId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.BasketId;
import org.gongji.spending.BasketVisit;
import org.gongji.spending.BasketVisits;
import org.gongji.spending.Filling;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visit of a basket: its registration, and how it is settled for now. */
@Controller
@RequestMapping("/counter/basket/{id}")
class VisitController {

	private static final String YES = "yes";

	private final BasketVisits visits;

	private final BasketPage pages;

	VisitController(BasketVisits visits, BasketPage pages) {
		this.visits = visits;
		this.pages = pages;
	}

	@PostMapping("/visit")
	ModelAndView register(@PathVariable String id, @ModelAttribute VisitForm visitForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model, RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		Optional<BasketVisit> visit = visitForm.read(errors);
		if (visit.isPresent()) {
			return answer(basket, this.visits.register(basket, at(me), visit.get()), errors, me, model, redirect);
		}
		return refused(basket, me, model);
	}

	@PostMapping("/means")
	ModelAndView means(@PathVariable String id, @RequestParam(defaultValue = "") String withoutBenefit,
			@RequestParam(defaultValue = "") String withoutAccounts, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		Filling filling = this.visits.settleBy(basket, at(me), YES.equals(withoutBenefit), YES.equals(withoutAccounts));
		return (filling instanceof Filling.Settled settled) ? receipt(settled, redirect) : basket(basket);
	}

	private ModelAndView answer(BasketId basket, Filling filling, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes redirect) {
		if (filling instanceof Filling.Refused refused) {
			errors.rejectValue(refused.message().field(), refused.message().key(), refused.message().words().toArray(),
					null);
			return refused(basket, me, model);
		}
		return (filling instanceof Filling.Settled settled) ? receipt(settled, redirect) : basket(basket);
	}

	private ModelAndView refused(BasketId basket, SignedIn me, Model model) {
		this.pages.fill(basket, at(me), model);
		return Pages.invalid(BasketPage.VIEW);
	}

	private static ModelAndView receipt(Filling.Settled settled, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "spending.counter.settledAlready");
		return SeeOther.to("/counter/receipts/" + settled.settlement().value());
	}

	private static ModelAndView basket(BasketId basket) {
		return SeeOther.to("/counter/basket/" + basket);
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
