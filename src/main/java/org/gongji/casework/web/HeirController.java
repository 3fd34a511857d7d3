package org.gongji.casework.web;

import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.Heir;
import org.gongji.casework.HeirFault;
import org.gongji.casework.HeirId;
import org.gongji.casework.HeirOutcome;
import org.gongji.casework.Heirs;
import org.gongji.casework.NewHeir;
import org.gongji.person.CertificateKind;
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

/** Heirs are named one by one, each with the account that the part is paid to. */
@Controller
@RequestMapping("/window/cases/{id}/heirs")
class HeirController {

	private static final String PAGE = "casework/heir";

	private static final String LIST = "casework/heirs";

	private static final HeirOutcome OVERTAKEN = new HeirOutcome.Refused(HeirFault.OVERTAKEN, "");

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
		Case one = this.pages.find(id, me);
		return filled(new ModelAndView(PAGE), one, null, one.version()).addObject("form", HeirForm.empty());
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable UUID id, @ModelAttribute("form") HeirForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		NewHeir heir = form.read(faults);
		return (heir == null) ? filled(Pages.invalid(PAGE), one, null, form.version())
				: answer(this.heirs.add(one.seen(form.version()), heir, me.actor()), id, null, form, faults, me);
	}

	/** Numbers are never shown in clear again: what is changed is typed anew. */
	@GetMapping("/{heir}")
	ModelAndView changed(@PathVariable UUID id, @PathVariable UUID heir, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		Heir before = this.heirs.find(one, new HeirId(heir)).orElseThrow(() -> new MissingRow("heir"));
		return filled(new ModelAndView(PAGE), one, before, one.version()).addObject("form", HeirForm.empty());
	}

	@PostMapping("/{heir}")
	ModelAndView change(@PathVariable UUID id, @PathVariable UUID heir, @ModelAttribute("form") HeirForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		HeirId changed = new HeirId(heir);
		NewHeir now = form.read(faults);
		return (now == null && one.version() == form.version())
				? filled(Pages.invalid(PAGE), one, this.heirs.find(one, changed).orElse(null), form.version())
				: answer(
						(now == null) ? OVERTAKEN
								: this.heirs.change(one.seen(form.version()), changed, now, me.actor()),
						id, changed, form, faults, me);
	}

	@PostMapping("/{heir}/remove")
	ModelAndView remove(@PathVariable UUID id, @PathVariable UUID heir, @ModelAttribute("form") HeirForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		HeirId gone = new HeirId(heir);
		return answer(this.heirs.remove(one.seen(form.version()), gone, me.actor()), id, gone, form, faults, me);
	}

	private ModelAndView answer(HeirOutcome outcome, UUID id, HeirId changed, HeirForm form, BindingResult faults,
			SignedIn me) {
		if (!(outcome instanceof HeirOutcome.Refused refused)) {
			return SeeOther.to("/window/cases/" + id + "/heirs");
		}
		Case now = this.pages.find(id, me);
		Heir before = (changed != null) ? this.heirs.find(now, changed).orElse(null) : null;
		Object[] detail = { refused.detail() };
		if (refused.fault() == HeirFault.OVERTAKEN) {
			faults.reject(refused.fault().messageKey(), detail, null);
			return overtaken(now, changed, before);
		}
		if (refused.fault().field() == null) {
			faults.reject(refused.fault().messageKey(), detail, null);
		}
		else {
			faults.rejectValue(refused.fault().field(), refused.fault().messageKey(), detail, null);
		}
		return filled(Pages.invalid(PAGE), now, before, form.version());
	}

	/**
	 * Who comes second sees the list as it is now: beside what was typed, or alone where
	 * the heir was changed or removed by the other.
	 */
	private ModelAndView overtaken(Case now, HeirId changed, Heir before) {
		boolean gone = changed != null && before == null;
		ModelAndView page = this.pages.filled(new ModelAndView(gone ? LIST : PAGE, HttpStatus.CONFLICT), now)
			.addObject("overtaken", true);
		return gone ? page : filled(page, now, before, now.version());
	}

	private ModelAndView filled(ModelAndView page, Case one, Heir before, long version) {
		return page.addObject("one", one)
			.addObject("version", version)
			.addObject("before", before)
			.addObject("shared", this.heirs.shared(one).text());
	}

}
