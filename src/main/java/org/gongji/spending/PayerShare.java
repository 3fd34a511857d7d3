package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.account.AccountId;
import org.gongji.money.Money;

/**
 * What one payer pays, by a label that names nobody; never what the account holds. The
 * cut is the limit or floor of the owner that stopped it short, else null. What came back
 * for an account that is closed follows its balance.
 */
public record PayerShare(PayerLabel label, Money amount, Reason cut, boolean closed) {

	PayerShare(PayerLabel label, Money amount, Reason cut) {
		this(label, amount, cut, false);
	}

	/** The shares of a decision, in payment order. */
	static List<PayerShare> of(SpendingDecision.Approved approved, PurchaseFacts facts) {
		Map<String, Payer> payers = facts.payers().stream().collect(Collectors.toMap(Payer::ref, (payer) -> payer));
		List<String> words = new ArrayList<>();
		approved.shares().forEach((share) -> {
			Bond bond = payers.get(share.ref()).bond();
			words.add((bond != null) ? bond.userIs().word() : null);
		});
		List<PayerLabel> labels = PayerLabel.of(words);
		List<PayerShare> shares = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			Share share = approved.shares().get(at);
			shares.add(new PayerShare(labels.get(at), share.amount(), Reason.of(share.ref(), approved.cuts())));
		}
		return shares;
	}

	/**
	 * The accounts that give nothing now because their balance is about to leave them.
	 */
	static List<PayerShare> stopped(SpendingDecision.Approved approved, PurchaseFacts facts) {
		List<Reason> reasons = approved.leftOut()
			.stream()
			.filter((reason) -> reason.code() == ReasonCode.TRANSFER_RUNNING)
			.toList();
		List<String> words = new ArrayList<>();
		Map<String, Payer> payers = facts.payers().stream().collect(Collectors.toMap(Payer::ref, (payer) -> payer));
		reasons.forEach((reason) -> {
			Bond bond = payers.get(reason.payer()).bond();
			words.add((bond != null) ? bond.userIs().word() : null);
		});
		List<PayerLabel> labels = PayerLabel.of(words);
		List<PayerShare> stopped = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			stopped.add(new PayerShare(labels.get(at), Money.ZERO, reasons.get(at)));
		}
		return stopped;
	}

	/** The shares of a settlement or reversal, in payment order. */
	static List<PayerShare> of(Settlement settlement, Set<AccountId> closed) {
		List<String> words = new ArrayList<>();
		settlement.shares().forEach((paid) -> words.add(paid.userIs()));
		List<PayerLabel> labels = PayerLabel.of(words);
		List<PayerShare> shares = new ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			Settlement.Paid paid = settlement.shares().get(at);
			shares.add(new PayerShare(labels.get(at), paid.amount(), settlement.cut(paid),
					closed.contains(paid.account())));
		}
		return shares;
	}

}
