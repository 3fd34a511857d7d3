package org.gongji.casework.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.approval.Approval;
import org.gongji.casework.CaseId;
import org.gongji.casework.RecallOutcome;
import org.gongji.casework.TransfersBack;
import org.gongji.casework.UnderWay;
import org.gongji.site.Pages;
import org.gongji.site.RegionNames;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two clerks take a balance back whose owner has died while it was on its way. */
@Controller
@RequestMapping("/window/cases/{id}/recall")
class RecallController {

	private static final String PAGE = "casework/recall";

	private final TransfersBack back;

	private final CasePages pages;

	private final RegionNames regions;

	RecallController(TransfersBack back, CasePages pages, RegionNames regions) {
		this.back = back;
		this.pages = pages;
		this.regions = regions;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		return under(id, me).map((way) -> filled(new ModelAndView(PAGE), way, id, me, locale))
			.orElseGet(() -> SeeOther.to("/window/cases/" + id));
	}

	@PostMapping
	ModelAndView ask(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		return answer(this.back.ask(me.actor(), me.region(), new CaseId(id)), "asked", id, me, locale, after);
	}

	@PostMapping("/approve")
	ModelAndView approve(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		return answer(this.back.approve(me.actor(), me.region(), new CaseId(id)), "approved", id, me, locale, after);
	}

	@PostMapping("/give-back")
	ModelAndView giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		return answer(this.back.giveBack(me.actor(), me.region(), new CaseId(id), reason), "givenBack", id, me, locale,
				after);
	}

	private ModelAndView answer(RecallOutcome outcome, String said, UUID id, SignedIn me, Locale locale,
			RedirectAttributes after) {
		if (outcome instanceof RecallOutcome.Refused refused) {
			Optional<UnderWay> still = under(id, me);
			if (still.isPresent()) {
				return filled(Pages.invalid(PAGE), still.get(), id, me, locale).addObject("why", refused.messageKey());
			}
		}
		after.addFlashAttribute("notice", (outcome instanceof RecallOutcome.Refused refused) ? refused.messageKey()
				: "casework.recall.said." + said);
		return SeeOther.to("/window/cases/" + id);
	}

	private Optional<UnderWay> under(UUID id, SignedIn me) {
		return this.back.of(this.pages.find(id, me));
	}

	private ModelAndView filled(ModelAndView page, UnderWay way, UUID id, SignedIn me, Locale locale) {
		Approval waiting = this.back.waiting(way).orElse(null);
		return this.pages.filled(page, id, me, locale)
			.addObject("way", way)
			.addObject("to", this.regions.name(way.to(), locale))
			.addObject("waiting", waiting)
			.addObject("mine", waiting != null && waiting.preparedBy().equals(me.name()));
	}

}
