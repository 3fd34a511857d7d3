package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseKind;
import org.gongji.casework.ClaimAct;
import org.gongji.casework.ClaimOutcome;
import org.gongji.casework.Claims;
import org.gongji.money.AmountWords;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What takes a claim down: typed by one clerk, looked at once more, approved by another.
 */
@Controller
@RequestMapping("/window/cases/{id}")
class ClaimController {

	private static final String FORM = "casework/claim-act";

	private static final String REVIEW = "casework/claim-review";

	private final CasePages pages;

	private final Claims claims;

	private final Clock clock;

	ClaimController(CasePages pages, Claims claims, Clock clock) {
		this.pages = pages;
		this.claims = claims;
		this.clock = clock;
	}

	@GetMapping("/claim/{word}")
	ModelAndView form(@PathVariable UUID id, @PathVariable String word, @CurrentUser SignedIn me, Locale locale) {
		Case one = find(id, me);
		return filled(new ModelAndView(FORM), one, word, me, locale).addObject("form",
				ClaimActForm.fresh(this.claims.standing(one).open()));
	}

	@PostMapping("/claim/{word}/change")
	ModelAndView change(@PathVariable UUID id, @PathVariable String word, @ModelAttribute("form") ClaimActForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale) {
		return filled(new ModelAndView(FORM), find(id, me), word, me, locale);
	}

	@PostMapping("/claim/{word}/check")
	ModelAndView check(@PathVariable UUID id, @PathVariable String word, @ModelAttribute("form") ClaimActForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale) {
		Case one = find(id, me);
		ClaimAct.Draft draft = form.read(kind(word), LocalDate.now(this.clock), faults);
		if (draft == null) {
			return filled(Pages.invalid(FORM), one, word, me, locale);
		}
		Optional<ClaimOutcome> against = this.claims.against(one, draft);
		if (against.isPresent()) {
			return refused(filled(Pages.invalid(FORM), one, word, me, locale), against.get(), faults);
		}
		return filled(new ModelAndView("casework/claim-act-check"), one, word, me, locale).addObject("draft", draft)
			.addObject("sum", AmountWords.of(draft.amount()));
	}

	@PostMapping("/claim/{word}")
	ModelAndView enter(@PathVariable UUID id, @PathVariable String word, @ModelAttribute("form") ClaimActForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		Case one = find(id, me);
		ClaimAct.Draft draft = form.read(kind(word), LocalDate.now(this.clock), faults);
		if (draft == null) {
			return filled(Pages.invalid(FORM), one, word, me, locale);
		}
		ClaimOutcome outcome = this.claims.enter(me.actor(), me.region(), one.id(), draft,
				new RequestId(form.request()));
		if (outcome instanceof ClaimOutcome.Done) {
			after.addFlashAttribute("notice", "casework.claim.entered");
			return SeeOther.to("/window/cases/" + id);
		}
		return refused(filled(Pages.invalid(FORM), one, word, me, locale), outcome, faults);
	}

	@GetMapping("/claim-acts/{act}")
	ModelAndView review(@PathVariable UUID id, @PathVariable UUID act, @CurrentUser SignedIn me, Locale locale) {
		return reviewed(new ModelAndView(REVIEW), id, act, me, locale).addObject("form", new ReasonForm(""));
	}

	@PostMapping("/claim-acts/{act}/approve")
	ModelAndView approve(@PathVariable UUID id, @PathVariable UUID act, @ModelAttribute("form") ReasonForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		Case one = find(id, me);
		ClaimOutcome outcome = this.claims.approve(me.actor(), me.region(), one.id(), act);
		if (outcome instanceof ClaimOutcome.Done) {
			after.addFlashAttribute("notice", "casework.claim.booked");
			return SeeOther.to("/window/cases/" + id);
		}
		return refused(reviewed(Pages.invalid(REVIEW), id, act, me, locale), outcome, faults);
	}

	@PostMapping("/claim-acts/{act}/give-back")
	ModelAndView giveBack(@PathVariable UUID id, @PathVariable UUID act, @ModelAttribute("form") ReasonForm form,
			BindingResult faults, @CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		Case one = find(id, me);
		ClaimOutcome outcome = this.claims.giveBack(me.actor(), me.region(), one.id(), act, form.reason());
		if (outcome instanceof ClaimOutcome.Done) {
			after.addFlashAttribute("notice", "casework.claim.givenBack");
			return SeeOther.to("/window/cases/" + id);
		}
		return refused(reviewed(Pages.invalid(REVIEW), id, act, me, locale), outcome, faults);
	}

	@PostMapping("/claim-finish")
	ModelAndView finish(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		Case one = find(id, me);
		after.addFlashAttribute("notice",
				this.claims.finish(me.actor(), me.region(), one.id())
					.map(ClaimOutcome.Refused::messageKey)
					.orElse("casework.claim.finished"));
		return SeeOther.to("/window/cases/" + id);
	}

	private static ModelAndView refused(ModelAndView page, ClaimOutcome outcome, BindingResult faults) {
		if (outcome instanceof ClaimOutcome.NotSet unset) {
			return page.addObject("unset", unset.parameters());
		}
		if (outcome instanceof ClaimOutcome.TooMuch much) {
			faults.reject(much.messageKey(), new Object[] { much.most().yuan() }, null);
		}
		else if (outcome instanceof ClaimOutcome.NotApproved not) {
			faults.reject(not.messageKey());
		}
		else {
			faults.reject(((ClaimOutcome.Refused) outcome).messageKey());
		}
		return page;
	}

	private ModelAndView filled(ModelAndView page, Case one, String word, SignedIn me, Locale locale) {
		return this.pages.filled(page, one.id().value(), me, locale).addObject("kind", kind(word));
	}

	private ModelAndView reviewed(ModelAndView page, UUID id, UUID act, SignedIn me, Locale locale) {
		Case one = find(id, me);
		ClaimAct seen = this.claims.find(one.id(), act).orElseThrow(() -> new MissingRow("act on a claim"));
		return this.pages.filled(page, id, me, locale)
			.addObject("act", seen)
			.addObject("mine", seen.by().equals(me.name()))
			.addObject("sum", AmountWords.of(seen.amount()));
	}

	private Case find(UUID id, SignedIn me) {
		Case one = this.pages.find(id, me);
		if (one.kind() != CaseKind.CLAIM) {
			throw new MissingRow("claim");
		}
		return one;
	}

	private static ClaimAct.Kind kind(String word) {
		return Arrays.stream(ClaimAct.Kind.values())
			.filter((kind) -> kind.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new MissingRow("act on a claim"));
	}

}
