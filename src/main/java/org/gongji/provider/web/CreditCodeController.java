package org.gongji.provider.web;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.provider.CreditCode;
import org.gongji.provider.CreditCodes;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
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

/** Records the credit code (统一社会信用代码) of an institution. */
@Controller
@RequestMapping(InstitutionsController.HOME + "/{id}/credit-code")
class CreditCodeController {

	private static final String VIEW = "provider/credit-code";

	private final Providers providers;

	private final CreditCodes codes;

	CreditCodeController(Providers providers, CreditCodes codes) {
		this.providers = providers;
		this.codes = codes;
	}

	@GetMapping
	ModelAndView page(@PathVariable UUID id) {
		Provider provider = find(id);
		return new ModelAndView(VIEW).addObject("provider", provider)
			.addObject("form", new CreditCodeForm(provider.version(), this.codes.of(provider.id()).orElse("")));
	}

	@PostMapping
	ModelAndView record(@PathVariable UUID id, @ModelAttribute("form") CreditCodeForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Provider provider = find(id);
		Optional<CreditCode> read = CreditCode.read(form.code());
		if (read.isEmpty()) {
			faults.rejectValue("code", "provider.creditCode.fault");
			return Pages.invalid(VIEW).addObject("provider", provider);
		}
		this.codes.record(provider.id(), form.version(), read.get(), me.actor());
		redirect.addFlashAttribute("notice", "provider.creditCode.done");
		return new ModelAndView("redirect:" + InstitutionsController.HOME + "/" + provider.id());
	}

	private Provider find(UUID id) {
		return this.providers.find(new ProviderId(id)).orElseThrow(() -> new MissingRow("provider"));
	}

}
