package org.gongji.casework;

import java.time.LocalDate;
import java.util.Map;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBooks;

/** The policy cases of kind {@code transfer}. */
public final class TransferCases implements PolicyCase.Kind {

	private final LocalDate today;

	/** A case without a date means today. */
	public TransferCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "transfer";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		PayoutCase payout = new PayoutCase(policyCase, this.today);
		return payout.told(TransferEntitlement.decide(payout.closing(), payout.destination(), payout.choice(),
				payout.day(), payout.book(books, region)));
	}

}
