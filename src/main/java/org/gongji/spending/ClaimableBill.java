package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * A bill of a till that can be claimed by hand (待手工报销): what stands of it, in fen, and
 * what of that was cash.
 *
 * @param where what the institution is called
 */
public record ClaimableBill(SettlementId id, String reference, LocalDate on, String where, Money total, Money cash) {

}
