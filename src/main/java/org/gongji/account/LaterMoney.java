package org.gongji.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that comes for accounts that are closed (后到的钱, OQ-08c): it is owed to whoever the
 * balance went to, and stands on 应付退款 until it is passed on. Amounts are fen.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LaterMoney {

	private static final String COLUMNS = "select l.id, l.account_id, l.cause, l.amount_fen, l.came_at, l.passed_id "
			+ "from personal_account_later l where ";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Ledger ledger;

	private final Clock clock;

	LaterMoney(JdbcClient jdbc, JdbcTemplate batches, Ledger ledger, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * What this entry has just credited to closed accounts leaves them again, by one
	 * entry for each region.
	 */
	void came(Cause cause, EntryId brought, List<Draw> draws, LocalDate effectiveOn) {
		Map<String, List<Draw>> byRegion = new TreeMap<>();
		draws.forEach((draw) -> byRegion.computeIfAbsent(draw.region().code(), (code) -> new ArrayList<>()).add(draw));
		byRegion.values().forEach((some) -> leave(cause, brought, some, effectiveOn));
	}

	private void leave(Cause cause, EntryId brought, List<Draw> draws, LocalDate effectiveOn) {
		Region region = draws.get(0).region();
		List<Posting> postings = new ArrayList<>();
		draws.forEach((draw) -> postings
			.add(Posting.debit(new LedgerAccountId(draw.account().value()), region, draw.amount())));
		postings.add(Posting.credit(this.ledger.open(Chart.REFUND_PAYABLE.in(region)), region,
				Money.sum(draws.stream().map(Draw::amount).toList())));
		Entry entry = new Entry(EntryId.fresh(), "later_money", effectiveOn, postings);
		this.ledger.post(entry);
		note(region,
				draws.stream()
					.map((draw) -> new Came(UuidCreator.getTimeOrderedEpoch(), draw.account(), cause, draw.amount(),
							entry.id(), brought))
					.toList());
	}

	/** Of which accounts an entry brought money that they could not take any more. */
	@Transactional(readOnly = true)
	public Set<AccountId> brought(EntryId entry) {
		return this.jdbc.sql("select distinct account_id from personal_account_later where brought_by = ?")
			.param(entry.value())
			.query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
			.set();
	}

	/** Notes what an entry has put onto 应付退款 for closed accounts, or taken off it. */
	public void note(Region region, List<Came> came) {
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		this.batches.batchUpdate(
				"""
						insert into personal_account_later (id, region, account_id, cause, amount_fen, entry_id, brought_by, came_at)
						values (?, ?, ?, ?, ?, ?, ?, ?)""",
				came, 500, (statement, one) -> {
					statement.setObject(1, one.id());
					statement.setString(2, region.code());
					statement.setObject(3, one.account().value());
					statement.setString(4, one.cause().name());
					statement.setLong(5, one.amount().fen());
					statement.setObject(6, one.entry().value());
					statement.setObject(7, one.brought().value());
					statement.setObject(8, now);
				});
	}

	/** Everything that came for an account, in order. */
	@Transactional(readOnly = true)
	public List<Later> of(AccountId account) {
		return this.jdbc.sql(COLUMNS + "l.account_id = ? order by l.id")
			.param(account.value())
			.query((row, number) -> new Later(row.getObject("id", UUID.class),
					new AccountId(row.getObject("account_id", UUID.class)), Cause.valueOf(row.getString("cause")),
					Money.ofFen(row.getLong("amount_fen")), row.getObject("came_at", OffsetDateTime.class),
					row.getObject("passed_id", UUID.class)))
			.list();
	}

	/** The accounts of a region that something waits for, behind this one. */
	@Transactional(readOnly = true)
	public List<Open> open(Region region, AccountId behind, int most) {
		return this.jdbc.sql("""
				select l.account_id, a.person_id, sum(l.amount_fen) as fen, min(l.came_at) as since
				  from personal_account_later l join personal_account a on a.id = l.account_id
				 where l.region = ? and l.passed_id is null and l.account_id > ? group by l.account_id, a.person_id
				having sum(l.amount_fen) > 0 order by l.account_id limit ?""")
			.params(region.code(), (behind != null) ? behind.value() : new UUID(0, 0), most)
			.query((row, number) -> new Open(new AccountId(row.getObject(1, UUID.class)),
					new PersonId(row.getObject(2, UUID.class)), Money.ofFen(row.getLong(3)),
					row.getObject(4, OffsetDateTime.class)))
			.list();
	}

	/** For how many accounts of a region something waits. */
	@Transactional(readOnly = true)
	public int count(Region region) {
		return this.jdbc.sql("""
				select count(*) from (select l.account_id from personal_account_later l
				 where l.region = ? and l.passed_id is null group by l.account_id having sum(l.amount_fen) > 0) as o""")
			.param(region.code())
			.query(Integer.class)
			.single();
	}

	/**
	 * These are passed on as one sum; the caller holds the account. False where one of
	 * them was passed on before.
	 */
	public boolean pass(Collection<Later> some, UUID passing) {
		return this.jdbc
			.sql("update personal_account_later set passed_id = :passing " + "where id in (:ids) and passed_id is null")
			.param("passing", passing)
			.param("ids", some.stream().map(Later::id).toList())
			.update() == some.size();
	}

	/**
	 * These go as one sum to the heirs, onto 应付遗产; the caller holds the account.
	 * @throws IllegalStateException where one of them was passed on before
	 */
	public EntryId inherit(Region region, Collection<Later> some, UUID passing, LocalDate effectiveOn) {
		if (!pass(some, passing)) {
			throw new IllegalStateException("What was held for an account was passed on before");
		}
		Money amount = Money.sum(some.stream().map(Later::amount).toList());
		Entry entry = new Entry(EntryId.fresh(), "inheritance", effectiveOn,
				List.of(Posting.debit(this.ledger.open(Chart.REFUND_PAYABLE.in(region)), region, amount),
						Posting.credit(this.ledger.open(Chart.ESTATE_PAYABLE.in(region)), region, amount)));
		this.ledger.post(entry);
		return entry.id();
	}

	/** Where it came from. */
	public enum Cause {

		/** 退货、冲正. */
		REVERSAL,
		/** 未受理的保险费退回. */
		PREMIUM,
		/** 手工报销退回. */
		BILL,
		/** 银行退回的付款，收款人已去世. */
		PAYOUT,
		/** 记账更正. */
		CORRECTION,
		/** 补划差额. */
		TOP_UP,
		/** 跟着转来的. */
		TRANSFER

	}

	/**
	 * What an entry has put aside for a closed account; below zero, taken back.
	 *
	 * @param brought the entry by which it came for the account
	 */
	public record Came(UUID id, AccountId account, Cause cause, Money amount, EntryId entry, EntryId brought) {

	}

	/**
	 * A sum that came for a closed account.
	 *
	 * @param passed by what it was passed on, or null while it waits
	 */
	public record Later(UUID id, AccountId account, Cause cause, Money amount, OffsetDateTime cameAt, UUID passed) {

	}

	/** What waits for an account, and since when. */
	public record Open(AccountId account, PersonId owner, Money amount, OffsetDateTime since) {

	}

}
