package org.gongji.spending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the payers in the order in which their money is used. The book of an authoriser
 * says whether that account comes before or after the user's own (OQ-21); among several
 * authorisers the order that the user set decides, else the oldest binding (OQ-01b).
 */
final class PaymentOrder {

	private static final Comparator<PayerVerdict> AMONG_AUTHORISERS = Comparator
		.comparingInt((PayerVerdict verdict) -> rank(verdict.payer().bond().position()))
		.thenComparing((verdict) -> verdict.payer().bond().boundOn(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((verdict) -> verdict.payer().ref());

	private PaymentOrder() {
	}

	/** A position of 0 means that none was set, and comes after all that were. */
	private static int rank(int position) {
		return (position > 0) ? position : Integer.MAX_VALUE;
	}

	static List<PayerVerdict> of(List<PayerVerdict> able) {
		if (able.size() == 1) {
			return able;
		}
		List<PayerVerdict> before = new ArrayList<>(able.size());
		List<PayerVerdict> after = new ArrayList<>(able.size());
		PayerVerdict user = null;
		for (PayerVerdict verdict : able) {
			if (verdict.payer().kind() == PayerKind.USER) {
				user = verdict;
			}
			else if (verdict.rules().payOrder() == PayOrder.VOUCHER_OWNER) {
				return List.of(verdict);
			}
			else {
				((verdict.rules().payOrder() == PayOrder.AUTHORISER_FIRST) ? before : after).add(verdict);
			}
		}
		before.sort(AMONG_AUTHORISERS);
		after.sort(AMONG_AUTHORISERS);
		if (user != null) {
			before.add(user);
		}
		before.addAll(after);
		return before;
	}

	/**
	 * The authoriser whose book would have to say the order and does not: both accounts
	 * have money, and there is a line that both may pay.
	 */
	static PayerVerdict unset(List<PayerVerdict> able, PurchaseFacts facts) {
		PayerVerdict user = userWithMoney(able);
		if (user == null || able.size() == 1) {
			return null;
		}
		for (PayerVerdict verdict : able) {
			if (verdict != user && verdict.rules().payOrder() == null && verdict.hasMoney()
					&& meet(user, verdict, facts)) {
				return verdict;
			}
		}
		return null;
	}

	private static PayerVerdict userWithMoney(List<PayerVerdict> able) {
		for (PayerVerdict verdict : able) {
			if (verdict.payer().kind() == PayerKind.USER && verdict.hasMoney()) {
				return verdict;
			}
		}
		return null;
	}

	private static boolean meet(PayerVerdict one, PayerVerdict other, PurchaseFacts facts) {
		for (int i = 0; i < facts.lines().size(); i++) {
			if (one.pays(i) && other.pays(i) && facts.lines().get(i).amount().isPositive()) {
				return true;
			}
		}
		return false;
	}

}
