package org.gongji.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.gongji.money.Money;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;

/**
 * What a person's year has used of deductibles and caps, and what is left, by the same
 * terms on which bills are decided. Benefits of which nothing was used are left out,
 * except the ordinary one, and the chronic one where a disease is recognised.
 */
public final class YearOverview {

	private final YearStand stand;

	private final PatientFacts person;

	private final BenefitRules rules;

	private YearOverview(YearStand stand, PatientFacts person, RuleBook book) {
		this.stand = stand;
		this.person = person;
		this.rules = BenefitRules.of(book);
	}

	/** The lines of that year, by the book of a day of it; amounts are fen. */
	public static List<YearLine> of(YearStand stand, PatientFacts person, RuleBook book) {
		return new YearOverview(stand, person, book).lines();
	}

	private List<YearLine> lines() {
		List<YearLine> lines = new ArrayList<>();
		lines.add(own(Benefit.ORDINARY));
		if (this.person.chronicDiseases() > 0 || this.stand.counters().containsKey(Benefit.CHRONIC.counter())) {
			lines.add(own(Benefit.CHRONIC));
		}
		Set<CounterKey> others = new TreeSet<>(this.stand.counters().keySet());
		others.removeAll(Set.of(Benefit.ORDINARY.counter(), Benefit.CHRONIC.counter(), Benefit.INPATIENT));
		others.forEach((key) -> lines.add(shared(key)));
		if (this.stand.counters().containsKey(Benefit.INPATIENT) || !others.isEmpty()) {
			lines.add(new YearLine(Benefit.INPATIENT.benefit(), "", null,
					cap(Figure.find(this.rules.book(), BenefitKeys.INPATIENT_CAP), Benefit.INPATIENT)));
		}
		return List.copyOf(lines);
	}

	/** A benefit with a cap of its own. */
	private YearLine own(Benefit benefit) {
		List<Terms> terms = terms(benefit, "");
		return new YearLine(benefit.word(), "", deductible(terms, benefit.counter()),
				cap(terms.get(0).cap(), benefit.counter()));
	}

	/** A benefit within the cap of inpatient care. */
	private YearLine shared(CounterKey key) {
		Benefit benefit = Benefit.valueOf(key.benefit().toUpperCase(Locale.ROOT));
		return new YearLine(key.benefit(), key.subject(), deductible(terms(benefit, key.subject()), key), null);
	}

	/** The terms of a visit at each level. */
	private List<Terms> terms(Benefit benefit, String drug) {
		List<Terms> terms = new ArrayList<>();
		for (HospitalLevel level : HospitalLevel.values()) {
			Admission admission = new Admission(this.rules.book());
			admission.is(benefit);
			admission.at(level, Specialty.GENERAL);
			Visit visit = Visit.ordinary(LocalDate.of(this.stand.year(), 1, 1),
					CarePlace.institution(level, Specialty.GENERAL, true), VisitBill.of(Money.ZERO, Money.ZERO));
			terms.add(this.rules.terms(admission, drug.isEmpty() ? visit : visit.withDrug(drug), this.person));
		}
		return terms;
	}

	private YearPart deductible(List<Terms> terms, CounterKey counter) {
		Money used = this.stand.of(counter).towardDeductible();
		Figure<String> period = terms.get(0).period();
		if (!period.set()) {
			return new YearPart(YearPart.State.NOT_SET, null, used, period.citations(), period.parameter());
		}
		if (period.value().equals("none")) {
			return new YearPart(YearPart.State.NONE, null, used, period.citations(), "");
		}
		if (terms.get(0).deductibleCounter() == null) {
			return new YearPart(YearPart.State.EACH_VISIT, null, used, period.citations(), "");
		}
		Set<Money> amounts = new LinkedHashSet<>();
		Set<Citation> citations = new LinkedHashSet<>();
		for (Terms one : terms) {
			if (one.deductible().set()) {
				amounts.add(one.deductible().value());
				citations.addAll(one.deductible().citations());
			}
		}
		if (amounts.isEmpty()) {
			Figure<Money> missing = terms.get(0).deductible();
			return new YearPart(YearPart.State.NOT_SET, null, used, missing.citations(), missing.parameter());
		}
		return (amounts.size() == 1)
				? new YearPart(YearPart.State.COUNTED, amounts.iterator().next(), used, List.copyOf(citations), "")
				: new YearPart(YearPart.State.BY_LEVEL, null, used, List.copyOf(citations), "");
	}

	private YearPart cap(Figure<Money> cap, CounterKey counter) {
		Money used = this.stand.of(counter).fundPaid();
		return cap.set() ? new YearPart(YearPart.State.COUNTED, cap.value(), used, cap.citations(), "")
				: new YearPart(YearPart.State.NOT_SET, null, used, cap.citations(), cap.parameter());
	}

}
