package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * What waits for a file: how many payments of a programme, their sum, the first one's
 * day.
 */
public record PremiumsWaiting(PremiumKind programme, int payments, Money total, LocalDate since) {

}
