package org.gongji.spending;

import org.gongji.money.Money;

/**
 * Settlements of a region in a period: how many purchases, their sums in fen, and how
 * many reversals took how much back.
 */
public record Totals(int purchases, Money total, Money account, int reversals, Money takenBack) {

}
