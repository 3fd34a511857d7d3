package org.gongji.casework;

import java.util.List;

import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks claims on uses after a death against the books: what is open of them is what
 * stands there, and what the estates are to get of it.
 */
@Component
public class UseClaimBooks {

	private final JdbcClient jdbc;

	UseClaimBooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The differences of each region on one snapshot, in words; none when all is well.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences() {
		return this.jdbc
			.sql("""
					select region, sum(claimed_fen) as claimed_fen, sum(posted_fen) as posted_fen, sum(owed_fen) as owed_fen from (
					  select i.region, i.amount_fen as claimed_fen, 0 as posted_fen, 0 as owed_fen
					    from casework_claim_item i join casework_case c on c.id = i.case_id
					   where i.source = 'USE' and c.state in ('APPROVED', 'DONE')
					  union all
					  select i.region, -p.amount_fen, 0, 0 from casework_claim_part p
					    join casework_claim_item i on i.id = p.item_id where i.source = 'USE'
					  union all
					  select a.region, 0,
					         case when a.kind = 'use_claim' then (case p.side when 'D' then p.amount_fen else -p.amount_fen end)
					              else 0 end,
					         case when a.kind = 'estate_recovery' then (case p.side when 'C' then p.amount_fen else -p.amount_fen end)
					              else 0 end
					    from ledger_account a join ledger_posting p on p.account_id = a.id
					   where a.kind in ('use_claim', 'estate_recovery')) as all_sides
					 group by region having sum(claimed_fen) <> sum(posted_fen) or sum(claimed_fen) <> sum(owed_fen)
					 order by region""")
			.query((row,
					number) -> ("region %s: claims of %s yuan on uses after a death are open, the books say %s,"
							+ " and %s for the estates")
						.formatted(row.getString("region"), Money.ofFen(row.getLong("claimed_fen")),
								Money.ofFen(row.getLong("posted_fen")), Money.ofFen(row.getLong("owed_fen"))))
			.list();
	}

}
