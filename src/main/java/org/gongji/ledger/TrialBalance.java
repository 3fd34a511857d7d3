package org.gongji.ledger;

import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trial balance (试算平衡): debits less credits of each region, which must be zero. */
@Component
public class TrialBalance {

	private final JdbcClient jdbc;

	TrialBalance(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Debits less credits of each region that has postings, in fen. */
	@Transactional(readOnly = true)
	public List<Line> regions() {
		return this.jdbc.sql("""
				select region, sum(case side when 'D' then amount_fen else -amount_fen end) as open_fen
				  from ledger_posting group by region order by region""").query(TrialBalance::line).list();
	}

	/** Debits less credits of one region; empty where it has no postings. */
	@Transactional(readOnly = true)
	public Optional<Line> of(Region region) {
		return this.jdbc.sql("""
				select region, sum(case side when 'D' then amount_fen else -amount_fen end) as open_fen
				  from ledger_posting where region = ? group by region""")
			.param(region.code())
			.query(TrialBalance::line)
			.optional();
	}

	/**
	 * Entries whose debits and credits differ in a region: always none, whatever was
	 * written past us.
	 */
	@Transactional(readOnly = true)
	public List<EntryId> unbalancedEntries() {
		return this.jdbc.sql("""
				select distinct entry_id from (
				  select entry_id, region from ledger_posting group by entry_id, region
				  having sum(case side when 'D' then amount_fen else -amount_fen end) <> 0) as uneven""")
			.query((row, number) -> new EntryId(row.getObject(1, java.util.UUID.class)))
			.list();
	}

	/** Such entries of one region. */
	@Transactional(readOnly = true)
	public List<EntryId> unbalancedEntries(Region region) {
		return this.jdbc.sql("""
				select entry_id from ledger_posting where region = ? group by entry_id
				having sum(case side when 'D' then amount_fen else -amount_fen end) <> 0""")
			.param(region.code())
			.query((row, number) -> new EntryId(row.getObject(1, java.util.UUID.class)))
			.list();
	}

	private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Line(new Region(row.getString("region")), Money.ofFen(row.getLong("open_fen")));
	}

	/** Debits less credits of a region. */
	public record Line(Region region, Money open) {

	}

}
