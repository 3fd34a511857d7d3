package org.gongji.casework;

import java.time.LocalDate;
import java.util.Map;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

/** The policy cases of kind {@code refund}: a living owner's, and those after a death. */
public final class RefundCases implements PolicyCase.Kind {

	private static final String DEATH = "death";

	private final LocalDate today;

	/** A case without a date means today. */
	public RefundCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "refund";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		PayoutCase payout = new PayoutCase(policyCase, this.today);
		RuleBook book = payout.book(books, region);
		return payout.told(DEATH.equals(payout.word("ground"))
				? DeathEntitlement.decide(payout.closing(), payout.heirs(), payout.yes("application"),
						payout.yes("share_proof"), payout.day(), book)
				: RefundEntitlement.decide(facts(payout), payout.day(), book));
	}

	private static RefundFacts facts(PayoutCase payout) {
		return new RefundFacts(payout.closing(), Ground.valueOf(payout.word("ground").toUpperCase()),
				payout.destination(), payout.choice(), payout.yes("application"), payout.yes("filed"),
				payout.yes("direct_card_settlement"), payout.word("reason"));
	}

}
