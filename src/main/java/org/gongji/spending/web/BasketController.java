package org.gongji.spending.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.BasketFilling;
import org.gongji.spending.BasketId;
import org.gongji.spending.BasketOpening;
import org.gongji.spending.Counter;
import org.gongji.spending.Filling;
import org.gongji.spending.Message;
import org.gongji.spending.Purchase;
import org.gongji.spending.SettlementId;
import org.gongji.spending.Settling;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One basket on the counter: scan, change, take out, settle. */
@Controller
@RequestMapping("/counter/basket/{id}")
class BasketController {

	private final Counter counter;

	private final BasketOpening opening;

	private final BasketFilling filling;

	private final BasketPage pages;

	BasketController(Counter counter, BasketOpening opening, BasketFilling filling, BasketPage pages) {
		this.counter = counter;
		this.opening = opening;
		this.filling = filling;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String id, @CurrentUser SignedIn me, Model model) {
		BasketId basket = PathId.basket(id);
		Optional<SettlementId> settled = this.counter.settled(basket, at(me));
		if (settled.isPresent()) {
			return receipt(settled.get());
		}
		model.addAttribute("lineForm", LineForm.empty());
		this.pages.fill(basket, at(me), model);
		return new ModelAndView(BasketPage.VIEW);
	}

	@PostMapping("/patient")
	ModelAndView choose(@PathVariable String id, @RequestParam String patient, @CurrentUser SignedIn me) {
		BasketId basket = PathId.basket(id);
		this.opening.choose(basket, at(me), new PersonId(PathId.read(patient)));
		return basket(basket);
	}

	@PostMapping("/scan")
	ModelAndView scan(@PathVariable String id, @ModelAttribute LineForm lineForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model, RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		return answer(basket, this.filling.scan(basket, at(me), lineForm.code()), errors, me, model, redirect);
	}

	@PostMapping("/part")
	ModelAndView part(@PathVariable String id, @ModelAttribute LineForm lineForm, BindingResult errors,
			@CurrentUser SignedIn me, Model model, RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		if (lineForm.part().isEmpty()) {
			errors.rejectValue("amount", "spending.counter.amountWrong");
			return refused(basket, me, model);
		}
		return answer(basket, this.filling.part(basket, at(me), lineForm.part().get()), errors, me, model, redirect);
	}

	@PostMapping("/lines/{number}")
	ModelAndView change(@PathVariable String id, @PathVariable int number, @ModelAttribute LineForm lineForm,
			BindingResult errors, @CurrentUser SignedIn me, Model model, RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		if (lineForm.units().isEmpty()) {
			errors.rejectValue("quantity", "spending.counter.quantityWrong");
		}
		if (lineForm.unitPrice().isEmpty()) {
			errors.rejectValue("price", "spending.counter.priceWrong");
		}
		if (errors.hasErrors()) {
			model.addAttribute("failedLine", number);
			return refused(basket, me, model);
		}
		return answer(basket,
				this.filling.change(basket, at(me), number, lineForm.units().get(), lineForm.unitPrice().get()), errors,
				me, model, redirect);
	}

	@PostMapping("/lines/{number}/remove")
	ModelAndView remove(@PathVariable String id, @PathVariable int number, @ModelAttribute LineForm lineForm,
			BindingResult errors, @CurrentUser SignedIn me, Model model, RedirectAttributes redirect) {
		BasketId basket = PathId.basket(id);
		return answer(basket, this.filling.remove(basket, at(me), number), errors, me, model, redirect);
	}

	@PostMapping("/drop")
	ModelAndView drop(@PathVariable String id, @CurrentUser SignedIn me, RedirectAttributes redirect) {
		this.filling.drop(PathId.basket(id), at(me));
		redirect.addFlashAttribute("notice", "spending.counter.dropped");
		return SeeOther.to("/counter");
	}

	@PostMapping("/settle")
	ModelAndView settle(@PathVariable String id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(defaultValue = "") String cash, @RequestParam(defaultValue = "") String fund,
			@ModelAttribute LineForm lineForm, BindingResult errors, @CurrentUser SignedIn me, Model model) {
		BasketId basket = PathId.basket(id);
		Purchase.Agreed agreed = new Purchase.Agreed(AmountText.read(cash).orElse(Money.ZERO),
				AmountText.read(fund).orElse(Money.ZERO));
		Settling settling = this.counter.settle(basket, at(me), version, agreed, me.actor());
		if (settling instanceof Settling.Done done) {
			return receipt(done.settlement());
		}
		String key = ((Settling.Stopped) settling).messageKey();
		errors.reject(key);
		model.addAttribute("stopped", key);
		return refused(basket, me, model);
	}

	private ModelAndView answer(BasketId basket, Filling filling, BindingResult errors, SignedIn me, Model model,
			RedirectAttributes redirect) {
		if (filling instanceof Filling.Settled settled) {
			redirect.addFlashAttribute("notice", "spending.counter.settledAlready");
			return receipt(settled.settlement());
		}
		if (filling instanceof Filling.Refused refused) {
			Message message = refused.message();
			errors.rejectValue(message.field(), message.key(), message.words().toArray(), null);
			model.addAttribute("failedLine", refused.line());
			return refused(basket, me, model);
		}
		Filling.Done done = (Filling.Done) filling;
		redirect.addFlashAttribute("lastLine", (done.line() != null) ? done.line().number() : 0);
		return basket(basket);
	}

	private ModelAndView refused(BasketId basket, SignedIn me, Model model) {
		this.pages.fill(basket, at(me), model);
		return Pages.invalid(BasketPage.VIEW);
	}

	private static ModelAndView basket(BasketId id) {
		return SeeOther.to("/counter/basket/" + id);
	}

	private static ModelAndView receipt(SettlementId id) {
		return SeeOther.to("/counter/receipts/" + id.value());
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
