package org.gongji.casework;

/**
 * A payment with its payee, as the account was to which it went, and its case's number;
 * null where an institution is paid.
 */
public record SeenPayout(Payout payout, Payee payee, String caseNumber) {

}
