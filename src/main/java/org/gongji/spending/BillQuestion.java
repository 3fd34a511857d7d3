package org.gongji.spending;

import java.util.List;
import java.util.Objects;

import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.YearCounters;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;

/**
 * What somebody asks beforehand about a whole bill: the visit, who the patient is, what
 * the year has seen, the rules of the day, and what accounts hold, in fen. Nothing is
 * looked up and nobody is named.
 *
 * @param own what the patient's account holds; null where that was not said
 */
public record BillQuestion(Visit visit, PatientFacts patient, YearCounters counters, RuleBook book, Money own,
		List<Relative> relatives) {

	/** A relative's account of the same region that the patient is bound to. */
	public record Relative(Relation patientIs, Money available) {

	}

	public BillQuestion {
		Objects.requireNonNull(visit, "visit");
		Objects.requireNonNull(patient, "patient");
		Objects.requireNonNull(counters, "counters");
		Objects.requireNonNull(book, "book");
		relatives = List.copyOf(relatives);
	}

	boolean asksAccounts() {
		return this.own != null || !this.relatives.isEmpty();
	}

}
