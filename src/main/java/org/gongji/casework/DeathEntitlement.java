package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.Inherited;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.Ruled;

/**
 * How the balance of somebody who has died is inherited (继承; 临沧 19, 西安 四（九）, 黑龙江 11, 铁岭
 * 19（四）): to the heirs by their proven shares, less what is on hold for open claims.
 */
public final class DeathEntitlement {

	private DeathEntitlement() {
	}

	/**
	 * Decides the payment to the heirs, in fen. Refused: before the document's first day
	 * and without an application; held: shares without proof, or that are not exactly one
	 * whole (OQ-07).
	 * @param application whether any heir has applied (OQ-07b)
	 * @param proven whether an agreement of all, a notarial deed or a judgment is there
	 * @param day the day of the decision, to which the book belongs
	 */
	public static Entitlement decide(Closing closing, List<HeirShare> heirs, boolean application, boolean proven,
			LocalDate day, RuleBook book) {
		CaseworkRules rules = new CaseworkRules(book, day);
		return rules.inForce(() -> {
			Ruled<String> policy = rules.find(CaseworkKeys.DEATH);
			if (policy == null) {
				return rules.unset(CaseworkKeys.DEATH);
			}
			if (!application && policy.value().equals("heirs_on_application")) {
				return rules.refuse(CaseReason.APPLICATION_REQUIRED, null, policy.citation());
			}
			Citation sharing = rules.cite(CaseworkKeys.SHARES);
			if (!proven || !HeirShares.whole(heirs)) {
				return new Held(CaseReason.HEIR_SHARES_UNPROVEN, null, List.of(policy.citation(), sharing),
						rules.digest());
			}
			return rules.pay(closing, List.of(policy.citation(), sharing), (amount, left, citations,
					digest) -> new Inherited(amount, left, HeirShares.split(amount, heirs), citations, digest));
		});
	}

}
