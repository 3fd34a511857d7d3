package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * A row of an answer as it was read: amount in fen, result and day are null where the
 * text beside is none; the reason is empty where none stands.
 */
record AnswerRow(int row, String reference, String amountText, Money amount, String resultText, Boolean paid,
		String reason, String dayText, LocalDate on) {

}
