package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.List;

import org.gongji.benefit.Explained;
import org.gongji.casework.CaseReason;
import org.gongji.casework.Choice;
import org.gongji.casework.Entitlement;
import org.gongji.casework.HeirPart;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.spending.ClaimAnswer;

/**
 * What the law says of a case, as a page tells it; what does not belong to the verdict is
 * null or empty. A bill has its split and what the benefit says of it.
 */
record ShownOpinion(Verdict verdict, String lead, Money amount, CaseReason reason, Choice instead, LocalDate until,
		List<String> parameters, List<HeirPart> parts, List<Citation> citations, ClaimAnswer.Payable claim,
		Explained benefit) {

	static ShownOpinion of(Entitlement opinion) {
		if (opinion instanceof Entitlement.Reimbursed bill) {
			return new ShownOpinion(Verdict.PAID, "casework.opinion.PAID", bill.amount(), null, null, null, List.of(),
					List.of(), bill.citations(), bill.claim(), bill.claim().benefit());
		}
		if (opinion instanceof Entitlement.NotReimbursed bill) {
			Verdict verdict = bill.benefit().open() ? Verdict.NOT_SET : Verdict.REFUSED;
			return new ShownOpinion(verdict, null, null, null, null, null, List.of(), List.of(), List.of(), null,
					bill.benefit());
		}
		return balance(opinion, opinion.citations());
	}

	private static ShownOpinion balance(Entitlement opinion, List<Citation> by) {
		if (opinion instanceof Entitlement.PaidOut paid) {
			List<HeirPart> parts = (paid instanceof Entitlement.Inherited estate) ? estate.parts() : List.of();
			return new ShownOpinion(Verdict.PAID, lead(paid), paid.amount(), null, null, null, List.of(), parts, by,
					null, null);
		}
		if (opinion instanceof Entitlement.Kept kept) {
			return new ShownOpinion(Verdict.KEPT, null, kept.balance(), null, null, null, List.of(), List.of(), by,
					null, null);
		}
		if (opinion instanceof Entitlement.Held held) {
			return new ShownOpinion(Verdict.HELD, null, null, held.code(), null, held.until(), List.of(), List.of(), by,
					null, null);
		}
		if (opinion instanceof Entitlement.ParameterNotSet unset) {
			return new ShownOpinion(Verdict.NOT_SET, null, null, null, null, null, unset.parameters(), List.of(), by,
					null, null);
		}
		Entitlement.Refused refused = (Entitlement.Refused) opinion;
		return new ShownOpinion(Verdict.REFUSED, null, null, refused.code(), refused.instead(), null, List.of(),
				List.of(), by, null, null);
	}

	/** The key of what comes before the amount. */
	private static String lead(Entitlement.PaidOut paid) {
		if (paid instanceof Entitlement.Corrected corrected) {
			return corrected.amount().isPositive() ? "casework.opinion.CORRECTED" : "casework.opinion.RIGHT";
		}
		if (paid instanceof Entitlement.Merged) {
			return "casework.opinion.MERGED";
		}
		return (paid instanceof Entitlement.Claimed) ? "casework.opinion.CLAIMED" : "casework.opinion.PAID";
	}

	/** The amount in capital words (大写). */
	public String words() {
		return AmountWords.of(this.amount);
	}

	/** The five answers of the law. */
	enum Verdict {

		PAID, KEPT, HELD, NOT_SET, REFUSED

	}

}
