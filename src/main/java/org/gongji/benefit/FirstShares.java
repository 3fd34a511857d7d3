package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.Optional;

import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * Which share of class-B drugs and of class-B items a region's document has people pay
 * first (先行自付比例); empty where it names none.
 */
public record FirstShares(Optional<BigDecimal> drug, Optional<BigDecimal> item) {

	public static FirstShares of(RuleBook book) {
		Optional<RuleTable> table = book.find(BenefitKeys.FIRST_SELF_PAY).map(Ruled::value);
		return new FirstShares(table.flatMap((shares) -> shares.ratio("class_b_drug")),
				table.flatMap((shares) -> shares.ratio("class_b_item")));
	}

}
