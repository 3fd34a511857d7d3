package org.gongji.casework;

import java.time.LocalDate;

/**
 * The bank has told that the money of a letter from elsewhere has come (到账).
 *
 * @param reference what the bank names the payment by
 * @param on the bank's day
 * @param by the clerk who saw it on the bank's paper
 */
public record BankReceipt(String reference, LocalDate on, String by) {

}
