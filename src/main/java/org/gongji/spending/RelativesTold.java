package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;

/**
 * How institutions are told of relatives' money (共济支付): inside what accounts paid, or
 * apart from it where the bureau of the institution wants it so. Moves no money.
 */
@Component
public class RelativesTold {

	private static final RuleKey<String> TOLD = RuleKey.word("account.relatives_told");

	/** What stands apart is taken off what accounts paid of a settlement {@code s}. */
	private static final String OWN = """
			s.account_fen - coalesce((select sum(h.amount_fen) from settlement_share h
			                           where h.settlement_id = s.id and h.payer_kind = 'authoriser'), 0)""";

	private final RuleBooks books;

	RelativesTold(RuleBooks books) {
		this.books = books;
	}

	/**
	 * Whether it stands apart in a region of institutions. The value of the first day
	 * counts for the whole month, so that a month is compared in one meaning.
	 */
	public boolean apart(Region region, LocalDate day) {
		return this.books.on(region, day.withDayOfMonth(1))
			.find(TOLD)
			.map(Ruled::value)
			.filter("apart"::equals)
			.isPresent();
	}

	/**
	 * The SQL of what accounts paid, in fen, as the institutions of a region are told.
	 */
	String accounts(Region region, LocalDate day) {
		return apart(region, day) ? OWN : "s.account_fen";
	}

}
