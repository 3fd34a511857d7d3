package org.gongji.clearing;

import java.util.List;

import org.gongji.money.Money;

/**
 * What a release would hold now: how many sheets and what they come to in fen, where what
 * is withheld is below zero if more is given back; and how many wait because a difference
 * is open.
 */
public record ReleaseDraft(int sheets, Money payable, Money withheld, int held) {

	static ReleaseDraft of(List<Sheet> ready, int held) {
		return new ReleaseDraft(ready.size(), Money.sum(ready.stream().map((one) -> one.figures().payable()).toList()),
				Money.sum(ready.stream().map((one) -> one.figures().withheld()).toList()), held);
	}

	/** Whether the same is to be released, however many wait. */
	boolean same(ReleaseDraft other) {
		return this.sheets == other.sheets && this.payable.equals(other.payable)
				&& this.withheld.equals(other.withheld);
	}

}
