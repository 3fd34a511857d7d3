package org.gongji.spending.web;

import java.time.Clock;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.PremiumPaymentId;
import org.gongji.spending.PremiumRejections;

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

/** One premium at the bureau, and its rejection by hand: say why, look, give back. */
@Controller
@RequestMapping("/bureau/premiums/payments/{id}")
class PremiumRejectionController {

	private static final String PAGE = "spending/premium-payment";

	private final PremiumRejections rejections;

	private final Clock clock;

	PremiumRejectionController(PremiumRejections rejections, Clock clock) {
		this.rejections = rejections;
		this.clock = clock;
	}

	@GetMapping
	String show(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute RejectionForm rejectionForm,
			BindingResult errors, Model model) {
		fill(me, id, model);
		return PAGE;
	}

	@PostMapping("/check")
	ModelAndView check(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute RejectionForm rejectionForm,
			BindingResult errors, Model model) {
		fill(me, id, model);
		if (refused(rejectionForm, errors)) {
			return Pages.invalid(PAGE);
		}
		return new ModelAndView("spending/premium-reject");
	}

	@PostMapping("/reject")
	ModelAndView reject(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute RejectionForm rejectionForm,
			BindingResult errors, Model model, RedirectAttributes after) {
		if (!refused(rejectionForm, errors)) {
			PremiumRejections.Answer answer = this.rejections.reject(me.actor(), me.region(), new PremiumPaymentId(id),
					rejectionForm.reason());
			if (answer == PremiumRejections.Answer.DONE) {
				after.addFlashAttribute("notice", "spending.reject.done");
				return SeeOther.to("/bureau/premiums/payments/" + id);
			}
			errors.reject("spending.reject.answer." + answer.name());
		}
		fill(me, id, model);
		return Pages.invalid(PAGE);
	}

	private static boolean refused(RejectionForm form, BindingResult errors) {
		if (!PremiumRejections.fits(form.reason())) {
			errors.rejectValue("reason", "spending.reject.noReason", new Object[] { PremiumRejections.LONGEST_REASON },
					null);
		}
		return errors.hasErrors();
	}

	private void fill(SignedIn me, UUID id, Model model) {
		model.addAttribute("shown", this.rejections.show(me.region(), new PremiumPaymentId(id)));
		model.addAttribute("zone", this.clock.getZone());
	}

}
