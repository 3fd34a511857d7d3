package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.spending.SpendingDecision.Approved;

/**
 * Draws a purchase from the payers in payment order and line order, exact to the fen:
 * each payer pays what the lines that it may pay still need, as far as its money goes.
 * Where an owner's limit or floor stops a payer short, that is told.
 */
final class Draw {

	private final PurchaseFacts facts;

	private final List<PayerVerdict> order;

	private final long[][] taken;

	private final long[] left;

	private final List<Reason> cuts = new ArrayList<>();

	Draw(PurchaseFacts facts, List<PayerVerdict> order) {
		this.facts = facts;
		this.order = order;
		this.taken = new long[order.size()][facts.lines().size()];
		this.left = new long[facts.lines().size()];
		for (int i = 0; i < this.left.length; i++) {
			this.left[i] = facts.lines().get(i).amount().fen();
		}
		for (int p = 0; p < this.taken.length; p++) {
			draw(order.get(p), this.taken[p]);
		}
	}

	private void draw(PayerVerdict verdict, long[] row) {
		long money = Math.max(0, verdict.payer().available().fen());
		for (int i = 0; i < row.length; i++) {
			if (verdict.pays(i)) {
				row[i] = Math.min(money, this.left[i]);
				money -= row[i];
				this.left[i] -= row[i];
			}
		}
		if (verdict.payer().allowance().cutBy() != null && needsMore(verdict)) {
			this.cuts.add(verdict.rules().cut(verdict.payer()));
		}
	}

	private boolean needsMore(PayerVerdict verdict) {
		for (int i = 0; i < this.left.length; i++) {
			if (verdict.pays(i) && this.left[i] > 0) {
				return true;
			}
		}
		return false;
	}

	Approved approved(List<Reason> leftOut, List<String> digests) {
		List<LineVerdict> lines = new ArrayList<>(this.left.length);
		Once<Citation> citations = new Once<>();
		long cash = 0;
		for (int i = 0; i < this.left.length; i++) {
			LineVerdict line = line(i);
			lines.add(line);
			citations.addAll(line.allowedBy());
			for (Reason reason : line.refusals()) {
				citations.add(reason.citation());
			}
			cash = Math.addExact(cash, this.left[i]);
		}
		cite(citations);
		this.cuts.forEach((cut) -> citations.add(cut.citation()));
		return new Approved(List.copyOf(lines), shares(), Money.ofFen(cash), leftOut, List.copyOf(this.cuts),
				citations.list(), digests);
	}

	private List<Share> shares() {
		List<Share> shares = new ArrayList<>(this.order.size());
		for (int p = 0; p < this.taken.length; p++) {
			long sum = 0;
			for (long fen : this.taken[p]) {
				sum = Math.addExact(sum, fen);
			}
			shares.add(share(p, sum));
		}
		return List.copyOf(shares);
	}

	private Share share(int p, long fen) {
		Payer payer = this.order.get(p).payer();
		return new Share(payer.kind(), payer.ref(), Money.ofFen(fen));
	}

	private LineVerdict line(int i) {
		PurchaseLine line = this.facts.lines().get(i);
		List<Share> shares = new ArrayList<>(this.order.size());
		Once<Citation> by = new Once<>();
		List<Reason> refusals = new ArrayList<>(this.order.size());
		for (int p = 0; p < this.taken.length; p++) {
			if (this.taken[p][i] > 0) {
				shares.add(share(p, this.taken[p][i]));
			}
			PayerVerdict verdict = this.order.get(p);
			if (verdict.pays(i)) {
				by.addAll(verdict.rulings()[i].allowedBy());
			}
			else {
				refusals.add(verdict.against(i, line.number()));
			}
		}
		return new LineVerdict(line.number(), line.amount(), List.copyOf(shares), Money.ofFen(this.left[i]), by.list(),
				by.isEmpty() ? List.copyOf(refusals) : List.of());
	}

	/** What decided between the payers, beside what decided on the lines. */
	private void cite(Once<Citation> citations) {
		int authorisers = 0;
		for (PayerVerdict verdict : this.order) {
			SpendingRules rules = verdict.rules();
			if (rules.afterwards() != null) {
				citations.add(rules.afterwards());
			}
			if (verdict.payer().kind() == PayerKind.AUTHORISER) {
				authorisers++;
				citations.add(rules.relationCitation());
				citations.add(rules.bindingCitation());
				if (rules.provinceCitation() != null) {
					citations.add(rules.provinceCitation());
				}
			}
			if (rules.payOrder() != null) {
				citations.add(rules.orderCitation());
			}
			if (authorisers > 1) {
				citations.add(rules.authoriserOrderCitation());
			}
		}
	}

}
