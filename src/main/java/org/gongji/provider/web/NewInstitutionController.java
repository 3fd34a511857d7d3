package org.gongji.provider.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.Region;
import org.gongji.access.SignedIn;
import org.gongji.provider.Agreement;
import org.gongji.provider.CodeFault;
import org.gongji.provider.CodeReading;
import org.gongji.provider.Designating;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.NewProvider;
import org.gongji.provider.OneLine;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;
import org.gongji.provider.Specialty;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Designates an institution. */
@Controller
@RequestMapping(InstitutionsController.HOME + "/new")
class NewInstitutionController {

	private static final String PAGE = "provider/new";

	private final Providers providers;

	private final InstitutionWords words;

	NewInstitutionController(Providers providers, InstitutionWords words) {
		this.providers = providers;
		this.words = words;
	}

	@GetMapping
	ModelAndView page(Locale locale) {
		return choices(new ModelAndView(PAGE).addObject("form", new InstitutionForm("", "", "", "", "", "", "")),
				locale);
	}

	@PostMapping
	ModelAndView designate(@ModelAttribute("form") InstitutionForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect, Locale locale) {
		Optional<NewProvider> read = read(form, faults, locale);
		if (read.isPresent()) {
			Designating designating = this.providers.designate(read.get(), me.actor());
			if (designating instanceof Designating.Recorded recorded) {
				redirect.addFlashAttribute("notice", "provider.new.done");
				return new ModelAndView("redirect:" + InstitutionsController.HOME + "/" + recorded.id());
			}
			faults.rejectValue("code", "provider.code.taken");
		}
		return choices(Pages.invalid(PAGE), locale);
	}

	private ModelAndView choices(ModelAndView page, Locale locale) {
		return page.addObject("regions", this.words.regions(locale))
			.addObject("levels", InstitutionWords.levels())
			.addObject("specialties", InstitutionWords.specialties());
	}

	/** Empty where a fault was written beside a field. */
	private Optional<NewProvider> read(InstitutionForm form, BindingResult faults, Locale locale) {
		CodeReading code = ProviderCode.read(form.code());
		if (code instanceof CodeFault fault) {
			faults.rejectValue("code", fault.messageKey());
		}
		if (!OneLine.fine(form.name().strip(), OneLine.LONGEST)) {
			faults.rejectValue("name", "provider.name.fault", new Object[] { OneLine.LONGEST }, null);
		}
		if (!this.words.regions(locale).containsKey(form.region())) {
			faults.rejectValue("region", "provider.region.fault");
		}
		boolean pharmacy = code instanceof ProviderCode read && read.kind() == ProviderKind.RETAIL_PHARMACY;
		Optional<HospitalLevel> level = Arrays.stream(HospitalLevel.values())
			.filter((one) -> one.name().equals(form.level()))
			.findFirst();
		if (level.isPresent() == pharmacy && code instanceof ProviderCode) {
			faults.rejectValue("level", pharmacy ? "provider.level.ofPharmacy" : "provider.level.missing");
		}
		Specialty specialty = Arrays.stream(Specialty.values())
			.filter((one) -> one.name().equals(form.specialty()))
			.findFirst()
			.orElse(null);
		if (specialty == null || (pharmacy && specialty != Specialty.GENERAL)) {
			faults.rejectValue("specialty", "provider.specialty.fault");
		}
		Optional<Agreement> agreement = AgreementDays.read(form.first(), form.last(), faults);
		if (faults.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of(new NewProvider((ProviderCode) code, form.name().strip(), new Region(form.region()),
				level.orElse(null), specialty, agreement.orElseThrow()));
	}

}
