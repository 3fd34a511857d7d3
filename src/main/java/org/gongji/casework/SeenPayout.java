package org.gongji.casework;

/**
 * A payment with its payee, as the account was to which it went, and its case's number.
 */
public record SeenPayout(Payout payout, Payee payee, String caseNumber) {

}
