package org.gongji.person.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongji.access.CurrentUser;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.person.Disclosed;
import org.gongji.person.Disclosure;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.person.PersonSight;
import org.gongji.site.Pages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One person of the viewer's region: masked, with the history, and in clear for a reason
 * that is audited.
 */
@Controller
@RequestMapping({ "/window/people/{id}", "/bureau/people/{id}" })
class PersonController {

	private static final String PAGE = "person/person";

	private final People people;

	private final Disclosure disclosure;

	private final ObjectProvider<PersonSight> sights;

	PersonController(People people, Disclosure disclosure, ObjectProvider<PersonSight> sights) {
		this.people = people;
		this.disclosure = disclosure;
		this.sights = sights;
	}

	@GetMapping
	ModelAndView person(@PathVariable UUID id, @CurrentUser SignedIn me, HttpServletRequest request, Locale locale) {
		PersonCard card = this.disclosure.open(new PersonId(id), me);
		return fill(new ModelAndView(PAGE).addObject("form", new RevealForm("")), card, me, request, locale);
	}

	@PostMapping
	ModelAndView reveal(@PathVariable UUID id, @ModelAttribute("form") RevealForm form, BindingResult faults,
			@CurrentUser SignedIn me, HttpServletRequest request, Locale locale) {
		Disclosed disclosed = this.disclosure.reveal(new PersonId(id), me, form.reason());
		ModelAndView page = new ModelAndView(PAGE);
		if (disclosed instanceof Disclosed.InClear clear) {
			page.addObject("clear", clear);
		}
		else if (disclosed instanceof Disclosed.TooOften) {
			faults.rejectValue("reason", "person.reveal.tooOften");
			page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
		}
		else {
			faults.rejectValue("reason", "person.reveal.reason.fault",
					new Object[] { Disclosure.SHORTEST_REASON, Disclosure.LONGEST_REASON }, null);
			page = Pages.invalid(PAGE);
		}
		PersonCard card = this.people.card(new PersonId(id), me.region()).orElseThrow();
		return fill(page, card, me, request, locale);
	}

	private ModelAndView fill(ModelAndView page, PersonCard card, SignedIn me, HttpServletRequest request,
			Locale locale) {
		if (me.role() == Role.CLERK) {
			this.sights.ifAvailable((sight) -> page.addObject("sight", sight.of(card.person(), me)));
		}
		return page.addObject("card", card)
			.addObject("person", card.person())
			.addObject("province",
					(card.person().insuredProvince() != null) ? card.person().insuredProvince().in(locale) : null)
			.addObject("periods", this.people.history(card.person().id()))
			.addObject("desk", PeopleController.desk(request));
	}

}
