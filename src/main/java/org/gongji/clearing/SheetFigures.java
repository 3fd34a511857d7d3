package org.gongji.clearing;

import org.gongji.account.Payables;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.spending.SettledMonth;

/**
 * The figures of a sheet (月结算单), in fen: what the institution was owed at the start of
 * the month, what was settled and taken back in it, what earlier sheets took, and what
 * becomes of the rest. Neither what is withheld nor what is payable is below zero.
 *
 * @param released what earlier sheets took in this month
 * @param earlier what earlier sheets take after it: they were not released by its end
 */
public record SheetFigures(SettledMonth.Parts parts, Money opening, Money released, Money earlier, Money withheld,
		Money payable) {

	/**
	 * Out of what the pooled fund paid in the month a share is withheld (OQ-39), never
	 * out of what accounts paid, and never more than is due. Where more was taken back
	 * than settled nothing is due, and the next sheet has the rest.
	 */
	static SheetFigures of(SettledMonth.Parts parts, Payables.Moved moved, Money earlier, Rate withheldShare) {
		Money due = moved.closing().minus(earlier);
		if (!due.isPositive()) {
			return new SheetFigures(parts, moved.opening(), moved.released(), earlier, Money.ZERO, Money.ZERO);
		}
		Money base = parts.net().fund().min(due);
		Money withheld = base.isPositive() ? withheldShare.of(base).min(due) : Money.ZERO;
		return new SheetFigures(parts, moved.opening(), moved.released(), earlier, withheld, due.minus(withheld));
	}

	/** What the books owe the institution at the end of the month. */
	public Money closing() {
		return this.opening.plus(this.parts.net().owed()).minus(this.released);
	}

	/** What this sheet takes; below zero it waits for the next one. */
	public Money due() {
		return this.closing().minus(this.earlier);
	}

	/** Whether there is anything to write down. */
	boolean any() {
		return !this.parts.equals(SettledMonth.Parts.NONE) || due().isPositive();
	}

}
