package org.gongji.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.ledger.EntryId;
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

	private static final String MOVEMENTS = """
			select p.entry_id, e.event, e.effective_on, e.booked_at, p.id,
			       case p.side when 'C' then p.amount_fen else -p.amount_fen end as change_fen,
			       sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end)
			         over (order by p.id) as balance_fen
			  from ledger_posting p join ledger_entry e on e.id = p.entry_id
			 where p.account_id = ?""";

	private final JdbcClient jdbc;

	Statements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest movements first, at most as many as asked for. */
	@Transactional(readOnly = true)
	public List<Movement> newest(AccountId account, int count) {
		return this.jdbc.sql("select * from (" + MOVEMENTS + ") as m order by id desc limit ?")
			.params(account.value(), count)
			.query(Statements::movement)
			.list();
	}

	/** The movement of this account in this entry, if the entry has one. */
	@Transactional(readOnly = true)
	public Optional<Movement> movement(AccountId account, EntryId entry) {
		return this.jdbc.sql("select * from (" + MOVEMENTS + ") as m where entry_id = ? order by id")
			.params(account.value(), entry.value())
			.query(Statements::movement)
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * The movements booked in a month, oldest first, between its opening and closing
	 * balance.
	 */
	@Transactional(readOnly = true)
	public Month month(AccountId account, YearMonth month) {
		Money opening = balanceBefore(account, month.atDay(1));
		List<Movement> movements = this.jdbc.sql("""
				select m.* from (%s) as m join ledger_entry d on d.id = m.entry_id
				 where d.business_day >= ? and d.business_day < ? order by m.id""".formatted(MOVEMENTS))
			.params(account.value(), month.atDay(1), month.plusMonths(1).atDay(1))
			.query(Statements::movement)
			.list();
		Money in = sum(movements, false);
		Money out = sum(movements, true);
		return new Month(month, opening, in, out, opening.plus(in).plus(out), movements);
	}

	private static Money sum(List<Movement> movements, boolean outgoing) {
		return Money
			.sum(movements.stream().map(Movement::change).filter((change) -> change.isNegative() == outgoing).toList());
	}

	private Money balanceBefore(AccountId account, LocalDate day) {
		long fen = this.jdbc.sql("""
				select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
				  from ledger_posting p join ledger_entry e on e.id = p.entry_id
				 where p.account_id = ? and e.business_day < ?""")
			.params(account.value(), day)
			.query(Long.class)
			.single();
		return Money.ofFen(fen);
	}

	private static Movement movement(ResultSet row, int number) throws SQLException {
		return new Movement(new EntryId(row.getObject("entry_id", UUID.class)), row.getString("event"),
				row.getObject("effective_on", LocalDate.class), row.getObject("booked_at", OffsetDateTime.class),
				Money.ofFen(row.getLong("change_fen")), Money.ofFen(row.getLong("balance_fen")));
	}

	/** One movement of a personal account; money that leaves it is negative. */
	public record Movement(EntryId entry, String event, LocalDate effectiveOn, OffsetDateTime bookedAt, Money change,
			Money balance) {

	}

	/** A month of a personal account. */
	public record Month(YearMonth month, Money opening, Money in, Money out, Money closing, List<Movement> movements) {

	}

}
