package org.gongji.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements (对账单) of personal accounts: movements in the order of booking, each with the
 * balance that it left, in fen.
 */
@Component
public class Statements {

	/** All movements of {@code :account} with the balance each left. */
	static final String MOVEMENTS = """
			select p.entry_id, e.event, e.effective_on, e.booked_at, e.business_day, p.id,
			       case p.side when 'C' then p.amount_fen else -p.amount_fen end as change_fen,
			       sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end)
			         over (order by p.id) as balance_fen
			  from ledger_posting p join ledger_entry e on e.id = p.entry_id
			 where p.account_id = :account""";

	private final JdbcClient jdbc;

	Statements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest movements first, at most as many as asked for. */
	@Transactional(readOnly = true)
	public List<Movement> newest(AccountId account, int count) {
		return this.jdbc.sql("select * from (" + MOVEMENTS + ") as m order by id desc limit :count")
			.param("account", account.value())
			.param("count", count)
			.query(Statements::movement)
			.list();
	}

	/** The movement of this account in this entry, if the entry has one. */
	@Transactional(readOnly = true)
	public Optional<Movement> movement(AccountId account, EntryId entry) {
		return this.jdbc.sql("select * from (" + MOVEMENTS + ") as m where entry_id = :entry order by id")
			.param("account", account.value())
			.param("entry", entry.value())
			.query(Statements::movement)
			.list()
			.stream()
			.findFirst();
	}

	static Movement movement(ResultSet row, int number) throws SQLException {
		return new Movement(new PostingId(row.getObject("id", UUID.class)),
				new EntryId(row.getObject("entry_id", UUID.class)), row.getString("event"),
				row.getObject("effective_on", LocalDate.class), row.getObject("booked_at", OffsetDateTime.class),
				Money.ofFen(row.getLong("change_fen")), Money.ofFen(row.getLong("balance_fen")));
	}

	/** One movement of a personal account; money that leaves it is negative. */
	public record Movement(PostingId posting, EntryId entry, String event, LocalDate effectiveOn,
			OffsetDateTime bookedAt, Money change, Money balance) {

	}

}
