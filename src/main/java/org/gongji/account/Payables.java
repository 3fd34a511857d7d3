package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccount;
import org.gongji.ledger.LongReading;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a region's books owe its institutions (应付定点医药机构款), and the booking by which a
 * month's debt is to be paid and withheld. Amounts are fen.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Payables {

	private static final String EVENT = "clearing";

	private static final String SIGNED = "case p.side when 'C' then p.amount_fen else -p.amount_fen end";

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final LongReading limits;

	Payables(Ledger ledger, JdbcClient jdbc, LongReading limits) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.limits = limits;
	}

	/**
	 * How the debt to each institution moved in a half-open span of business days; who
	 * never had one is missing. One statement, which reads every posting of these
	 * accounts: the limits of a page do not hold from here to the end of the transaction.
	 */
	public Map<ProviderId, Moved> moved(Region region, LocalDate from, LocalDate before) {
		this.limits.allow(Books.AT_MOST);
		Map<ProviderId, Moved> moved = new HashMap<>();
		this.jdbc.sql("select a.subject, coalesce(sum(case when e.business_day < :from then " + SIGNED
				+ " end), 0) as opening_fen, coalesce(sum(case when e.business_day >= :from and e.event <> :event then "
				+ SIGNED + " end), 0) as settled_fen, "
				+ "coalesce(sum(case when e.business_day >= :from and e.event = :event then p.amount_fen end), 0)"
				+ " as released_fen from ledger_account a join ledger_posting p on p.account_id = a.id "
				+ "join ledger_entry e on e.id = p.entry_id "
				+ "where a.region = :region and a.kind = :kind and e.business_day < :before group by a.subject")
			.param("region", region.code())
			.param("kind", Chart.PAYABLE.kind())
			.param("event", EVENT)
			.param("from", from)
			.param("before", before)
			.query((row) -> {
				moved.put(new ProviderId(UUID.fromString(row.getString(1))), new Moved(Money.ofFen(row.getLong(2)),
						Money.ofFen(row.getLong(3)), Money.ofFen(row.getLong(4))));
			});
		return moved;
	}

	/**
	 * Books what is to be paid to institutions and what is withheld from them, out of
	 * what they are owed, or given back to them out of what was withheld; one entry for
	 * all, nothing where all of it is zero.
	 */
	public EntryId release(Region region, Map<ProviderId, Due> due, LocalDate effectiveOn) {
		List<Posting> postings = new ArrayList<>();
		List<LedgerAccount> accounts = new ArrayList<>();
		due.forEach((provider, one) -> {
			post(postings, accounts, Chart.PAYABLE.in(region, provider.value()), one.total(), true);
			post(postings, accounts, Chart.WITHHELD.in(region, provider.value()), one.withheld(), false);
			post(postings, accounts, Chart.WITHHELD.in(region, provider.value()), one.withheld().negated(), true);
		});
		post(postings, accounts, Chart.CLEARING_PAYABLE.in(region),
				Money.sum(due.values().stream().map(Due::payable).toList()), false);
		if (postings.isEmpty()) {
			return null;
		}
		this.ledger.openAll(accounts);
		Entry entry = new Entry(EntryId.fresh(), EVENT, effectiveOn, postings);
		this.ledger.post(entry);
		return entry.id();
	}

	private static void post(List<Posting> postings, List<LedgerAccount> accounts, LedgerAccount account, Money amount,
			boolean debit) {
		if (amount.isPositive()) {
			accounts.add(account);
			postings.add(debit ? Posting.debit(account.id(), account.region(), amount)
					: Posting.credit(account.id(), account.region(), amount));
		}
	}

	/**
	 * Credits less debits before the span, those of settlements and reversals within it,
	 * and what sheets that were released in it took.
	 */
	public record Moved(Money opening, Money settled, Money released) {

		public static final Moved NOTHING = new Moved(Money.ZERO, Money.ZERO, Money.ZERO);

		public Money closing() {
			return this.opening.plus(this.settled).minus(this.released);
		}

	}

	/**
	 * What is to be paid to an institution, never below zero, and what is withheld; below
	 * zero that is given back and part of the payment.
	 */
	public record Due(Money payable, Money withheld) {

		Money total() {
			return this.payable.plus(this.withheld);
		}

	}

}
