package org.gongji.clearing;

import org.gongji.account.Payables;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.spending.SettledMonth;

/**
 * The figures of a sheet (月结算单), in fen: what the institution was owed at the start of
 * the month, what was settled and taken back in it, what earlier sheets took, and what
 * becomes of the rest. What is payable is never below zero.
 *
 * @param released what earlier sheets took in this month
 * @param earlier what earlier sheets take after it: they were not released by its end
 * @param share the share of what the fund paid in the month, which is to be withheld;
 * below zero it is to be given back
 * @param shareBefore what earlier sheets left of their shares
 * @param withheld what this sheet withholds; below zero it gives back so much
 */
public record SheetFigures(SettledMonth.Parts parts, Money opening, Money released, Money earlier, Money share,
		Money shareBefore, Money withheld, Money payable) {

	/**
	 * Out of what the pooled fund paid a share is withheld (OQ-39), never out of what
	 * accounts paid: what the fund took back gives its share back, at most what earlier
	 * shares come to. Never more is withheld than is due, nor given back than released
	 * sheets withheld; the rest is left for the next sheet. Where more was taken back
	 * than settled nothing is due, and the next sheet has that, too.
	 */
	static SheetFigures of(SettledMonth.Parts parts, Payables.Moved moved, Before before, Rate withheldShare) {
		Money share = highest(share(parts.net().fund(), withheldShare), before.shares().negated());
		Money left = before.shares().minus(before.withheld());
		Money due = moved.closing().minus(before.waiting());
		if (due.isNegative()) {
			return new SheetFigures(parts, moved.opening(), moved.released(), before.waiting(), share, left, Money.ZERO,
					Money.ZERO);
		}
		Money withheld = highest(left.plus(share).min(due), before.held().negated());
		return new SheetFigures(parts, moved.opening(), moved.released(), before.waiting(), share, left, withheld,
				due.minus(withheld));
	}

	private static Money share(Money fund, Rate rate) {
		return fund.isNegative() ? rate.of(fund.negated()).negated() : rate.of(fund);
	}

	private static Money highest(Money one, Money other) {
		return one.minus(other).isNegative() ? other : one;
	}

	/** What the books owe the institution at the end of the month. */
	public Money closing() {
		return this.opening.plus(this.parts.net().owed()).minus(this.released);
	}

	/** What this sheet takes; below zero it waits for the next one. */
	public Money due() {
		return this.closing().minus(this.earlier);
	}

	/** What is left of the shares for later sheets; below zero it is to be given back. */
	public Money shareLeft() {
		return this.shareBefore.plus(this.share).minus(this.withheld);
	}

	/** Whether there is anything to write down. */
	boolean any() {
		return !this.parts.equals(SettledMonth.Parts.NONE) || due().isPositive() || !this.withheld.isZero();
	}

	/**
	 * What the sheets of an institution came to until now.
	 *
	 * @param sheets how many there are
	 * @param waiting what those take that were not released before
	 * @param shares their shares together, never below zero
	 * @param withheld what they withhold together
	 * @param held what those of them withhold that are released
	 */
	record Before(int sheets, Money waiting, Money shares, Money withheld, Money held) {

		static final Before NOTHING = new Before(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

	}

}
