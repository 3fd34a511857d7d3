package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;

/**
 * Whether owners of a region may limit what relatives use and keep an amount from them
 * (OQ-04). What was set before goes on until the owner takes it away, which is always
 * open.
 */
@Component
public class OwnerLimits {

	private static final RuleKey<Boolean> KEY = RuleKey.yesNo("family.owner_limits");

	private final RuleBooks books;

	private final Clock clock;

	OwnerLimits(RuleBooks books, Clock clock) {
		this.books = books;
		this.clock = clock;
	}

	/**
	 * Where it stands that they may not, today; null where they may. Where nothing is in
	 * force nobody is bound, and nothing stands against it.
	 */
	public Citation against(Region region) {
		return this.books.on(region, LocalDate.now(this.clock))
			.find(KEY)
			.filter((ruled) -> !ruled.value())
			.map(Ruled::citation)
			.orElse(null);
	}

}
