package org.gongji.spending;

import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.provider.Provider;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the bills of a person that were settled without the benefit and can be claimed by
 * hand (待手工报销).
 */
@Component
@Transactional(readOnly = true)
public class ClaimableBills {

	private final OpenClaims open;

	private final Settlements settlements;

	private final Providers providers;

	ClaimableBills(OpenClaims open, Settlements settlements, Providers providers) {
		this.open = open;
		this.settlements = settlements;
		this.providers = providers;
	}

	/** Those for which the benefit of this region stands, oldest first. */
	public List<ClaimableBill> of(PersonId patient, Region region) {
		return this.open.of(patient).stream().flatMap((id) -> shown(id, region).stream()).toList();
	}

	private Optional<ClaimableBill> shown(SettlementId id, Region region) {
		return this.settlements.byId(id)
			.filter((bill) -> bill.visit().patientRegion().equals(region))
			.map((bill) -> shown(Standing.of(bill, this.settlements.reversalsOf(id))));
	}

	private ClaimableBill shown(Standing standing) {
		Settlement bill = standing.original();
		return new ClaimableBill(bill.id(), bill.reference(), bill.serviceDate(),
				this.providers.find(bill.provider()).map(Provider::name).orElse(""),
				Money.sum(standing.lines().stream().map(Settlement.Line::amount).toList()), standing.cash());
	}

}
