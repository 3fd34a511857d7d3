package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.CorrectionAsked;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Complaint;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody says, alone or at the window, that the account is wrong. */
@Controller
@RequestMapping({ WrongController.MINE, "/window/people/{person}/wrong" })
class WrongController {

	static final String MINE = "/my/cases/new/wrong";

	private static final String FORM = "casework/wrong";

	private final People people;

	private final PersonalAccounts accounts;

	private final CaseOpening opening;

	private final Clock clock;

	WrongController(People people, PersonalAccounts accounts, CaseOpening opening, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.opening = opening;
		this.clock = clock;
	}

	@ModelAttribute("complaints")
	Map<String, String> complaints() {
		return Choices.of(Arrays.stream(Complaint.values()), "casework.ground.");
	}

	@GetMapping
	ModelAndView form(@PathVariable(required = false) UUID person, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(FORM), person, me).addObject("form", WrongForm.fresh());
	}

	/** Back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable(required = false) UUID person, @ModelAttribute("form") WrongForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(FORM), person, me);
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable(required = false) UUID person, @ModelAttribute("form") WrongForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Optional<CorrectionAsked> asked = form.read(LocalDate.now(this.clock), faults);
		return asked
			.map((facts) -> filled(new ModelAndView("casework/wrong-check"), person, me).addObject("asked", facts))
			.orElseGet(() -> filled(Pages.invalid(FORM), person, me));
	}

	@PostMapping
	ModelAndView open(@PathVariable(required = false) UUID person, @ModelAttribute("form") WrongForm form,
			BindingResult faults, @CurrentUser SignedIn me) {
		Optional<CorrectionAsked> asked = form.read(LocalDate.now(this.clock), faults);
		if (asked.isEmpty()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		PersonId owner = owner(person, me);
		if (!mine(me)) {
			this.people.card(owner, me.region()).orElseThrow(() -> new MissingRow("person"));
		}
		CaseOpened opened = this.opening.open(me.actor(), region(owner, me), owner, asked.get(),
				new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to((mine(me) ? "/my/cases/" : "/window/cases/") + done.now().id());
		}
		if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.opened.running", new Object[] { running.other().number() }, null);
		}
		else {
			faults.reject((opened instanceof CaseOpened.NoAccount) ? "casework.opened.noAccount"
					: "casework.opened.otherContent");
		}
		return filled(Pages.invalid(FORM), person, me);
	}

	private ModelAndView filled(ModelAndView page, UUID person, SignedIn me) {
		PersonId owner = owner(person, me);
		return page.addObject("mine", mine(me))
			.addObject("base", mine(me) ? MINE : "/window/people/" + person + "/wrong")
			.addObject("back", mine(me) ? "/my/cases" : "/window/people/" + person)
			.addObject("card",
					mine(me) ? null : this.people.card(owner, me.region()).orElseThrow(() -> new MissingRow("person")))
			.addObject("account", this.accounts.of(owner).orElse(null));
	}

	/** A member speaks of the own account alone, whatever the address says. */
	private static PersonId owner(UUID person, SignedIn me) {
		return new PersonId(mine(me) ? me.holder() : person);
	}

	private Region region(PersonId owner, SignedIn me) {
		return mine(me) ? this.accounts.of(owner).map(PersonalAccount::region).orElse(me.region()) : me.region();
	}

	private static boolean mine(SignedIn me) {
		return me.role() == Role.MEMBER;
	}

}
