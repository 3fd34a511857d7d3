package org.gongji.desk.web;

import java.text.Normalizer;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** A member's year: money, family and benefit at a glance. */
@Controller
class YearController {

	private static final String VIEW = "desk/year";

	private final MemberYear years;

	YearController(MemberYear years) {
		this.years = years;
	}

	@GetMapping("/my/year")
	ModelAndView year(@CurrentUser SignedIn me, @ModelAttribute("yearForm") YearForm form, BindingResult errors) {
		Integer asked = read(form, errors);
		YearPage page = this.years.of(new PersonId(me.holder()), asked);
		if (asked != null && asked != page.year()) {
			errors.rejectValue("year", "desk.year.notThere",
					new Object[] { String.valueOf(page.first()), String.valueOf(page.present()) }, null);
		}
		return (errors.hasErrors() ? Pages.invalid(VIEW) : new ModelAndView(VIEW)).addObject("page", page);
	}

	private static Integer read(YearForm form, BindingResult errors) {
		String text = (form.getYear() != null) ? Normalizer.normalize(form.getYear(), Normalizer.Form.NFKC).strip()
				: "";
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("[0-9]{4}")) {
			errors.rejectValue("year", "desk.year.unreadable");
			return null;
		}
		return Integer.valueOf(text);
	}

}
