package org.gongji.spending;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Premiums paid up to the end of a month that the collecting body has not answered for.
 */
@Component
class PremiumsBeforeClosing implements BeforeClosing {

	private final JdbcClient jdbc;

	PremiumsBeforeClosing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Word> before(Region region, YearMonth month) {
		long open = this.jdbc.sql("""
				select count(*) from premium_payment p where p.region = ? and p.paid_on < ?
				   and not exists (select 1 from premium_decision d where d.payment_id = p.id)""")
			.params(region.code(), month.plusMonths(1).atDay(1))
			.query(Long.class)
			.single();
		return (open > 0) ? List.of(new Word("spending.beforeClosing.premiums", open, false, "/bureau/premiums"))
				: List.of();
	}

}
