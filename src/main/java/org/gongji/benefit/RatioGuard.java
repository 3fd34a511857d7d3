package org.gongji.benefit;

import java.util.List;

import org.gongji.rules.RuleBook;
import org.gongji.rules.ValueGuard;

import org.springframework.stereotype.Component;

/**
 * Guards the ratios of the ordinary benefit that officers enter: below the document's
 * floor is refused, a missing favour warned of.
 */
@Component
class RatioGuard implements ValueGuard {

	@Override
	public List<Finding> findings(RuleBook book, String key) {
		if (!key.equals(BenefitKeys.RATIO.name())) {
			return List.of();
		}
		return book.find(BenefitKeys.RATIO)
			.map((ruled) -> RatioCheck.check(ruled.value(), book))
			.orElse(List.of())
			.stream()
			.map((found) -> new Finding(found.code().name(), found.refuses(), found.citation()))
			.toList();
	}

}
