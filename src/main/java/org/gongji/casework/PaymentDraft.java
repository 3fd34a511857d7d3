package org.gongji.casework;

import java.util.List;

import org.gongji.money.Money;

/**
 * What a payment file would hold now: these payments, or all that wait where none are
 * named; how many there are and their sum in fen.
 */
public record PaymentDraft(List<PayoutId> chosen, int count, Money sum) {

	public PaymentDraft {
		chosen = List.copyOf(chosen);
	}

}
