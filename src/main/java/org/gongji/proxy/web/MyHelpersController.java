package org.gongji.proxy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.CertificateKind;
import org.gongji.person.PersonId;
import org.gongji.proxy.Mandate;
import org.gongji.proxy.MandateId;
import org.gongji.proxy.Mandates;
import org.gongji.proxy.NamedHelp;
import org.gongji.proxy.Naming;
import org.gongji.proxy.ProxyActs;
import org.gongji.proxy.Scope;
import org.gongji.site.Choices;
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

/** Whom a member let act for them: named, looked after, withdrawn. */
@Controller
@RequestMapping("/my/helpers")
class MyHelpersController {

	private static final String NEW = "proxy/helper-new";

	private final Mandates mandates;

	private final ProxyActs acts;

	private final Clock clock;

	MyHelpersController(Mandates mandates, ProxyActs acts, Clock clock) {
		this.mandates = mandates;
		this.acts = acts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView helpers(@CurrentUser SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<Mandate> given = this.mandates.of(person(me));
		boolean own = me.behalf() == null;
		return new ModelAndView("proxy/helpers")
			.addObject("mine", given.stream().filter((one) -> one.live() && !one.overOn(today)).toList())
			.addObject("past", given.stream().filter((one) -> !one.live() || one.overOn(today)).toList())
			.addObject("others", own ? this.mandates.to(person(me)) : List.of())
			.addObject("own", own);
	}

	@GetMapping("/new")
	ModelAndView form() {
		return filled(new ModelAndView(NEW)).addObject("form", new HelpForm("", null, "", Scope.DO.name(), ""));
	}

	/** First the answers are shown once more, then the helper is named. */
	@PostMapping("/new")
	ModelAndView name(@ModelAttribute("form") HelpForm form, BindingResult faults,
			@RequestParam(defaultValue = "check") String step, @CurrentUser SignedIn me, RedirectAttributes flash) {
		Optional<NamedHelp> help = form.read(faults);
		if (help.isEmpty() || "change".equals(step)) {
			return filled(help.isEmpty() ? Pages.invalid(NEW) : new ModelAndView(NEW));
		}
		if (!"name".equals(step)) {
			return new ModelAndView("proxy/helper-check").addObject("help", help.get());
		}
		Naming naming = this.mandates.name(person(me), help.get(), me.actor());
		if (naming instanceof Naming.Refused refused) {
			faults.rejectValue(refused.fault().field(), refused.fault().messageKey());
			return filled(Pages.invalid(NEW));
		}
		flash.addFlashAttribute("notice", "proxy.said.named");
		return new ModelAndView("redirect:/my/helpers/" + ((Naming.Named) naming).id());
	}

	@GetMapping("/{id}")
	ModelAndView helper(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Mandate mandate = this.mandates.of(person(me), new MandateId(id));
		return new ModelAndView("proxy/helper").addObject("mandate", mandate)
			.addObject("over", mandate.overOn(LocalDate.now(this.clock)))
			.addObject("acts", this.acts.of(id))
			.addObject("zone", this.clock.getZone());
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes flash) {
		this.mandates.withdraw(new MandateId(id), person(me), me.actor());
		flash.addFlashAttribute("notice", "proxy.said.withdrawn");
		return "redirect:/my/helpers";
	}

	private static ModelAndView filled(ModelAndView page) {
		return page.addObject("kinds", CertificateKind.choices())
			.addObject("scopes", Choices.of(Stream.of(Scope.DO, Scope.LOOK), "proxy.scope."));
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
