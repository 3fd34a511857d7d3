package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the law says of one line: who pays how much of it, what is left for cash, the
 * articles that allow it, and where no account may pay it the reasons.
 */
public record LineVerdict(int line, Money amount, List<Share> shares, Money cash, List<Citation> allowedBy,
		List<Reason> refusals) {

	/** Whether at least one account may pay this line. */
	public boolean allowed() {
		return this.refusals.isEmpty();
	}

}
