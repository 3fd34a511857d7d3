package org.gongji.crediting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.crediting.DeclarationError;
import org.gongji.crediting.DeclarationKind;
import org.gongji.crediting.Declaring;
import org.gongji.crediting.DeclaringPerson;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk declares one person for one month: typed, checked, then sent. */
@Controller
@RequestMapping("/window/declarations")
class PersonDeclarationController {

	private static final String HOME = "/window/declarations";

	private static final String FORM = "crediting/person-form";

	private static final Set<String> FIELDS = Set.of("employer", "number", "name", "month", "base", "paid", "pension");

	private final DeclaringPerson reading;

	private final Declaring declaring;

	PersonDeclarationController(DeclaringPerson reading, Declaring declaring) {
		this.reading = reading;
		this.declaring = declaring;
	}

	@GetMapping
	ModelAndView start(@ModelAttribute PersonDeclarationForm personDeclarationForm, BindingResult errors) {
		personDeclarationForm.setRequest(RequestId.fresh().text());
		return form(new ModelAndView(FORM));
	}

	/** Back to the form, with everything that was typed. */
	@PostMapping("/change")
	ModelAndView change(@ModelAttribute PersonDeclarationForm personDeclarationForm, BindingResult errors) {
		return form(new ModelAndView(FORM));
	}

	@PostMapping
	ModelAndView check(@ModelAttribute PersonDeclarationForm personDeclarationForm, BindingResult errors,
			@CurrentUser SignedIn me) {
		Optional<DeclaringPerson.Fit> fit = read(personDeclarationForm, errors, me);
		fit.ifPresent((one) -> this.declaring.look(one.typed(), me.actor()).forEach((error) -> reject(error, errors)));
		return errors.hasErrors() ? form(Pages.invalid(FORM))
				: new ModelAndView("crediting/person-check").addObject("fit", fit.orElseThrow());
	}

	@PostMapping("/confirm")
	ModelAndView confirm(@ModelAttribute PersonDeclarationForm personDeclarationForm, BindingResult errors,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		if (!RequestId.wellFormed(personDeclarationForm.getRequest())) {
			personDeclarationForm.setRequest(RequestId.fresh().text());
			return form(Pages.invalid(FORM));
		}
		RequestId request = new RequestId(personDeclarationForm.getRequest());
		Optional<DeclaringPerson.Fit> fit = read(personDeclarationForm, errors, me);
		if (fit.isEmpty()) {
			return form(Pages.invalid(FORM));
		}
		Declaring.Outcome outcome = this.declaring.declare(fit.get().typed(), request, me.actor());
		if (outcome instanceof Declaring.Done) {
			after.addFlashAttribute("notice", "crediting.person.done");
			return SeeOther.to(HOME);
		}
		if (outcome instanceof Declaring.Refused refused) {
			refused.errors().forEach((error) -> reject(error, errors));
		}
		else {
			personDeclarationForm.setRequest(RequestId.fresh().text());
			errors.reject("crediting.person.again");
		}
		return form(Pages.invalid(FORM));
	}

	private Optional<DeclaringPerson.Fit> read(PersonDeclarationForm form, BindingResult errors, SignedIn me) {
		Optional<DeclarationKind> kind = form.readKind();
		if (kind.isEmpty()) {
			errors.rejectValue("kind", "crediting.declaration.kind.needed");
			return Optional.empty();
		}
		DeclaringPerson.Reading read = this.reading.read(form.asked(kind.get()), me.region());
		if (read instanceof DeclaringPerson.Unfit unfit) {
			unfit.errors().forEach((error) -> reject(error, errors));
			return Optional.empty();
		}
		return Optional.of((DeclaringPerson.Fit) read);
	}

	private static void reject(DeclarationError error, BindingResult errors) {
		Object[] found = { error.found() };
		if (FIELDS.contains(error.columnWord())) {
			errors.rejectValue(error.columnWord(), error.problemKey(), found, null);
		}
		else {
			errors.reject(error.problemKey(), found, null);
		}
	}

	private static ModelAndView form(ModelAndView page) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (DeclarationKind kind : DeclarationKind.values()) {
			kinds.put(kind.name(), "crediting.declared." + kind);
		}
		Map<String, String> acts = new LinkedHashMap<>();
		for (DeclaringPerson.Act act : DeclaringPerson.Act.values()) {
			acts.put(act.name(), "crediting.act." + act);
		}
		Map<String, String> paid = new LinkedHashMap<>();
		paid.put("\u662f", "crediting.yes");
		paid.put("\u5426", "crediting.no");
		return page.addObject("kinds", kinds).addObject("acts", acts).addObject("paidWords", paid);
	}

}
