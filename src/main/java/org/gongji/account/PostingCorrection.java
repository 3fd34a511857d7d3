package org.gongji.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.PostingId;
import org.gongji.ledger.Side;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts single movements of a personal account right (账户更正) that no run and no reversal
 * answers for: balances brought forward and interest. The correction is an entry of its
 * own that points to what it corrects; the balance never goes below zero. Amounts are
 * fen.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PostingCorrection {

	private static final int AT_MOST = 50;

	private static final String CORRECTABLE = """
			select p.id, p.entry_id, p.region, e.event, e.effective_on, p.amount_fen,
			       (select coalesce(sum(case c.side when 'C' then c.amount_fen else -c.amount_fen end), 0)
			          from ledger_posting c where c.account_id = p.account_id and c.corrects_id = p.id) as corrected_fen
			  from ledger_posting p join ledger_entry e on e.id = p.entry_id
			 where p.account_id = ? and p.side = 'C' and e.event in ('opening', 'before_reform', 'interest')""";

	private final JdbcClient jdbc;

	private final HeldAccounts accounts;

	private final Ledger ledger;

	PostingCorrection(JdbcClient jdbc, HeldAccounts accounts, Ledger ledger) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.ledger = ledger;
	}

	/** What can be put right of an account, newest first. */
	@Transactional(readOnly = true)
	public List<Correctable> of(AccountId account) {
		return this.jdbc.sql(CORRECTABLE + " order by p.id desc limit ?")
			.params(account.value(), AT_MOST)
			.query(PostingCorrection::correctable)
			.list();
	}

	/** One movement of an account, where it can be put right so. */
	@Transactional(readOnly = true)
	public Optional<Correctable> find(AccountId account, PostingId posting) {
		return this.jdbc.sql(CORRECTABLE + " and p.id = ?")
			.params(account.value(), posting.value())
			.query(PostingCorrection::correctable)
			.optional();
	}

	/**
	 * Adds to what was posted, or takes off it, and books it against where it came from;
	 * counts from the same day. The caller holds the account.
	 * @throws IllegalStateException where more is taken than stands of it or the account
	 * has: the caller has seen what is there
	 */
	public EntryId book(AccountId account, Correctable what, Money change) {
		if (!what.takes(change)) {
			throw new IllegalStateException("More is taken off a posting than stands of it");
		}
		boolean more = change.isPositive();
		Money size = more ? change : change.negated();
		Draw draw = Draw.of(account, what.region(), size);
		if (more) {
			this.accounts.add(List.of(draw));
		}
		else {
			this.accounts.take(List.of(draw));
		}
		Posting source = source(what);
		Entry entry = new Entry(EntryId.fresh(), "account_correction", what.effectiveOn(),
				List.of(new Posting(draw.posting(), new LedgerAccountId(account.value()), what.region(),
						more ? Side.CREDIT : Side.DEBIT, size, what.posting()),
						new Posting(PostingId.fresh(), source.account(), what.region(), more ? Side.DEBIT : Side.CREDIT,
								size, source.id())));
		this.ledger.post(entry);
		return entry.id();
	}

	/** Where the money came from: the one posting on the other side. */
	private Posting source(Correctable what) {
		return this.jdbc
			.sql("""
					select p.id, p.account_id, p.amount_fen from ledger_posting p join ledger_account a on a.id = p.account_id
					 where p.entry_id = ? and p.region = ? and p.side = 'D' and a.kind <> 'personal'""")
			.params(what.entry().value(), what.region().code())
			.query((row, number) -> new Posting(new PostingId(row.getObject("id", UUID.class)),
					new LedgerAccountId(row.getObject("account_id", UUID.class)), what.region(), Side.DEBIT,
					Money.ofFen(row.getLong("amount_fen")), null))
			.single();
	}

	private static Correctable correctable(ResultSet row, int number) throws SQLException {
		return new Correctable(new PostingId(row.getObject("id", UUID.class)),
				new EntryId(row.getObject("entry_id", UUID.class)), new Region(row.getString("region")),
				row.getString("event"), row.getObject("effective_on", LocalDate.class),
				Money.ofFen(row.getLong("amount_fen")),
				Money.ofFen(row.getLong("amount_fen") + row.getLong("corrected_fen")));
	}

	/**
	 * A movement that can be put right.
	 *
	 * @param booked what was posted
	 * @param stands what stands of it after earlier corrections
	 */
	public record Correctable(PostingId posting, EntryId entry, Region region, String event, LocalDate effectiveOn,
			Money booked, Money stands) {

		/** Whether this much can be added, or taken off where it is negative. */
		public boolean takes(Money change) {
			return !change.isZero() && !this.stands.plus(change).isNegative();
		}

	}

}
