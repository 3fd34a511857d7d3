package org.gongji.spending.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.PremiumChoices;
import org.gongji.spending.PremiumCollection;
import org.gongji.spending.PremiumOutcome;
import org.gongji.spending.Premiums;
import org.gongji.spending.SeenPremiums;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pays one premium: choose the category, look at it once more, pay. */
@Controller
@RequestMapping("/my/premiums")
class PayPremiumController {

	private static final String CHOOSE = "spending/premium-form";

	private static final String CHECK = "spending/premium-check";

	private final PremiumChoices choices;

	private final Premiums premiums;

	private final SeenPremiums seen;

	PayPremiumController(PremiumChoices choices, Premiums premiums, SeenPremiums seen) {
		this.choices = choices;
		this.premiums = premiums;
		this.seen = seen;
	}

	@GetMapping("/new")
	ModelAndView choose(@CurrentUser SignedIn me, @ModelAttribute PremiumForm premiumForm, BindingResult errors,
			Model model) {
		if (!fill(premiumForm, me, model)) {
			return ended();
		}
		boolean one = ((PremiumCollection) model.getAttribute("collection")).onlyAmount().isPresent();
		model.addAttribute("premiumForm", premiumForm.fresh(one ? PremiumForm.FIRST : ""));
		return new ModelAndView(CHOOSE);
	}

	/** Back from the check page: the same choice, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@CurrentUser SignedIn me, @ModelAttribute PremiumForm premiumForm, BindingResult errors,
			Model model) {
		return fill(premiumForm, me, model) ? new ModelAndView(CHOOSE) : ended();
	}

	@PostMapping("/check")
	ModelAndView check(@CurrentUser SignedIn me, @ModelAttribute PremiumForm premiumForm, BindingResult errors,
			Model model) {
		if (!fill(premiumForm, me, model)) {
			return ended();
		}
		if (!RequestId.wellFormed(premiumForm.request())) {
			return again(premiumForm, errors, model);
		}
		PremiumOutcome outcome = this.premiums.check(premiumForm.ask(new PersonId(me.holder())));
		if (outcome instanceof PremiumOutcome.Payable payable) {
			return new ModelAndView(CHECK, "draft", this.seen.draft(payable.draft()));
		}
		return answer(outcome, premiumForm, errors, model);
	}

	@PostMapping
	ModelAndView pay(@CurrentUser SignedIn me, @ModelAttribute PremiumForm premiumForm, BindingResult errors,
			Model model) {
		boolean known = RequestId.wellFormed(premiumForm.request());
		PremiumOutcome outcome = known ? this.premiums.pay(premiumForm.ask(new PersonId(me.holder())), me.actor())
				: null;
		if (!(outcome instanceof PremiumOutcome.Paid) && !fill(premiumForm, me, model)) {
			return ended();
		}
		if (!known) {
			return again(premiumForm, errors, model);
		}
		if (outcome instanceof PremiumOutcome.PartChanged changed) {
			ModelAndView page = Pages.invalid(CHECK);
			return page.addObject("draft", this.seen.draft(changed.draft())).addObject("changed", true);
		}
		return answer(outcome, premiumForm, errors, model);
	}

	/** The collection closed meanwhile, or was never open for this member. */
	private static ModelAndView ended() {
		return SeeOther.to("/my/premiums?ended");
	}

	private static ModelAndView again(PremiumForm form, BindingResult errors, Model model) {
		// a new form object would lose the errors of this one
		model.addAttribute("freshRequest", form.fresh("").request());
		errors.reject("spending.premium.again");
		return Pages.invalid(CHOOSE);
	}

	private static ModelAndView answer(PremiumOutcome outcome, PremiumForm form, BindingResult errors, Model model) {
		if (outcome instanceof PremiumOutcome.Paid paid) {
			return SeeOther.to("/my/premiums/" + paid.payment().id().value());
		}
		if (outcome instanceof PremiumOutcome.Wrong wrong) {
			errors.rejectValue(wrong.problem().field(), wrong.problem().key());
		}
		else if (outcome instanceof PremiumOutcome.NotAllowed refused) {
			model.addAttribute("refused", refused.decision());
		}
		else if (outcome instanceof PremiumOutcome.Conflict) {
			return again(form, errors, model);
		}
		else {
			errors.reject("spending.premium.outcome." + outcome.getClass().getSimpleName());
		}
		return Pages.invalid(CHOOSE);
	}

	/** Who and what was chosen, among what this member may choose; false for nothing. */
	private boolean fill(PremiumForm form, SignedIn me, Model model) {
		PremiumChoices.Choices all = this.choices.of(new PersonId(me.holder()));
		PremiumChoices.ForPerson person = all.persons()
			.stream()
			.filter((one) -> one.id().equals(form.whom()))
			.findFirst()
			.orElseThrow(() -> new MissingRow("relative"));
		Optional<PremiumCollection> collection = person.programmes()
			.stream()
			.flatMap((programme) -> programme.due().stream())
			.map(PremiumChoices.Due::collection)
			.filter((one) -> one.id().equals(form.which()))
			.findFirst();
		model.addAttribute("all", all);
		model.addAttribute("person", person);
		model.addAttribute("collection", collection.orElse(null));
		return collection.isPresent();
	}

}
