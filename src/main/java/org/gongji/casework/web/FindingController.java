package org.gongji.casework.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Finding;
import org.gongji.casework.Findings;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk writes down what was found about a wrong account, and what puts it right. */
@Controller
@RequestMapping("/window/cases/{id}/finding")
class FindingController {

	private static final String PAGE = "casework/finding";

	private final CasePages pages;

	private final Findings findings;

	FindingController(CasePages pages, Findings findings) {
		this.pages = pages;
		this.findings = findings;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		Case one = find(id, me);
		return filled(new ModelAndView(PAGE), one, one.version(), me, locale).addObject("form",
				FindingForm.of(this.findings.of(one.id()).orElse(null)));
	}

	@PostMapping
	ModelAndView keep(@PathVariable UUID id, @ModelAttribute("form") FindingForm form, BindingResult faults,
			@CurrentUser SignedIn me, Locale locale, RedirectAttributes after) {
		Case one = find(id, me);
		Optional<Finding> finding = form.read(faults);
		if (finding.isPresent()) {
			Findings.Outcome outcome = this.findings.keep(one.seen(form.version()), finding.get(), me.actor());
			if (outcome == Findings.Outcome.DONE) {
				after.addFlashAttribute("notice", "casework.finding.kept");
				return SeeOther.to("/window/cases/" + id);
			}
			if (outcome == Findings.Outcome.OVERTAKEN) {
				Case now = find(id, me);
				faults.reject("casework.changed");
				return filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), now, now.version(), me, locale)
					.addObject("overtaken", true);
			}
			faults.rejectValue((outcome == Findings.Outcome.NOT_CORRECTABLE) ? "amount" : "links",
					"casework.finding.fault." + outcome);
		}
		return filled(Pages.invalid(PAGE), one, form.version(), me, locale);
	}

	private ModelAndView filled(ModelAndView page, Case one, long version, SignedIn me, Locale locale) {
		return this.pages.filled(page, one.id().value(), me, locale)
			.addObject("version", version)
			.addObject("since", this.findings.since(one))
			.addObject("correctable", this.findings.correctable(one));
	}

	private Case find(UUID id, SignedIn me) {
		Case one = this.pages.find(id, me);
		if (one.kind() != CaseKind.ACCOUNT_CORRECTION) {
			throw new MissingRow("correction of an account");
		}
		return one;
	}

}
