package org.gongji.casework;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Who is paid out of a refund or a bill: one payee, the owner or a guardian for the
 * owner.
 */
@Component
class OwnerPaid implements CaseCheck {

	private final Payees payees;

	OwnerPaid(Payees payees) {
		this.payees = payees;
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		boolean refunded = decided instanceof Entitlement.Refunded refund && refund.amount().isPositive();
		boolean reimbursed = decided instanceof Entitlement.Reimbursed bill && bill.claim().paid().isPositive();
		if (!refunded && !reimbursed) {
			return List.of();
		}
		int named = this.payees.of(one.id(), one.region()).size();
		return (named == 1) ? List.of()
				: List.of(CaseGap.of("payees", (named == 0) ? "casework.gap.noPayee" : "casework.gap.payees", named));
	}

}
