package org.gongji.family.web;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingId;
import org.gongji.family.Limited;
import org.gongji.family.Limits;
import org.gongji.family.OwnerLimits;
import org.gongji.family.SharedBinding;
import org.gongji.family.Sharing;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much of the member's account one relative may use. */
@Controller
class LimitsController {

	private static final String PAGE = "family/limits";

	private final Sharing sharing;

	private final OwnerLimits ownerLimits;

	LimitsController(Sharing sharing, OwnerLimits ownerLimits) {
		this.sharing = sharing;
		this.ownerLimits = ownerLimits;
	}

	@GetMapping("/my/family/{id}/limits")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id) {
		SharedBinding shared = owned(me, id);
		return shared.ended() ? new ModelAndView(back(id))
				: fill(new ModelAndView(PAGE), shared).addObject("form", LimitsForm.of(shared.limits()));
	}

	@PostMapping("/my/family/{id}/limits")
	ModelAndView limit(@ModelAttribute("form") LimitsForm form, BindingResult faults, @CurrentUser SignedIn me,
			@PathVariable UUID id, RedirectAttributes redirect) {
		SharedBinding shared = owned(me, id);
		Optional<Limits> limits = form.read(faults);
		if (limits.isEmpty()) {
			return fill(Pages.invalid(PAGE), shared);
		}
		Limited limited = this.sharing.limit(new BindingId(id), new PersonId(me.holder()), limits.get(), me.actor());
		if (limited == Limited.NOT_HERE) {
			return fill(Pages.invalid(PAGE), shared);
		}
		redirect.addFlashAttribute("notice", (limited == Limited.DONE) ? "family.limits.done" : "family.over");
		return new ModelAndView(back(id));
	}

	/** Says first where owners set no limits here. */
	private ModelAndView fill(ModelAndView page, SharedBinding shared) {
		return page.addObject("shared", shared)
			.addObject("against", this.ownerLimits.against(shared.binding().region()));
	}

	private SharedBinding owned(SignedIn me, UUID id) {
		SharedBinding shared = this.sharing.see(new BindingId(id), new PersonId(me.holder()));
		if (!shared.owner()) {
			throw new MissingRow("binding");
		}
		return shared;
	}

	private static String back(UUID id) {
		return "redirect:/my/family/" + id;
	}

}
