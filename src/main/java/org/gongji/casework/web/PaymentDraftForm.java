package org.gongji.casework.web;

import java.util.List;
import java.util.UUID;

import org.gongji.access.RequestId;
import org.gongji.casework.PaymentDraft;
import org.gongji.casework.PayoutId;
import org.gongji.money.Money;

/**
 * What a clerk saw of a payment file before making it; what cannot be read is nothing.
 */
record PaymentDraftForm(String request, String count, String fen, List<String> payout) {

	private static final int MOST_DIGITS = 15;

	PaymentDraftForm {
		request = (request != null) ? request : "";
		count = (count != null) ? count : "";
		fen = (fen != null) ? fen : "";
		payout = (payout != null) ? payout : List.of();
	}

	boolean wellFormed() {
		return RequestId.wellFormed(this.request);
	}

	PaymentDraft seen() {
		return new PaymentDraft(chosen(this.payout), (int) number(this.count), Money.ofFen(number(this.fen)));
	}

	/** Those that are named by ids. */
	static List<PayoutId> chosen(List<String> typed) {
		return typed.stream().filter(PaymentDraftForm::named).map((one) -> new PayoutId(UUID.fromString(one))).toList();
	}

	private static boolean named(String text) {
		return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	private static long number(String text) {
		return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(text) : -1;
	}

}
