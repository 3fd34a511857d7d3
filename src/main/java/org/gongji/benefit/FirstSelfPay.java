package org.gongji.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * What the person pays before the cost is within the policy (先行自付): a share of class-B
 * drugs and items, or of a negotiated drug; rounded once for each class on the bill
 * (OQ-18, R-PL1).
 */
record FirstSelfPay(Money sum, List<BenefitStep> steps, List<Figure<?>> missing) {

	private static final FirstSelfPay NONE = new FirstSelfPay(Money.ZERO, List.of(), List.of());

	static FirstSelfPay of(RuleBook book, Benefit benefit, Visit visit) {
		VisitBill bill = visit.bill();
		boolean drug = benefit == Benefit.NEGOTIATED_DRUG;
		if (!drug && bill.classBDrug().isZero() && bill.classBItem().isZero()) {
			return NONE;
		}
		List<BenefitStep> steps = new ArrayList<>(2);
		List<Figure<?>> missing = new ArrayList<>(1);
		if (drug) {
			add(book, BenefitKeys.DRUG_FIRST_SELF_PAY, visit.drug(), bill.covered(),
					BenefitStep.Kind.FIRST_SELF_PAY_NEGOTIATED, steps, missing);
		}
		else {
			add(book, BenefitKeys.FIRST_SELF_PAY, "class_b_drug", bill.classBDrug(),
					BenefitStep.Kind.FIRST_SELF_PAY_DRUG, steps, missing);
			add(book, BenefitKeys.FIRST_SELF_PAY, "class_b_item", bill.classBItem(),
					BenefitStep.Kind.FIRST_SELF_PAY_ITEM, steps, missing);
		}
		return new FirstSelfPay(Money.sum(steps.stream().map(BenefitStep::amount).toList()), steps, missing);
	}

	private static void add(RuleBook book, RuleKey<RuleTable> key, String row, Money of, BenefitStep.Kind kind,
			List<BenefitStep> steps, List<Figure<?>> missing) {
		if (of.isZero()) {
			return;
		}
		Ruled<RuleTable> table = book.find(key).orElse(null);
		Optional<Rate> rate = (table != null) ? table.value().ratio(row).map(Rate::of) : Optional.empty();
		if (rate.isEmpty()) {
			missing.add(Figure.unset(book, key));
			return;
		}
		steps.add(new BenefitStep(kind, rate.get().of(of), of, rate.get().ratio(), null, List.of(table.citation())));
	}

}
