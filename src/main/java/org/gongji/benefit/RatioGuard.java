package org.gongji.benefit;

import java.util.List;

import org.gongji.rules.RuleBook;
import org.gongji.rules.ValueGuard;

import org.springframework.stereotype.Component;

/** Tells whoever enters ratios what the document asks of them. */
@Component
class RatioGuard implements ValueGuard {

	@Override
	public List<Finding> findings(RuleBook book, String key) {
		if (!key.equals(BenefitKeys.RATIO.name())) {
			return List.of();
		}
		return book.find(BenefitKeys.RATIO)
			.map((ratios) -> RatioCheck.check(ratios.value(), book))
			.orElse(List.of())
			.stream()
			.map((finding) -> new Finding(finding.code().name(), finding.refuses(), finding.citation()))
			.toList();
	}

}
