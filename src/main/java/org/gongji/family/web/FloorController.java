package org.gongji.family.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.OwnerLimits;
import org.gongji.family.SharedAccounts;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What relatives leave in the member's account. */
@Controller
class FloorController {

	private static final String PAGE = "family/floor";

	private final SharedAccounts accounts;

	private final OwnerLimits ownerLimits;

	FloorController(SharedAccounts accounts, OwnerLimits ownerLimits) {
		this.accounts = accounts;
		this.ownerLimits = ownerLimits;
	}

	@GetMapping("/my/family/floor")
	ModelAndView page(@CurrentUser SignedIn me) {
		Money floor = this.accounts.floor(new PersonId(me.holder())).orElseThrow(() -> new MissingRow("account"));
		return fill(new ModelAndView(PAGE, "form", FloorForm.of(floor)), me);
	}

	@PostMapping("/my/family/floor")
	ModelAndView keep(@ModelAttribute("form") FloorForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		Optional<Money> floor = form.read(faults);
		if (floor.isEmpty()) {
			return fill(Pages.invalid(PAGE), me);
		}
		if (!this.accounts.keep(new PersonId(me.holder()), floor.get(), me.actor())) {
			return fill(Pages.invalid(PAGE), me);
		}
		redirect.addFlashAttribute("notice", floor.get().isZero() ? "family.floor.none" : "family.floor.done");
		return new ModelAndView("redirect:/my/family");
	}

	/** Says first where owners keep nothing here. */
	private ModelAndView fill(ModelAndView page, SignedIn me) {
		return page.addObject("against", this.ownerLimits.against(me.region()));
	}

}
