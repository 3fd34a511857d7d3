package org.gongji.account;

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
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a personal account while its balance leaves: frozen from the
 * application on (OQ-11, OQ-20), then paid out as a whole, or in use again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClosingAccounts {

	private final JdbcClient jdbc;

	private final PersonalAccounts accounts;

	private final Ledger ledger;

	ClosingAccounts(JdbcClient jdbc, PersonalAccounts accounts, Ledger ledger) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.ledger = ledger;
	}

	/**
	 * Holds the person's account until the caller's transaction ends: nothing moves on it
	 * meanwhile. Empty where there is none.
	 */
	public Optional<PersonalAccount> hold(PersonId owner) {
		List<UUID> held = this.jdbc
			.sql("select a.id from personal_account a where a.person_id = ? order by a.id for update")
			.param(owner.value())
			.query(UUID.class)
			.list();
		return held.isEmpty() ? Optional.empty() : this.accounts.of(owner);
	}

	/** From now on nothing is bought with it; false where it is not open. */
	public boolean freeze(AccountId account) {
		return this.jdbc.sql("update personal_account set state = 'frozen' where id = ? and state = 'open'")
			.param(account.value())
			.update() == 1;
	}

	/** In use again; false where it is not frozen, or its owner has died. */
	public boolean thaw(AccountId account) {
		return this.jdbc.sql("""
				update personal_account set state = 'open' where id = ? and state = 'frozen'
				   and exists (select 1 from person p where p.id = personal_account.person_id and p.died_on is null)""")
			.param(account.value())
			.update() == 1;
	}

	/**
	 * Takes everything that is available, in fen, out of a frozen account and owes it to
	 * who is to get it; the account is closed, or in use again where the leaving says so.
	 * An empty account books nothing and is closed all the same.
	 * @return the entry, or null where there was nothing to move
	 * @throws IllegalStateException where the account is not frozen or holds another
	 * amount: the caller has held it and seen what is there
	 */
	public EntryId payOut(Leaving leaving) {
		int moved = this.jdbc.sql("""
				update personal_account set available_fen = available_fen - ?, state = ?
				 where id = ? and state = 'frozen' and available_fen = ?""")
			.params(leaving.amount().fen(), leaving.closes() ? "closed" : "open", leaving.account().value(),
					leaving.amount().fen())
			.update();
		if (moved != 1) {
			throw new IllegalStateException("An account that was held is not frozen or holds another amount");
		}
		if (leaving.amount().isZero()) {
			return null;
		}
		Region region = leaving.region();
		LedgerAccountId owed = this.ledger.open(leaving.to().chart.in(region));
		Entry entry = new Entry(EntryId.fresh(), leaving.to().event, leaving.effectiveOn(),
				List.of(Posting.debit(new LedgerAccountId(leaving.account().value()), region, leaving.amount()),
						Posting.credit(owed, region, leaving.amount())));
		this.ledger.post(entry);
		return entry.id();
	}

	/**
	 * Puts a balance back that left and did not arrive, in fen: each posting names the
	 * one that it undoes, and the account is frozen as it was.
	 * @param left what was booked when it left, or null where there was nothing to move
	 * @return the entry, or null with it
	 * @throws IllegalStateException where the account is not closed
	 */
	public EntryId comeBack(AccountId account, Money amount, EntryId left, LocalDate effectiveOn) {
		int moved = this.jdbc.sql("""
				update personal_account set available_fen = available_fen + ?, state = 'frozen'
				 where id = ? and state = 'closed'""").params(amount.fen(), account.value()).update();
		if (moved != 1) {
			throw new IllegalStateException("An account whose balance left is in use");
		}
		if (left == null) {
			return null;
		}
		List<Posting> back = this.ledger.postings(left)
			.stream()
			.map((posting) -> posting.corrected(posting.amount()))
			.toList();
		Entry entry = new Entry(EntryId.fresh(), "transfer_back", effectiveOn, back);
		this.ledger.post(entry);
		return entry.id();
	}

	/** To whom the balance is owed once it has left the account. */
	public enum Owed {

		/** 应付退款: to the owner. */
		OWNER(Chart.REFUND_PAYABLE, "refund"),
		/** 应付遗产: to the heirs. */
		HEIRS(Chart.ESTATE_PAYABLE, "inheritance"),
		/** 在途转移: to the account at the destination. */
		DESTINATION(Chart.TRANSFER_IN_TRANSIT, "transfer_out");

		private final Chart chart;

		private final String event;

		Owed(Chart chart, String event) {
			this.chart = chart;
			this.event = event;
		}

		public Chart chart() {
			return this.chart;
		}

	}

	/**
	 * What leaves an account, in fen: all that is available.
	 *
	 * @param closes whether the account is closed with it; it stays in use where later
	 * money still comes in (OQ-32)
	 */
	public record Leaving(AccountId account, Region region, Money amount, Owed to, boolean closes,
			LocalDate effectiveOn) {

	}

}
