package org.gongji.spending;

import java.util.List;
import java.util.Objects;

import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.YearCounters;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;

/**
 * What somebody asks beforehand about a whole bill: the visit, who the patient is, what
 * the year has seen, the rules of the day, and what accounts hold, in fen. Nothing is
 * looked up and nobody is named.
 *
 * @param own what the patient's account holds; null where that was not said
 */
public record BillQuestion(Visit visit, PatientFacts patient, YearCounters counters, RuleBook book, Money own,
		List<Relative> relatives) {

	private static final RuleKey<RuleTable> FIRST_SELF_PAY = RuleKey.table("pooled.first_self_pay");

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

	/**
	 * Whether the region lets the person pay a share of class B first, and the bill names
	 * none: then it matters whether there is any.
	 */
	public boolean classesUntold() {
		boolean untold = this.visit.bill().classBDrug().plus(this.visit.bill().classBItem()).isZero();
		return untold && this.book.find(FIRST_SELF_PAY)
			.filter((shares) -> shares.value()
				.rows()
				.stream()
				.anyMatch((row) -> shares.value().ratio(row).filter((share) -> share.signum() > 0).isPresent()))
			.isPresent();
	}

	boolean asksAccounts() {
		return this.own != null || !this.relatives.isEmpty();
	}

}
