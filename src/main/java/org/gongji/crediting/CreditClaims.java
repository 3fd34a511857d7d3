package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.account.AccountId;
import org.gongji.crediting.CorrectionPockets.Cancelled;
import org.gongji.crediting.CorrectionPockets.OpenClaim;
import org.gongji.crediting.CorrectionRows.Outcome;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims (多记款): what was credited too much and spent, and what took it down since. */
@Repository
class CreditClaims {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	CreditClaims(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** What is open of the people of a slice, the oldest first. */
	List<OpenClaim> open(Slice slice) {
		return this.jdbc.sql("""
				select c.id, c.person_id, c.account_id, k.credited_month, c.open_fen from credit_claim c
				  join credit_correction k on k.id = c.correction_id
				 where c.region = ? and c.open_fen > 0 and""" + Slice.within("c.person_id") + "order by c.id")
			.params(SliceFacts.with(slice, slice.run().region().code()))
			.query(CreditClaims::open)
			.list();
	}

	/** What is open of the slice's people who were told of it on that day or before. */
	List<OpenClaim> due(Slice slice, LocalDate told) {
		return this.jdbc
			.sql("""
					select c.id, c.person_id, c.account_id, k.credited_month, c.open_fen from credit_claim c
					  join credit_correction k on k.id = c.correction_id
					 where c.region = ? and c.open_fen > 0 and c.noticed_on <= ? and""" + Slice.within("c.person_id")
					+ "order by c.id")
			.params(SliceFacts.with(slice, slice.run().region().code(), told))
			.query(CreditClaims::open)
			.list();
	}

	/** What is kept for closed accounts and was not passed on, by account. */
	Map<AccountId, Money> kept(Slice slice) {
		Map<AccountId, Money> kept = new HashMap<>();
		this.jdbc
			.sql("""
					select l.account_id, sum(l.amount_fen) as fen from personal_account_later l
					  join personal_account a on a.id = l.account_id
					 where l.region = ? and l.passed_id is null and l.cause in ('CORRECTION', 'TOP_UP') and"""
					+ Slice.within("a.person_id") + "group by l.account_id")
			.params(SliceFacts.with(slice, slice.run().region().code()))
			.query((row) -> {
				kept.put(new AccountId(row.getObject(1, UUID.class)), Money.ofFen(row.getLong(2)));
			});
		return kept;
	}

	/**
	 * Notes the claims that a slice makes and takes down. Who is alive is told today, in
	 * the same transaction.
	 */
	void note(Slice slice, List<Outcome> outcomes, List<Cancelled> cancelled) {
		LocalDate today = LocalDate.now(this.clock);
		List<Outcome> claimed = outcomes.stream().filter((outcome) -> outcome.claimed().isPositive()).toList();
		this.batches.batchUpdate(
				"""
						insert into credit_claim (id, region, person_id, account_id, correction_id, amount_fen, open_fen, made_on,
						  noticed_on)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				claimed, AT_ONCE, (statement, outcome) -> {
					statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
					statement.setString(2, slice.run().region().code());
					statement.setObject(3, outcome.correction().person());
					statement.setObject(4, outcome.correction().account().value());
					statement.setObject(5, outcome.correction().id());
					statement.setLong(6, outcome.claimed().fen());
					statement.setLong(7, outcome.claimed().fen());
					statement.setObject(8, today);
					statement.setObject(9, outcome.correction().died() ? null : today);
				});
		Map<UUID, EntryId> entries = outcomes.stream()
			.collect(Collectors.toMap((outcome) -> outcome.correction().id(), Outcome::entry));
		down(slice, cancelled.stream()
			.map((one) -> new Move(one.claim(), Kind.CANCELLED, one.amount(), entries.get(one.correction()), null))
			.toList());
	}

	/** Takes claims down by these moves. */
	void down(Slice slice, List<Move> moves) {
		this.batches.batchUpdate("update credit_claim set open_fen = open_fen - ? where id = ?", moves, AT_ONCE,
				(statement, move) -> {
					statement.setLong(1, move.amount().fen());
					statement.setObject(2, move.claim());
				});
		LocalDate today = LocalDate.now(this.clock);
		this.batches.batchUpdate("""
				insert into credit_claim_move (id, region, claim_id, kind, amount_fen, entry_id, posting_id, moved_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", moves, AT_ONCE, (statement, move) -> {
			statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
			statement.setString(2, slice.run().region().code());
			statement.setObject(3, move.claim());
			statement.setString(4, move.kind().name());
			statement.setLong(5, move.amount().fen());
			statement.setObject(6, move.entry().value());
			statement.setObject(7, (move.posting() != null) ? move.posting().value() : null);
			statement.setObject(8, today);
		});
	}

	private static OpenClaim open(ResultSet row, int number) throws SQLException {
		return new OpenClaim(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				new AccountId(row.getObject("account_id", UUID.class)),
				YearMonth.from(row.getObject("credited_month", LocalDate.class)), Money.ofFen(row.getLong("open_fen")));
	}

	/** How a claim went down. */
	enum Kind {

		SET_OFF, CANCELLED

	}

	/** By how much a claim goes down; posting is null where nothing left the account. */
	record Move(UUID claim, Kind kind, Money amount, EntryId entry, PostingId posting) {

	}

}
