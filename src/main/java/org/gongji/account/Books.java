package org.gongji.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.LongReading;
import org.gongji.ledger.TrialBalance;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the books (账是否平): every region's trial balance, and each balance against its
 * postings.
 */
@Component
public class Books {

	static final Duration AT_MOST = Duration.ofMinutes(30);

	private final TrialBalance trialBalance;

	private final JdbcClient jdbc;

	private final LongReading limits;

	Books(TrialBalance trialBalance, JdbcClient jdbc, LongReading limits) {
		this.trialBalance = trialBalance;
		this.jdbc = jdbc;
		this.limits = limits;
	}

	/**
	 * The differences found on one snapshot, in words; none when the books are balanced.
	 * Reads every posting, which may take minutes: the limits of a page do not hold here.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences() {
		this.limits.allow(AT_MOST);
		List<String> found = new ArrayList<>();
		for (TrialBalance.Line line : this.trialBalance.regions()) {
			if (!line.open().isZero()) {
				found.add(said(line));
			}
		}
		this.trialBalance.unbalancedEntries().forEach((entry) -> found.add(said(entry)));
		found.addAll(balances(null));
		return found;
	}

	/** The same of one region, by four statements. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(Region region) {
		this.limits.allow(AT_MOST);
		List<String> found = new ArrayList<>();
		this.trialBalance.of(region).filter((line) -> !line.open().isZero()).ifPresent((line) -> found.add(said(line)));
		this.trialBalance.unbalancedEntries(region).forEach((entry) -> found.add(said(entry)));
		found.addAll(balances(region));
		return found;
	}

	private static String said(TrialBalance.Line line) {
		return "region %s: debits less credits are %s yuan".formatted(line.region(), line.open());
	}

	private static String said(EntryId entry) {
		return "entry %s does not balance".formatted(entry.value());
	}

	/** Of a region, or of all where it is null. */
	private List<String> balances(Region region) {
		String of = (region != null) ? " where region = :region" : "";
		return this.jdbc.sql("""
				select a.id, a.region, a.available_fen + a.held_fen as row_fen, coalesce(p.posted_fen, 0) as posted_fen
				  from personal_account a left join (
				       select account_id, sum(case side when 'C' then amount_fen else -amount_fen end) as posted_fen
				         from ledger_posting%s group by account_id) as p on p.account_id = a.id
				 where a.available_fen + a.held_fen <> coalesce(p.posted_fen, 0)%s
				 order by a.id""".formatted(of, of.replace("where region", "and a.region")))
			.params((region != null) ? Map.of("region", region.code()) : Map.of())
			.query((row, number) -> "region %s, account %s: the row says %s yuan, its postings %s".formatted(
					row.getString("region"), row.getObject("id", UUID.class), Money.ofFen(row.getLong("row_fen")),
					Money.ofFen(row.getLong("posted_fen"))))
			.list();
	}

}
