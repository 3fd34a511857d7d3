package org.gongji.crediting;

import java.util.List;

import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks claims (多记款) against the books: what is open of them is what stands there. */
@Component
public class ClaimBooks {

	private final JdbcClient jdbc;

	ClaimBooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The differences of each region on one snapshot, in words; none when all is well.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences() {
		return this.jdbc.sql("""
				select region, sum(claimed_fen) as claimed_fen, sum(posted_fen) as posted_fen from (
				  select region, open_fen as claimed_fen, 0 as posted_fen from credit_claim
				  union all
				  select a.region, 0, case p.side when 'D' then p.amount_fen else -p.amount_fen end
				    from ledger_account a join ledger_posting p on p.account_id = a.id
				   where a.kind = 'credit_claim') as both_sides
				 group by region having sum(claimed_fen) <> sum(posted_fen) order by region""")
			.query((row, number) -> "region %s: claims of %s yuan are open, the books say %s".formatted(
					row.getString("region"), Money.ofFen(row.getLong("claimed_fen")),
					Money.ofFen(row.getLong("posted_fen"))))
			.list();
	}

}
