package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Materials;
import org.gongji.person.CareFacts;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.person.Recognition;
import org.gongji.provider.Specialty;
import org.gongji.site.Choices;
import org.gongji.spending.BillScope;
import org.gongji.spending.ClaimableBill;
import org.gongji.spending.ClaimableBills;
import org.gongji.spending.VisitPlace;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the clerk's pages of a bill that is to be reimbursed. */
@Component
class BillPages {

	static final String FORM = "casework/bill";

	private static final String CHECK = "casework/bill-check";

	private final People people;

	private final PersonalAccounts accounts;

	private final CareFacts care;

	private final ClaimableBills bills;

	private final Materials materials;

	private final Clock clock;

	BillPages(People people, PersonalAccounts accounts, CareFacts care, ClaimableBills bills, Materials materials,
			Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.care = care;
		this.bills = bills;
		this.materials = materials;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The bill of a till that the form names, of this person. */
	Optional<ClaimableBill> known(PersonId person, Region region, BillForm form) {
		return this.bills.of(person, region)
			.stream()
			.filter((one) -> one.id().value().toString().equals(form.getBill()))
			.findAny();
	}

	/**
	 * The form, at this address.
	 * @param entering whether the bill of a case is entered, and not asked for anew
	 */
	ModelAndView form(ModelAndView page, PersonId person, BillForm form, SignedIn me, String base, boolean entering) {
		PersonCard card = this.people.card(person, me.region()).orElseThrow(() -> new MissingRow("person"));
		Map<String, String> diseases = new LinkedHashMap<>();
		this.care.on(person, today())
			.diseases(Recognition.Kind.SPECIAL)
			.forEach((word) -> diseases.put(word, "rules.word." + word));
		List<ClaimableBill> bills = entering ? List.of() : this.bills.of(person, me.region());
		page.addObject("card", card)
			.addObject("account", this.accounts.of(person).orElse(null))
			.addObject("bills", bills)
			.addObject("bill", form.getBill().isEmpty() ? null : known(person, me.region(), form).orElse(null))
			.addObject("form", form.withRoom())
			.addObject("diseases", diseases)
			.addObject("base", base)
			.addObject("entering", entering)
			.addObject("region", me.region())
			.addObject("today", today());
		return choices(page);
	}

	/** Everything once more, with what the law gives. */
	ModelAndView check(ModelAndView form, Entitlement opinion, SignedIn me) {
		form.setViewName(CHECK);
		return form.addObject("opinion", ShownOpinion.of(opinion))
			.addObject("needed", this.materials.needed(me.region(), CaseKind.MANUAL_REIMBURSEMENT, null));
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
