package org.gongji.casework;

import org.gongji.money.Money;

/** How many payments of a region are in a state, and their sum in fen. */
public record PayoutCount(PayoutState state, int count, Money sum) {

}
