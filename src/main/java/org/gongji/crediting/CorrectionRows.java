package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.account.AccountId;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of corrections, from the draft to what became of them. */
@Repository
class CorrectionRows {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final DraftRows drafts;

	CorrectionRows(JdbcClient jdbc, JdbcTemplate batches, DraftRows drafts) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.drafts = drafts;
	}

	void add(Slice slice, List<CorrectionDraft.Found.One> differences) {
		Map<Ground, UUID> grounds = new HashMap<>();
		differences.stream()
			.map((one) -> one.difference().ground(slice.run().region()))
			.forEach((ground) -> grounds.computeIfAbsent(ground, Ground::id));
		this.drafts.grounds(grounds.keySet().stream());
		this.batches.batchUpdate(
				"""
						insert into credit_correction (id, region, person_id, account_id, credited_month, series, run_id, slice_no,
						  reason, credit_id, ground_id, base_fen, line_id, before_fen, due_fen, contribution_fen, fund_fen,
						  account_fen, claimed_fen, cancelled_fen, kept_fen)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)""",
				differences, AT_ONCE, (statement, one) -> {
					Difference difference = one.difference();
					MonthCredit due = difference.due();
					Object[] values = { UuidCreator.getTimeOrderedEpoch(), slice.run().region().code(),
							one.member().person, one.member().account, difference.month().atDay(1),
							difference.series().name(), slice.run().id().value(), slice.number(),
							difference.reason().name(), difference.credit(),
							difference.ground(slice.run().region()).id(),
							(due.base() != null) ? due.base().fen() : null, difference.line(),
							difference.before().fen(), due.amount().fen(), difference.contribution().fen(),
							difference.fund().fen() };
					for (int index = 0; index < values.length; index++) {
						statement.setObject(index + 1, values[index]);
					}
				});
	}

	/** The drafted corrections of a slice with the posting that each corrects. */
	List<Drafted> drafted(Slice slice) {
		return this.jdbc
			.sql("""
					select k.id, k.person_id, k.account_id, k.credited_month, k.series, k.reason, k.contribution_fen, k.fund_fen,
					       p.id as posting, h.died_on
					  from credit_correction k join person h on h.id = k.person_id
					  left join credit c on c.id = k.credit_id
					  left join credit_entry n on n.run_id = c.run_id and n.slice_no = c.slice_no
					                          and n.credited_month = c.credited_month
					  left join ledger_posting p on p.entry_id = n.entry_id and p.account_id = c.account_id
					 where k.run_id = ? and k.slice_no = ? order by k.id""")
			.params(slice.run().id().value(), slice.number())
			.query(CorrectionRows::drafted)
			.list();
	}

	void booked(List<Outcome> outcomes) {
		this.batches.batchUpdate(
				"""
						update credit_correction set entry_id = ?, posting_id = ?, account_fen = ?, claimed_fen = ?, cancelled_fen = ?,
						       kept_fen = ? where id = ?""",
				outcomes, AT_ONCE, (statement, outcome) -> {
					statement.setObject(1, outcome.entry().value());
					statement.setObject(2, outcome.account().isZero() ? null : outcome.posting().value());
					statement.setLong(3, outcome.account().fen());
					statement.setLong(4, outcome.claimed().fen());
					statement.setLong(5, outcome.cancelled().fen());
					statement.setLong(6, outcome.kept().fen());
					statement.setObject(7, outcome.correction().id());
				});
	}

	private static Drafted drafted(ResultSet row, int number) throws SQLException {
		UUID posting = row.getObject("posting", UUID.class);
		return new Drafted(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				new AccountId(row.getObject("account_id", UUID.class)),
				YearMonth.from(row.getObject("credited_month", LocalDate.class)),
				CreditSeries.valueOf(row.getString("series")), CorrectionReason.valueOf(row.getString("reason")),
				Money.ofFen(row.getLong("contribution_fen")), Money.ofFen(row.getLong("fund_fen")),
				(posting != null) ? new PostingId(posting) : null, row.getObject("died_on", LocalDate.class) != null);
	}

	/**
	 * A correction as it was approved; corrects is null where the month had no credit.
	 */
	record Drafted(UUID id, UUID person, AccountId account, YearMonth month, CreditSeries series,
			CorrectionReason reason, Money contribution, Money fund, PostingId corrects, boolean died) {

		Money amount() {
			return this.contribution.plus(this.fund);
		}

	}

	/**
	 * What became of a correction: what moved on the account (less is negative), what is
	 * claimed, what an earlier claim went down by, and what is kept for the refund.
	 */
	record Outcome(Drafted correction, EntryId entry, PostingId posting, Money account, Money claimed, Money cancelled,
			Money kept) {

		Outcome in(EntryId booked) {
			return new Outcome(this.correction, booked, this.posting, this.account, this.claimed, this.cancelled,
					this.kept);
		}

	}

}
