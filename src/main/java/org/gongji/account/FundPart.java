package org.gongji.account;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * What the pooled fund (统筹基金) of the patient's region pays of a visit, in fen above zero.
 */
public record FundPart(Region region, Money amount) {

	public FundPart {
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("The fund's part is above zero");
		}
	}

}
