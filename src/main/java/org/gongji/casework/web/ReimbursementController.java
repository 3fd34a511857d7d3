package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Materials;
import org.gongji.person.CareFacts;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.person.Recognition;
import org.gongji.provider.Specialty;
import org.gongji.site.Choices;
import org.gongji.site.Pages;
import org.gongji.spending.BillScope;
import org.gongji.spending.ClaimableBill;
import org.gongji.spending.ClaimableBills;
import org.gongji.spending.VisitPlace;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A clerk opens a manual reimbursement (手工报销) at the window: a bill that a till knows, or
 * one that only its papers tell; then everything once more with what the law gives.
 */
@Controller
@RequestMapping("/window/people/{person}/cases/reimbursement")
class ReimbursementController {

	private static final String FORM = "casework/bill";

	private final People people;

	private final PersonalAccounts accounts;

	private final CareFacts care;

	private final ClaimableBills bills;

	private final CaseOpening opening;

	private final Materials materials;

	private final Clock clock;

	ReimbursementController(People people, PersonalAccounts accounts, CareFacts care, ClaimableBills bills,
			CaseOpening opening, Materials materials, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.care = care;
		this.bills = bills;
		this.opening = opening;
		this.materials = materials;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		return shown(new ModelAndView(FORM), person, form, me);
	}

	/** Room for more lines, and back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@RequestParam(required = false) String more, @CurrentUser SignedIn me) {
		return shown(new ModelAndView(FORM), person, (more != null) ? form.withMore() : form, me);
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		ReimbursementAsked facts = read(person, form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(FORM), person, form, me);
		}
		Entitlement opinion = this.opening.ask(me.region(), new PersonId(person), facts);
		if (!(opinion instanceof Entitlement.PaidOut || opinion instanceof Entitlement.Held)) {
			return shown(Pages.invalid(FORM), person, form, me).addObject("opinion", ShownOpinion.of(opinion));
		}
		return shown(new ModelAndView("casework/bill-check"), person, form, me).addObject("facts", facts)
			.addObject("opinion", ShownOpinion.of(opinion))
			.addObject("needed", this.materials.needed(me.region(), CaseKind.MANUAL_REIMBURSEMENT, null));
	}

	@PostMapping
	ModelAndView open(@PathVariable UUID person, @ModelAttribute("form") BillForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		ReimbursementAsked facts = read(person, form, faults, me);
		if (facts == null) {
			return shown(Pages.invalid(FORM), person, form, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), me.region(), new PersonId(person), facts,
				new RequestId(form.getRequest()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return shown(Pages.invalid(FORM), person, form, me).addObject("opinion",
					ShownOpinion.of(decided.entitlement()));
		}
		if (opened instanceof CaseOpened.Twice twice) {
			faults.reject("casework.bill.twice", new Object[] { twice.invoice(), twice.other().number() }, null);
		}
		else if (opened instanceof CaseOpened.Running running) {
			faults.reject("casework.bill.running", new Object[] { running.other().number() }, null);
		}
		else {
			faults.reject("casework.opened.otherContent");
		}
		return shown(Pages.invalid(FORM), person, form, me);
	}

	private ReimbursementAsked read(UUID person, BillForm form, BindingResult faults, SignedIn me) {
		BillReading reading = new BillReading(form, faults);
		return form.getBill().isEmpty() ? reading.paper(LocalDate.now(this.clock))
				: reading.known(bill(person, form, me).orElseThrow(() -> new MissingRow("bill")));
	}

	private Optional<ClaimableBill> bill(UUID person, BillForm form, SignedIn me) {
		return bills(person, me).stream().filter((one) -> one.id().value().toString().equals(form.getBill())).findAny();
	}

	private List<ClaimableBill> bills(UUID person, SignedIn me) {
		return this.bills.of(new PersonId(person), me.region());
	}

	private ModelAndView shown(ModelAndView page, UUID person, BillForm form, SignedIn me) {
		PersonId id = new PersonId(person);
		PersonCard card = this.people.card(id, me.region()).orElseThrow(() -> new MissingRow("person"));
		LocalDate today = LocalDate.now(this.clock);
		Map<String, String> diseases = new LinkedHashMap<>();
		this.care.on(id, today)
			.diseases(Recognition.Kind.SPECIAL)
			.forEach((word) -> diseases.put(word, "rules.word." + word));
		page.addObject("card", card)
			.addObject("account", this.accounts.of(id).orElse(null))
			.addObject("bills", bills(person, me))
			.addObject("bill", form.getBill().isEmpty() ? null : bill(person, form, me).orElse(null))
			.addObject("form", form.withRoom())
			.addObject("diseases", diseases)
			.addObject("region", me.region())
			.addObject("today", today);
		return choices(page);
	}

	private static ModelAndView choices(ModelAndView page) {
		return page.addObject("places", Choices.of(Arrays.stream(VisitPlace.values()), "spending.calculator.level."))
			.addObject("behind",
					Choices.of(Arrays.stream(VisitPlace.values()).filter(VisitPlace::institution),
							"spending.calculator.level."))
			.addObject("specialties", Choices.of(Arrays.stream(Specialty.values()), "spending.calculator.specialty."))
			.addObject("areas", Choices.of(Arrays.stream(CareArea.values()), "spending.calculator.area."))
			.addObject("kinds", Choices.of(Arrays.stream(VisitKind.values()), "spending.calculator.kind."))
			.addObject("origins", Choices.of(Arrays.stream(CostOrigin.values()), "spending.calculator.origin."))
			.addObject("scopes", Choices.of(Arrays.stream(BillScope.values()), "casework.bill.scope."));
	}

}
