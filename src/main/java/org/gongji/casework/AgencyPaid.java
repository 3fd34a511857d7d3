package org.gongji.casework;

import java.util.List;

import org.gongji.casework.CaseFacts.TransferAsked;

import org.springframework.stereotype.Component;

/**
 * A balance that leaves this installation is paid to one agency; within it nothing is
 * paid.
 */
@Component
class AgencyPaid implements CaseCheck {

	private final Payees payees;

	AgencyPaid(Payees payees) {
		this.payees = payees;
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		if (!(one.facts() instanceof TransferAsked asked) || asked.moveTo().region() != null
				|| !(decided instanceof Entitlement.PaidOut paid) || paid.amount().isZero()) {
			return List.of();
		}
		int named = this.payees.of(one.id(), one.region()).size();
		return (named == 1) ? List.of() : List
			.of(CaseGap.of("payees", (named == 0) ? "casework.gap.noAgency" : "casework.gap.agencies", named));
	}

}
