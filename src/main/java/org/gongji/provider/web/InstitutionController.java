package org.gongji.provider.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.provider.Agreement;
import org.gongji.provider.OneLine;
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

/** One institution: its agreement changed, suspended for a reason and lifted again. */
@Controller
@RequestMapping(InstitutionsController.HOME + "/{id}")
class InstitutionController {

	private final Providers providers;

	private final CreditCodes codes;

	private final InstitutionWords words;

	private final Clock clock;

	InstitutionController(Providers providers, CreditCodes codes, InstitutionWords words, Clock clock) {
		this.providers = providers;
		this.codes = codes;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView institution(@PathVariable UUID id, Locale locale) {
		Provider provider = find(id);
		ModelAndView page = page("provider/institution", provider);
		String state = InstitutionsController.state(provider.designation(LocalDate.now(this.clock)));
		return page
			.addObject("line",
					new InstitutionsController.Line(provider, this.words.region(provider.region(), locale), state))
			.addObject("last", AgreementDays.last(provider.agreement()))
			.addObject("creditCode", this.codes.of(provider.id()).orElse(null))
			.addObject("paasid", this.providers.interfaceAccess(provider.id()).paasid());
	}

	@GetMapping("/agreement")
	ModelAndView agreement(@PathVariable UUID id) {
		Provider provider = find(id);
		return page("provider/agreement", provider).addObject("form", new AgreementForm(provider.version(),
				provider.agreement().from().toString(), AgreementDays.last(provider.agreement())));
	}

	@PostMapping("/agreement")
	ModelAndView agree(@PathVariable UUID id, @ModelAttribute("form") AgreementForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Provider provider = find(id);
		Optional<Agreement> agreement = AgreementDays.read(form.first(), form.last(), faults);
		if (faults.hasErrors()) {
			return Pages.invalid("provider/agreement").addObject("provider", provider);
		}
		this.providers.agree(provider.id(), form.version(), agreement.orElseThrow(), me.actor());
		return back(provider, redirect, "provider.agreement.done");
	}

	@GetMapping("/suspension")
	ModelAndView suspension(@PathVariable UUID id) {
		Provider provider = find(id);
		return page("provider/suspension", provider).addObject("form", new SuspensionForm(provider.version(), ""));
	}

	@PostMapping("/suspension")
	ModelAndView suspend(@PathVariable UUID id, @ModelAttribute("form") SuspensionForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Provider provider = find(id);
		String reason = form.reason().strip();
		if (!OneLine.fine(reason, OneLine.LONGEST_REASON)) {
			faults.rejectValue("reason", "provider.suspension.reason.fault", new Object[] { OneLine.LONGEST_REASON },
					null);
			return Pages.invalid("provider/suspension").addObject("provider", provider);
		}
		if (provider.suspended()) {
			this.providers.lift(provider.id(), form.version(), reason, me.actor());
			return back(provider, redirect, "provider.suspension.lifted");
		}
		this.providers.suspend(provider.id(), form.version(), reason, me.actor());
		return back(provider, redirect, "provider.suspension.done");
	}

	private Provider find(UUID id) {
		return this.providers.find(new ProviderId(id)).orElseThrow(() -> new MissingRow("provider"));
	}

	private static ModelAndView page(String view, Provider provider) {
		return new ModelAndView(view).addObject("provider", provider);
	}

	private static ModelAndView back(Provider provider, RedirectAttributes redirect, String notice) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + InstitutionsController.HOME + "/" + provider.id());
	}

}
