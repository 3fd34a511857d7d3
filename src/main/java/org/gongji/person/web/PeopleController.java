package org.gongji.person.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.CertificateKind;
import org.gongji.person.HalfWidth;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonName;
import org.gongji.person.TypedCertificate;
import org.gongji.site.Pages;
import org.gongji.site.TypedDay;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looking people up, for clerks and for the bureau. The search is posted, so that no
 * number or name ever stands in an address.
 */
@Controller
@RequestMapping({ "/window/people", "/bureau/people" })
class PeopleController {

	static final String LIST = "person/people";

	private static final Pattern ENDING = Pattern.compile("[0-9A-Z]{4}");

	/** More than these are not looked through by eye. */
	private static final int MOST = 25;

	private final People people;

	PeopleController(People people) {
		this.people = people;
	}

	/** The desk's own prefix of the address: both desks use the same pages. */
	static String desk(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/bureau/") ? "/bureau/people" : "/window/people";
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return CertificateKind.choices();
	}

	@ModelAttribute("desk")
	String ownPrefix(HttpServletRequest request) {
		return desk(request);
	}

	@GetMapping
	ModelAndView page() {
		return new ModelAndView(LIST).addObject("byNumber", new NumberForm("", ""))
			.addObject("byName", new NameForm("", ""))
			.addObject("byEnding", new EndingForm("", ""));
	}

	@PostMapping(params = "by=number")
	ModelAndView number(@ModelAttribute("byNumber") NumberForm form, BindingResult faults, @CurrentUser SignedIn me) {
		return new TypedCertificate(form.kind(), form.number()).read(faults)
			.map((certificate) -> answer(new ModelAndView(LIST), this.people.search(me.region(), certificate),
					new NameForm("", "")))
			.orElseGet(() -> answer(Pages.invalid(LIST), null, new NameForm("", "")))
			.addObject("byEnding", new EndingForm("", ""));
	}

	@PostMapping(params = "by=name")
	ModelAndView name(@ModelAttribute("byName") NameForm form, BindingResult faults, @CurrentUser SignedIn me) {
		NameReading name = PersonName.read(form.name());
		if (name instanceof NameFault fault) {
			faults.rejectValue("name", fault.messageKey());
		}
		Optional<LocalDate> birthday = TypedDay.read(form.birthday());
		if (birthday.isEmpty()) {
			faults.rejectValue("birthday", "person.people.birthday.fault");
		}
		if (faults.hasErrors()) {
			return answer(Pages.invalid(LIST), null, null).addObject("byEnding", new EndingForm("", ""));
		}
		return answer(new ModelAndView(LIST), this.people.search(me.region(), (PersonName) name, birthday.get()), null)
			.addObject("byEnding", new EndingForm("", ""));
	}

	@PostMapping(params = "by=ending")
	ModelAndView ending(@ModelAttribute("byEnding") EndingForm form, BindingResult faults, @CurrentUser SignedIn me) {
		String ending = HalfWidth.code(form.ending()).toUpperCase(Locale.ROOT);
		if (!ENDING.matcher(ending).matches()) {
			faults.rejectValue("ending", "person.people.ending.fault");
		}
		NameReading name = form.called().isBlank() ? null : PersonName.read(form.called());
		if (name instanceof NameFault fault) {
			faults.rejectValue("called", fault.messageKey());
		}
		NameForm emptyName = new NameForm("", "");
		if (faults.hasErrors()) {
			return answer(Pages.invalid(LIST), null, emptyName).addObject("byNumber", new NumberForm("", ""));
		}
		List<PersonCard> found = this.people.search(me.region(), ending, (PersonName) name, MOST + 1);
		return answer(new ModelAndView(LIST), found.subList(0, Math.min(MOST, found.size())), emptyName)
			.addObject("byNumber", new NumberForm("", ""))
			.addObject("more", found.size() > MOST);
	}

	/** The form that was not sent stands empty beside the one that was. */
	private static ModelAndView answer(ModelAndView page, List<PersonCard> found, NameForm emptyName) {
		page.addObject("found", found);
		return (emptyName != null) ? page.addObject("byName", emptyName)
				: page.addObject("byNumber", new NumberForm("", ""));
	}

}
