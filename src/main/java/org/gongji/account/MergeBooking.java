package org.gongji.account;

import java.time.LocalDate;
import java.util.List;
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
 * Books the balance of a record that is merged onto the account of the record that is
 * kept (合并档案), whole and in one region.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeBooking {

	private final JdbcClient jdbc;

	private final Ledger ledger;

	MergeBooking(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/**
	 * Holds the accounts of both until the transaction ends, in the order of their ids.
	 */
	public void hold(PersonId one, PersonId other) {
		this.jdbc.sql("select a.id from personal_account a where a.person_id in (?, ?) order by a.id for update")
			.params(one.value(), other.value())
			.query(UUID.class)
			.list();
	}

	/**
	 * Moves everything that is available, in fen, from a frozen account to an open one,
	 * and closes the one it leaves. What relatives have to leave there is the larger of
	 * the two. An empty account books nothing and is closed all the same.
	 * @return the entry, or null where there was nothing to move
	 * @throws IllegalStateException where one of the two is in another state, or holds
	 * another amount: the caller has held them and seen what is there
	 */
	public EntryId move(AccountId from, AccountId to, Region region, Money amount, LocalDate effectiveOn) {
		int left = this.jdbc.sql("""
				update personal_account set available_fen = available_fen - ?, state = 'closed'
				 where id = ? and region = ? and state = 'frozen' and available_fen = ? and held_fen = 0""")
			.params(amount.fen(), from.value(), region.code(), amount.fen())
			.update();
		int came = this.jdbc.sql("""
				update personal_account set available_fen = available_fen + ?,
				  family_floor_fen = (select max(f.family_floor_fen) from personal_account f where f.id in (?, ?))
				 where id = ? and region = ? and state = 'open'""")
			.params(amount.fen(), from.value(), to.value(), to.value(), region.code())
			.update();
		if (left != 1 || came != 1) {
			throw new IllegalStateException("An account that was held is in another state or holds another amount");
		}
		if (amount.isZero()) {
			return null;
		}
		Entry entry = new Entry(EntryId.fresh(), "record_merge", effectiveOn,
				List.of(Posting.debit(new LedgerAccountId(from.value()), region, amount),
						Posting.credit(new LedgerAccountId(to.value()), region, amount)));
		this.ledger.post(entry);
		return entry.id();
	}

}
