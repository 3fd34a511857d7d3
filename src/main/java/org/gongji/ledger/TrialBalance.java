package org.gongji.ledger;

import java.util.List;

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
				select region, '' as kind, sum(case side when 'D' then amount_fen else -amount_fen end) as open_fen
				  from ledger_posting group by region order by region""").query(TrialBalance::line).list();
	}

	/** Debits less credits of each kind of account in a region, in fen. */
	@Transactional(readOnly = true)
	public List<Line> kinds(Region region) {
		return this.jdbc.sql("""
				select a.region, a.kind, sum(case p.side when 'D' then p.amount_fen else -p.amount_fen end) as open_fen
				  from ledger_posting p join ledger_account a on a.id = p.account_id
				 where a.region = ? group by a.region, a.kind order by a.kind""")
			.param(region.code())
			.query(TrialBalance::line)
			.list();
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

	private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Line(new Region(row.getString("region")), row.getString("kind"),
				Money.ofFen(row.getLong("open_fen")));
	}

	/** Debits less credits of a region or of one kind of account in it. */
	public record Line(Region region, String kind, Money open) {

	}

}
