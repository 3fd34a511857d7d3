package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what many accounts are credited for a month (按月计入): one entry with one posting
 * for each account and one for each source that the money comes from.
 */
@Component
public class CreditBooking {

	private static final int AT_A_TIME = 50;

	private final HeldAccounts accounts;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	CreditBooking(HeldAccounts accounts, Ledger ledger, JdbcClient jdbc) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/**
	 * Books these credits of one region and event, in fen above zero, each account at
	 * most once, in the caller's transaction, who holds the accounts by
	 * {@link HeldAccounts#takingMoney}. Refused by {@link AccountClosed} where one is
	 * closed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public EntryId book(Region region, List<Credit> credits, LocalDate effectiveOn) {
		List<Credit> inOrder = credits.stream().sorted(Comparator.comparing(Credit::account)).toList();
		List<Draw> draws = new ArrayList<>(inOrder.size());
		List<Posting> postings = new ArrayList<>(inOrder.size() + 2);
		Map<Source, Money> from = new EnumMap<>(Source.class);
		for (Credit credit : inOrder) {
			Draw draw = Draw.of(credit.account(), region, credit.amount());
			draws.add(draw);
			postings.add(new Posting(draw.posting(), new LedgerAccountId(credit.account().value()), region, Side.CREDIT,
					credit.amount(), null));
			from.merge(credit.source(), credit.amount(), Money::plus);
		}
		from.forEach(
				(source, sum) -> postings.add(Posting.debit(this.ledger.open(source.chart.in(region)), region, sum)));
		this.accounts.add(draws);
		Entry entry = new Entry(EntryId.fresh(), event(from.keySet()), effectiveOn, postings);
		this.ledger.post(entry);
		return entry.id();
	}

	private static String event(Set<Source> sources) {
		Set<String> events = sources.stream().map((source) -> source.event).collect(Collectors.toSet());
		if (events.size() != 1) {
			throw new IllegalArgumentException("An entry is of one event");
		}
		return events.iterator().next();
	}

	/**
	 * How many credits these entries brought to personal accounts, and how much: some
	 * entries at a time, since a city's postings take longer than one statement may.
	 */
	@Transactional(readOnly = true)
	public Posted posted(List<EntryId> entries) {
		Posted all = Posted.NOTHING;
		for (int from = 0; from < entries.size(); from += AT_A_TIME) {
			all = all.and(some(entries.subList(from, Math.min(entries.size(), from + AT_A_TIME))));
		}
		return all;
	}

	private Posted some(List<EntryId> entries) {
		return this.jdbc.sql("""
				select count(*) as credits, coalesce(sum(p.amount_fen), 0) as fen from ledger_posting p
				 where p.side = 'C' and p.entry_id in (:entries)""")
			.param("entries", entries.stream().map(EntryId::value).toList())
			.query((row, number) -> new Posted(row.getLong("credits"), Money.ofFen(row.getLong("fen"))))
			.single();
	}

	/** Where the money of a credit comes from. */
	public enum Source {

		/** The person's own contribution. */
		CONTRIBUTION(Chart.CONTRIBUTION_CLEARING),
		/** The pooled fund, for retirees. */
		POOLED_FUND(Chart.POOLED_FUND),
		/** 个人账户利息. */
		INTEREST(Chart.INTEREST, "interest"),
		/** What the account held before the reform, by the old books. */
		BEFORE_REFORM(Chart.BEFORE_REFORM, "before_reform");

		private final Chart chart;

		private final String event;

		Source(Chart chart) {
			this(chart, "credit");
		}

		Source(Chart chart, String event) {
			this.chart = chart;
			this.event = event;
		}

	}

	/** What one account is credited, in fen. */
	public record Credit(AccountId account, Money amount, Source source) {

	}

	/** What stands in the books. */
	public record Posted(long credits, Money sum) {

		static final Posted NOTHING = new Posted(0, Money.ZERO);

		private Posted and(Posted more) {
			return new Posted(this.credits + more.credits, this.sum.plus(more.sum));
		}

	}

}
