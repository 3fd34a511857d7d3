package org.gongji.spending.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.family.ProposalId;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.PremiumOutcome;
import org.gongji.spending.PremiumWithBinding;
import org.gongji.spending.TogetherOutcome;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Binds a relative and pays the premium that enrols them: choose, look once more, do. */
@Controller
@RequestMapping("/my/premiums/together/{proposal}")
class TogetherController {

	private static final String CHOOSE = "spending/together";

	private static final String CHECK = "spending/together-check";

	private final PremiumWithBinding together;

	TogetherController(PremiumWithBinding together) {
		this.together = together;
	}

	@GetMapping
	ModelAndView choose(@CurrentUser SignedIn me, @PathVariable UUID proposal, Model model) {
		model.addAttribute("togetherForm", TogetherForm.fresh());
		return fill(me, proposal, model) ? new ModelAndView(CHOOSE) : over(proposal);
	}

	@PostMapping("/check")
	ModelAndView check(@CurrentUser SignedIn me, @PathVariable UUID proposal, @ModelAttribute TogetherForm togetherForm,
			BindingResult errors, Model model) {
		if (!fill(me, proposal, model)) {
			return over(proposal);
		}
		if (wrong(togetherForm, errors, model)) {
			return Pages.invalid(CHOOSE);
		}
		TogetherOutcome outcome = this.together
			.check(togetherForm.ask(new PersonId(me.holder()), new ProposalId(proposal)), me.actor());
		return (outcome instanceof TogetherOutcome.Possible possible)
				? new ModelAndView(CHECK, "draft", possible.draft()) : refused(outcome, proposal, errors, model);
	}

	@PostMapping
	ModelAndView pay(@CurrentUser SignedIn me, @PathVariable UUID proposal, @ModelAttribute TogetherForm togetherForm,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		if (wrong(togetherForm, errors, model)) {
			return fill(me, proposal, model) ? Pages.invalid(CHOOSE) : over(proposal);
		}
		TogetherOutcome outcome = this.together
			.pay(togetherForm.ask(new PersonId(me.holder()), new ProposalId(proposal)), me.actor());
		if (outcome instanceof TogetherOutcome.Done done) {
			redirect.addFlashAttribute("notice", "spending.together.done");
			return SeeOther.to("/my/premiums/" + done.payment().id().value());
		}
		if (!fill(me, proposal, model)) {
			return over(proposal);
		}
		if (outcome instanceof TogetherOutcome.PartChanged changed) {
			return Pages.invalid(CHECK).addObject("draft", changed.draft()).addObject("changed", true);
		}
		return refused(outcome, proposal, errors, model);
	}

	private static boolean wrong(TogetherForm form, BindingResult errors, Model model) {
		if (!form.chosen()) {
			errors.rejectValue("choice", "spending.premium.problem.category");
		}
		if (!RequestId.wellFormed(form.request())) {
			// a new form object would lose the errors of this one
			model.addAttribute("freshRequest", TogetherForm.fresh().request());
			errors.reject("spending.premium.again");
		}
		return errors.hasErrors();
	}

	private static ModelAndView refused(TogetherOutcome outcome, UUID proposal, BindingResult errors, Model model) {
		PremiumOutcome unpaid = (outcome instanceof TogetherOutcome.NotPaid one) ? one.outcome() : null;
		if (unpaid == null) {
			// its own page says what is missing, or where it stands
			return over(proposal);
		}
		if (unpaid instanceof PremiumOutcome.NotAllowed against) {
			model.addAttribute("refused", against.decision());
		}
		else if (unpaid instanceof PremiumOutcome.Conflict) {
			model.addAttribute("freshRequest", TogetherForm.fresh().request());
			errors.reject("spending.premium.again");
		}
		else if (unpaid instanceof PremiumOutcome.Wrong) {
			errors.rejectValue("choice", "spending.premium.problem.category");
		}
		else if (unpaid instanceof PremiumOutcome.NotOpen) {
			errors.reject("spending.together.closed");
		}
		else {
			errors.reject("spending.together." + unpaid.getClass().getSimpleName());
		}
		return Pages.invalid(CHOOSE);
	}

	private static ModelAndView over(UUID proposal) {
		return SeeOther.to("/my/family/proposals/" + proposal);
	}

	/** False when it was done or taken back meanwhile. */
	private boolean fill(SignedIn me, UUID proposal, Model model) {
		PremiumWithBinding.Offer offer = this.together.offer(new PersonId(me.holder()), new ProposalId(proposal));
		model.addAttribute("offer", offer);
		model.addAttribute("path", "/my/premiums/together/" + proposal);
		model.addAttribute("back", "/my/family/proposals/" + proposal);
		return offer.waits();
	}

}
