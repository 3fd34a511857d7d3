package org.gongji.spending;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.gongji.account.AccountId;
import org.gongji.benefit.Explained;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * A settlement or reversal as its receipt shows it (小票): the patient masked, the payers
 * without names, reversals and original linked both ways. The flags name reversals of
 * earlier visits of the year after which this one was not reckoned again; what came back
 * for closed accounts follows their balance.
 */
public record Receipt(Settlement settlement, String institution, String institutionCode, String patient, Link original,
		List<Reversed> reversals, List<String> flags, Set<AccountId> closed, int prints) {

	/** Another receipt that this one points to. */
	public record Link(SettlementId id, String reference) {

	}

	/** A reversal of this purchase. */
	public record Reversed(SettlementId id, String reference, Money total, Set<Integer> lines) {

	}

	public boolean reversal() {
		return this.settlement.isReversal();
	}

	/** Who paid or got back how much, in payment order, cash aside. */
	public List<PayerShare> shares() {
		return PayerShare.of(this.settlement, this.closed);
	}

	/** The total in Chinese capital words. */
	public String words() {
		return AmountWords.of(this.settlement.total());
	}

	/** Which copy this print is: 0 for the first one. */
	public int copy() {
		return Math.max(0, this.prints - 1);
	}

	/** What the benefit said; null for a purchase without it. */
	public Explained explained() {
		return this.settlement.isVisit() ? this.settlement.visit().law().explained() : null;
	}

	/** How the visit was registered; null for a purchase without the benefit. */
	public VisitRegistration registered() {
		return this.settlement.isVisit() ? this.settlement.visit().registration() : null;
	}

	/** Whether the person may claim the benefit later at the window. */
	public boolean claimLater() {
		return !reversal() && this.settlement.isVisit() && this.settlement.visit().claimLater();
	}

	/**
	 * Every article used for the personal part, each once: of the whole purchase and of
	 * its lines. Those of the benefit stand with its steps.
	 */
	public List<Citation> articles() {
		Map<String, Citation> articles = new LinkedHashMap<>();
		Consumer<Citation> used = (citation) -> articles.putIfAbsent(citation.text(), citation);
		this.settlement.law().citations().forEach(used);
		for (Settlement.Line line : this.settlement.lines()) {
			line.law().allowedBy().forEach(used);
			line.law().refusals().stream().map(Reason::citation).forEach(used);
		}
		return List.copyOf(articles.values());
	}

	/** Why no account could pay a line, each wording once. */
	public List<Reason> refusals(Settlement.Line line) {
		return Reason.inWords(line.law().refusals());
	}

	/** The lines not taken back yet. */
	public List<Settlement.Line> standing() {
		Set<Integer> gone = new HashSet<>();
		this.reversals.forEach((reversal) -> gone.addAll(reversal.lines()));
		return this.settlement.lines().stream().filter((line) -> !gone.contains(line.number())).toList();
	}

	/** Whether something can still be taken back. */
	public boolean reversible() {
		return !reversal() && !standing().isEmpty();
	}

}
