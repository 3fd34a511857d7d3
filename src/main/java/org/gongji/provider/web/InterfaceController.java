package org.gongji.provider.web;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.InterfaceTerms;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The interface of one institution: from where it calls, how it signs, and its secret,
 * which is shown once, when it is made.
 */
@Controller
@RequestMapping(InstitutionsController.HOME + "/{id}/interface")
class InterfaceController {

	private static final String VIEW = "provider/interface";

	private final Providers providers;

	private final InterfaceSecrets secrets;

	InterfaceController(Providers providers, InterfaceSecrets secrets) {
		this.providers = providers;
		this.secrets = secrets;
	}

	@GetMapping
	ModelAndView terms(@PathVariable UUID id) {
		Provider provider = find(id);
		return page(new ModelAndView(VIEW), provider).addObject("form",
				InterfaceForm.of(provider.version(), this.secrets.of(provider.id()).terms()));
	}

	@PostMapping
	ModelAndView agree(@PathVariable UUID id, @ModelAttribute("form") InterfaceForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes redirect) {
		Provider provider = find(id);
		Optional<InterfaceTerms> terms = form.read(faults);
		if (terms.isEmpty()) {
			return page(Pages.invalid(VIEW), provider);
		}
		this.secrets.agree(provider.id(), form.version(), terms.get(), me.actor());
		redirect.addFlashAttribute("notice", "provider.interface.done");
		return new ModelAndView("redirect:" + InstitutionsController.HOME + "/" + provider.id() + "/interface");
	}

	/** Shown at once and nowhere kept: the version makes a second sending of it stale. */
	@PostMapping("/secret")
	ModelAndView replace(@PathVariable UUID id, @RequestParam long version, @CurrentUser SignedIn me) {
		Provider provider = find(id);
		return new ModelAndView("provider/interface-secret").addObject("provider", provider)
			.addObject("access", this.secrets.replace(provider.id(), version, me.actor()))
			.addObject("before", this.secrets.beforeUntil(provider.id()).orElseThrow());
	}

	private ModelAndView page(ModelAndView page, Provider provider) {
		return page.addObject("provider", provider)
			.addObject("paasid", this.secrets.access(provider.id()).paasid())
			.addObject("before", this.secrets.beforeUntil(provider.id()).orElse(null));
	}

	private Provider find(UUID id) {
		return this.providers.find(new ProviderId(id)).orElseThrow(() -> new MissingRow("provider"));
	}

}
