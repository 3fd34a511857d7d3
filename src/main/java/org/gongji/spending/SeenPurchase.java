package org.gongji.spending;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongji.account.AccountId;
import org.gongji.benefit.Explained;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A settlement as one person may see it: the patient sees all of it, an owner whose
 * account paid sees that share alone, and the items where the patient agreed (OQ-29).
 * Reversal and original point to each other; the flags name reversals of earlier visits
 * of the year. What came back for closed accounts follows their balance.
 */
public record SeenPurchase(Settlement settlement, PersonId viewer, Settlement original, List<Settlement> reversals,
		List<String> flags, List<ShownItem> items, Set<AccountId> closed) {

	/**
	 * The limit or floor of the viewer that stopped the viewer's account short, or null.
	 */
	public Reason cut() {
		return share(this.settlement).map(this.settlement::cut).orElse(null);
	}

	/** What the benefit said; null for a purchase without it. */
	public Explained explained() {
		return this.settlement.isVisit() ? this.settlement.visit().law().explained() : null;
	}

	/** Whether what came back for the viewer's own account follows its balance. */
	public boolean ownLater() {
		return share(this.settlement).filter((paid) -> this.closed.contains(paid.account())).isPresent();
	}

	public boolean byPatient() {
		return this.settlement.patient().equals(this.viewer);
	}

	/** What the viewer's own account paid, or got back (negative), in fen. */
	public Money own() {
		return ownOf(this.settlement);
	}

	/** What the viewer's own account paid of that settlement, in fen. */
	public Money ownOf(Settlement one) {
		return share(one).map(Settlement.Paid::amount).orElse(Money.ZERO);
	}

	/** What the patient is to the viewer, for an owner who is not the patient. */
	public String userIs() {
		return share(this.settlement).map(Settlement.Paid::userIs).orElse(null);
	}

	/** What was taken back of this purchase so far, in fen, as a positive amount. */
	public Money takenBack() {
		return Money.sum(this.reversals.stream()
			.map((reversal) -> byPatient() ? reversal.total() : ownOf(reversal))
			.map(Money::negated)
			.toList());
	}

	/** Why no account may pay the line: each reason once, however many payers it bars. */
	public List<Reason> refusals(Settlement.Line line) {
		return Reason.inWords(line.law().refusals());
	}

	private Optional<Settlement.Paid> share(Settlement one) {
		return one.shares().stream().filter((paid) -> paid.owner().equals(this.viewer)).findFirst();
	}

}
