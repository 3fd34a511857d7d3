package org.gongji.spending.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.benefit.CounterKey;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitKind;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearCounters;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBooks;
import org.gongji.site.TypedDay;
import org.gongji.spending.BillQuestion;

import org.springframework.validation.BindingResult;

/**
 * Reads the calculator's form into a question; what is wrong is said beside its field.
 */
final class CalculatorReading {

	private static final int OLDEST = 130;

	private static final int MOST_DISEASES = 99;

	/** What inpatient care and everything shared with it has used of the year. */
	private static final CounterKey INPATIENT = new CounterKey("inpatient", "");

	private final CalculatorForm form;

	private final BindingResult errors;

	CalculatorReading(CalculatorForm form, BindingResult errors) {
		this.form = form;
		this.errors = errors;
	}

	Optional<BillQuestion> read(Regions regions, RuleBooks books, LocalDate today) {
		Optional<RegionCard> region = regions.byCode(this.form.getRegion().strip());
		if (region.isEmpty()) {
			this.errors.rejectValue("region", "spending.calculator.choice.missing");
		}
		LocalDate day = day(today);
		PatientFacts patient = patient();
		YearCount used = new YearCount(sum(this.form.getUsedDeductible(), "usedDeductible"),
				sum(this.form.getUsedFund(), "usedFund"));
		YearCount inpatient = new YearCount(sum(this.form.getInpatientDeductible(), "inpatientDeductible"),
				sum(this.form.getInpatientFund(), "inpatientFund"));
		Money own = amount(this.form.getOwn(), "own").orElse(null);
		List<BillQuestion.Relative> relatives = relatives();
		Visit visit = new BillReading(this.form, this.errors).visit(day);
		if (this.errors.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of(new BillQuestion(visit, patient, counters(visit, used, inpatient),
				books.on(region.orElseThrow().region(), day), own, relatives));
	}

	private LocalDate day(LocalDate today) {
		if (this.form.getDay().isBlank()) {
			this.form.setDay(today.toString());
		}
		LocalDate day = TypedDay.read(this.form.getDay()).orElse(null);
		if (day == null) {
			this.errors.rejectValue("day", "spending.calculator.day.bad");
		}
		else if (day.isAfter(today)) {
			this.errors.rejectValue("day", "spending.calculator.day.future");
		}
		if (!this.form.getSince().isBlank()) {
			LocalDate since = TypedDay.read(this.form.getSince()).orElse(null);
			if (since == null) {
				this.errors.rejectValue("since", "spending.calculator.day.bad");
			}
			else if (day != null && day.isBefore(since)) {
				this.errors.rejectValue("day", "spending.calculator.day.beforeInsured");
			}
		}
		return (day != null) ? day : today;
	}

	private PatientFacts patient() {
		Optional<PersonStatus> status = Words.find(PersonStatus.values(), this.form.getStatus())
			.filter((one) -> one != PersonStatus.NONE);
		if (status.isEmpty()) {
			this.errors.rejectValue("status", "spending.calculator.choice.missing");
		}
		int age = count(this.form.getAge(), "age", 0, OLDEST);
		int diseases = count(this.form.getChronicDiseases(), "chronicDiseases", 1, MOST_DISEASES);
		return new PatientFacts(status.orElse(PersonStatus.EMPLOYEE), !this.form.isArrears(), this.form.isInHospital(),
				age, diseases, true);
	}

	private int count(String typed, String field, int otherwise, int most) {
		String text = typed.strip();
		if (text.isEmpty()) {
			return otherwise;
		}
		if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > most) {
			this.errors.rejectValue(field, "spending.calculator.count.bad", new Object[] { most }, null);
			return otherwise;
		}
		return Integer.parseInt(text);
	}

	/**
	 * Whichever counter the region's rule reads for this kind of visit has these sums.
	 */
	private static YearCounters counters(Visit visit, YearCount used, YearCount inpatient) {
		Map<CounterKey, YearCount> counts = new HashMap<>();
		for (VisitKind kind : VisitKind.values()) {
			counts.put(new CounterKey(kind.word(), ""), used);
		}
		counts.put(new CounterKey(visit.kind().word(), visit.drug()), used);
		counts.put(INPATIENT, inpatient);
		return YearCounters.fresh(visit.date().getYear()).plus(counts);
	}

	private List<BillQuestion.Relative> relatives() {
		List<BillQuestion.Relative> relatives = new ArrayList<>();
		relative(this.form.getSpouse(), "spouse", Relation.SPOUSE, relatives);
		relative(this.form.getParent(), "parent", Relation.CHILD, relatives);
		relative(this.form.getChild(), "child", Relation.PARENT, relatives);
		return relatives;
	}

	/** Whose parent's account it is, is that parent's child. */
	private void relative(String typed, String field, Relation patientIs, List<BillQuestion.Relative> relatives) {
		amount(typed, field).ifPresent((money) -> relatives.add(new BillQuestion.Relative(patientIs, money)));
	}

	private Money sum(String typed, String field) {
		return amount(typed, field).orElse(Money.ZERO);
	}

	private Optional<Money> amount(String typed, String field) {
		return BillReading.amount(typed, field, this.errors);
	}

}
