package org.gongji.spending;

import java.util.Map;

import org.gongji.benefit.CounterKey;
import org.gongji.benefit.YearCount;
import org.gongji.money.Money;

/**
 * What goes back to the fund and the counters when a visit is taken back: the fund's part
 * (negative or zero, in fen), the moves, what the benefit says of what stays, and the
 * fund's part of each line that stays.
 */
record VisitReturn(Money fund, Map<CounterKey, YearCount> moves, VisitLaw law, Map<Integer, Money> fundByLine) {

}
