package org.gongji.spending;

import org.gongji.money.Money;

/**
 * A row of a result file as it was read: the amount in fen, null where it is none; the
 * result, null where it is neither; the reason, empty where none stands.
 */
record ResultRow(int row, String reference, String amountText, Money amount, String resultText, Boolean accepted,
		String reason) {

}
