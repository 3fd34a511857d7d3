package org.gongji.crediting.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.DeclaredPeople;
import org.gongji.crediting.Declarations;
import org.gongji.crediting.Employer;
import org.gongji.crediting.EmployerCode;
import org.gongji.crediting.EmployerId;
import org.gongji.crediting.EmployerRegistration;
import org.gongji.crediting.Employers;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

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

/** The bureau records employers and looks at their people by month. */
@Controller
@RequestMapping("/bureau/employers")
class EmployerController {

	private static final String LIST = "crediting/employers";

	private static final int PAGE = 50;

	private static final int MONTHS = 24;

	private static final int LATEST = 10;

	private static final int LONGEST = 100;

	private final Employers employers;

	private final DeclaredPeople people;

	private final Declarations declarations;

	EmployerController(Employers employers, DeclaredPeople people, Declarations declarations) {
		this.employers = employers;
		this.people = people;
		this.declarations = declarations;
	}

	@GetMapping
	ModelAndView list(@ModelAttribute EmployerForm employerForm, @RequestParam(defaultValue = "1") String page,
			@CurrentUser SignedIn me) {
		return list(new ModelAndView(LIST), me, page);
	}

	@PostMapping
	ModelAndView register(@ModelAttribute EmployerForm employerForm, BindingResult errors, @CurrentUser SignedIn me,
			RedirectAttributes after) {
		Optional<EmployerCode> code = EmployerCode.read(employerForm.getCode());
		if (code.isEmpty()) {
			errors.rejectValue("code", "crediting.employer.code.unreadable");
		}
		needed(employerForm.getName(), "name", errors);
		needed(employerForm.getAgency(), "agency", errors);
		if (!errors.hasErrors()) {
			EmployerRegistration done = this.employers.register(me.region(), code.get(), employerForm.getName().strip(),
					employerForm.getAgency().strip(), me.actor());
			if (done instanceof EmployerRegistration.Registered registered) {
				after.addFlashAttribute("notice", "crediting.employer.recorded");
				return SeeOther.to("/bureau/employers/" + registered.id());
			}
			errors.rejectValue("code", "crediting.employer.code.taken",
					new Object[] { ((EmployerRegistration.CodeTaken) done).known().name() }, null);
		}
		return list(Pages.invalid(LIST), me, "1");
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String month,
			@RequestParam(defaultValue = "1") String page, @CurrentUser SignedIn me) {
		Employer employer = this.employers.find(new EmployerId(id), me.region())
			.orElseThrow(() -> new MissingRow("employer"));
		List<DeclaredPeople.Month> months = this.people.months(employer.id(), me.region(), MONTHS);
		ModelAndView shown = new ModelAndView("crediting/employer").addObject("employer", employer)
			.addObject("months", months)
			.addObject("declarations", this.declarations.latest(employer.id(), me.region(), LATEST));
		Optional<YearMonth> chosen = month(month)
			.or(() -> months.isEmpty() ? Optional.empty() : Optional.of(months.get(0).month()));
		chosen.ifPresent((one) -> {
			int count = this.people.count(employer.id(), me.region(), one);
			int last = Math.max(1, (count + PAGE - 1) / PAGE);
			int number = PageNumber.read(page, last);
			shown.addObject("month", one)
				.addObject("people", this.people.people(employer.id(), me.region(), one, (number - 1) * PAGE, PAGE))
				.addObject("number", number)
				.addObject("last", last);
		});
		return shown;
	}

	private static void needed(String typed, String field, BindingResult errors) {
		if (typed.isBlank() || typed.strip().length() > LONGEST) {
			errors.rejectValue(field, "crediting.employer." + field + ".needed");
		}
	}

	private ModelAndView list(ModelAndView shown, SignedIn me, String page) {
		int count = this.employers.count(me.region());
		int last = Math.max(1, (count + PAGE - 1) / PAGE);
		int number = PageNumber.read(page, last);
		return shown.addObject("employers", this.employers.list(me.region(), (number - 1) * PAGE, PAGE))
			.addObject("count", count)
			.addObject("number", number)
			.addObject("last", last);
	}

	private static Optional<YearMonth> month(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
		}
		catch (DateTimeException ex) {
			throw new MissingRow("month");
		}
	}

}
