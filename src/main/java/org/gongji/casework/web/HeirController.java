package org.gongji.casework.web;

import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.Heir;
import org.gongji.casework.HeirId;
import org.gongji.casework.HeirOutcome;
import org.gongji.casework.Heirs;
import org.gongji.casework.NewHeir;
import org.gongji.person.CertificateKind;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Heirs are named one by one, each with the account that the part is paid to. */
@Controller
@RequestMapping("/window/cases/{id}/heirs")
class HeirController {

	private static final String PAGE = "casework/heir";

	private final EstatePages pages;

	private final Heirs heirs;

	HeirController(EstatePages pages, Heirs heirs) {
		this.pages = pages;
		this.heirs = heirs;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return CertificateKind.choices();
	}

	@ModelAttribute("relations")
	Map<String, String> relations() {
		return HeirForm.relations();
	}

	@GetMapping("/new")
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(PAGE), this.pages.find(id, me), null).addObject("form", HeirForm.empty());
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable UUID id, @ModelAttribute("form") HeirForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		NewHeir heir = form.read(faults);
		return (heir == null) ? filled(Pages.invalid(PAGE), one, null)
				: answer(this.heirs.add(one, heir, me.actor()), one, null, faults);
	}

	/** Numbers are never shown in clear again: what is changed is typed anew. */
	@GetMapping("/{heir}")
	ModelAndView changed(@PathVariable UUID id, @PathVariable UUID heir, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		Heir before = this.heirs.find(one, new HeirId(heir));
		return filled(new ModelAndView(PAGE), one, before).addObject("form", HeirForm.empty());
	}

	@PostMapping("/{heir}")
	ModelAndView change(@PathVariable UUID id, @PathVariable UUID heir, @ModelAttribute("form") HeirForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		Heir before = this.heirs.find(one, new HeirId(heir));
		NewHeir now = form.read(faults);
		return (now == null) ? filled(Pages.invalid(PAGE), one, before)
				: answer(this.heirs.change(one, before.id(), now, me.actor()), one, before, faults);
	}

	@PostMapping("/{heir}/remove")
	ModelAndView remove(@PathVariable UUID id, @PathVariable UUID heir, @CurrentUser SignedIn me) {
		this.heirs.remove(this.pages.find(id, me), new HeirId(heir), me.actor());
		return SeeOther.to("/window/cases/" + id + "/heirs");
	}

	private ModelAndView answer(HeirOutcome outcome, Case one, Heir before, BindingResult faults) {
		if (outcome instanceof HeirOutcome.Refused refused) {
			Object[] detail = { refused.detail() };
			if (refused.fault().field() == null) {
				faults.reject(refused.fault().messageKey(), detail, null);
			}
			else {
				faults.rejectValue(refused.fault().field(), refused.fault().messageKey(), detail, null);
			}
			return filled(Pages.invalid(PAGE), one, before);
		}
		return SeeOther.to("/window/cases/" + one.id() + "/heirs");
	}

	private ModelAndView filled(ModelAndView page, Case one, Heir before) {
		return page.addObject("one", one)
			.addObject("before", before)
			.addObject("shared", this.heirs.shared(one).text());
	}

}
