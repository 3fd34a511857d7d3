package org.gongji.casework;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.Chart;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of payments; each moves on by an update that names the state it comes from.
 */
@Repository
class PayoutRows {

	private static final String OWN = """
			select o.id, o.region, o.case_id, o.payee_id, o.account_id, o.part, o.attempt, o.state, o.amount_fen, o.payable,
			       o.reference, o.owed_by, o.owed_at, o.sent_at, o.settled_on, o.reason, o.entry_id,
			       o.estate_entry_id""";

	private static final String SEEN = OWN + ", c.number, " + PayeeRows.OWN + """

			from casework_payout o left join casework_case c on c.id = o.case_id
			join casework_payee p on p.id = o.payee_id join casework_payee_account a on a.id = o.account_id""";

	/**
	 * An attempt that was followed by another, or went into an estate, needs nobody's
	 * care any more.
	 */
	private static final String NOT_TRIED_AGAIN = """

			and o.estate_entry_id is null and not exists (select 1 from casework_payout t
			      where t.payee_id = o.payee_id and t.part = o.part
			        and t.attempt > o.attempt)""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final PayeeRows payees;

	PayoutRows(JdbcClient jdbc, JdbcTemplate batches, PayeeRows payees) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.payees = payees;
	}

	/** Many at once go as one batch. */
	void add(List<Payout> payouts) {
		this.batches.batchUpdate(
				"""
						insert into casework_payout (id, region, case_id, payee_id, account_id, part, attempt, live, state, amount_fen,
						  payable, reference, owed_by, owed_at)
						values (?, ?, ?, ?, ?, ?, ?, true, 'READY', ?, ?, ?, ?, ?)""",
				payouts, Math.max(1, payouts.size()), PayoutRows::bind);
	}

	private static void bind(PreparedStatement statement, Payout payout) throws SQLException {
		statement.setObject(1, payout.id().value());
		statement.setString(2, payout.region().code());
		statement.setObject(3, (payout.caseId() != null) ? payout.caseId().value() : null);
		statement.setObject(4, payout.payee().value());
		statement.setObject(5, payout.account().value());
		statement.setInt(6, payout.part());
		statement.setInt(7, payout.attempt());
		statement.setLong(8, payout.amount().fen());
		statement.setString(9, payout.owed().name());
		statement.setString(10, payout.reference());
		statement.setString(11, payout.owedBy());
		statement.setObject(12, payout.owedAt());
	}

	/** All attempts at what a payee gets for one part, in their order. */
	List<SeenPayout> attempts(Payout payout) {
		return this.jdbc.sql(SEEN + " where o.payee_id = ? and o.part = ? order by o.attempt")
			.params(payout.payee().value(), payout.part())
			.query(this::seen)
			.list();
	}

	/**
	 * All payments to an institution, newest month first, its attempts in their order.
	 */
	List<SeenPayout> ofInstitution(ProviderId provider) {
		return this.jdbc.sql(SEEN + " where p.provider_id = ? order by o.part desc, o.attempt")
			.param(provider.value())
			.query(this::seen)
			.list();
	}

	/** All attempts of a case, by part and payee and in their order. */
	List<SeenPayout> of(CaseId one, Region region) {
		return this.jdbc.sql(SEEN + " where o.case_id = ? and o.region = ? order by o.part, p.place, o.attempt")
			.params(one.value(), region.code())
			.query(this::seen)
			.list();
	}

	Optional<SeenPayout> find(PayoutId id, Region region) {
		return this.jdbc.sql(SEEN + " where o.id = ? and o.region = ?")
			.params(id.value(), region.code())
			.query(this::seen)
			.optional();
	}

	/** Those of a region in a state behind this one, oldest first. */
	List<SeenPayout> page(Region region, PayoutState state, PayoutId behind, int most) {
		return this.jdbc
			.sql(SEEN + " where o.region = ? and o.state = ? and o.id > ?" + NOT_TRIED_AGAIN + " order by o.id limit ?")
			.params(region.code(), state.name(), behind.value(), most)
			.query(this::seen)
			.list();
	}

	/** The payments of a file in its order, those behind this line. */
	List<SeenPayout> ofFile(PaymentFileId file, int behind, int most) {
		return this.jdbc
			.sql(SEEN + " join casework_payment_line l on l.payout_id = o.id where l.file_id = ? and l.line_no > ? "
					+ "order by l.line_no limit ?")
			.params(file.value(), behind, most)
			.query(this::seen)
			.list();
	}

	/** The payments that an answer of the bank names. */
	List<SeenPayout> ofAnswer(BankAnswerId answer, Region region) {
		return this.jdbc
			.sql(SEEN
					+ " join casework_bank_answer_line l on l.payout_id = o.id where l.answer_id = ? and o.region = ?")
			.params(answer.value(), region.code())
			.query(this::seen)
			.list();
	}

	/** Those of a region with these references. */
	List<SeenPayout> named(Region region, Collection<String> references) {
		return this.jdbc.sql(SEEN + " where o.region = :region and o.reference in (:references)")
			.param("region", region.code())
			.param("references", references)
			.query(this::seen)
			.list();
	}

	/** How many of a region are in each state, and their sum. */
	List<PayoutCount> counts(Region region) {
		return this.jdbc.sql("""
				select o.state, count(*), sum(o.amount_fen) from casework_payout o
				 where o.region = ?""" + NOT_TRIED_AGAIN + " group by o.state")
			.param(region.code())
			.query((row, number) -> new PayoutCount(PayoutState.valueOf(row.getString(1)), row.getInt(2),
					Money.ofFen(row.getLong(3))))
			.list();
	}

	/** Holds these until the transaction ends, in the order of their ids. */
	List<Payout> hold(Collection<PayoutId> ids) {
		return this.jdbc.sql(OWN + " from casework_payout o where o.id in (:ids) order by o.id for update")
			.param("ids", ids.stream().map(PayoutId::value).toList())
			.query(PayoutRows::payout)
			.list();
	}

	boolean paid(PayoutId id, LocalDate on, EntryId entry, String by, OffsetDateTime at) {
		return this.jdbc.sql("""
				update casework_payout set state = 'PAID', settled_on = ?, settled_by = ?, settled_at = ?, entry_id = ?
				 where id = ? and state = 'SENT'""").params(on, by, at, entry.value(), id.value()).update() == 1;
	}

	/** The back entry is null where the payment had not been paid. */
	boolean returned(PayoutId id, LocalDate on, String reason, EntryId back, String by, OffsetDateTime at) {
		return this.jdbc
			.sql("""
					update casework_payout set state = 'RETURNED', live = null, settled_on = ?, settled_by = ?, settled_at = ?,
					  reason = ?, back_entry_id = ?
					 where id = ? and state = ?""")
			.params(on, by, at, reason, (back != null) ? back.value() : null, id.value(),
					(back != null) ? PayoutState.PAID.name() : PayoutState.SENT.name())
			.update() == 1;
	}

	/** It went into the estate of who has died; false where it is not returned. */
	boolean inherited(PayoutId id, EntryId entry, String by, OffsetDateTime at) {
		return this.jdbc
			.sql("update casework_payout set estate_entry_id = ?, estate_by = ?, estate_at = ? "
					+ "where id = ? and state = 'RETURNED' and estate_entry_id is null")
			.params(entry.value(), by, at, id.value())
			.update() == 1;
	}

	/** Whether another attempt came after this one. */
	boolean followed(Payout payout) {
		return this.jdbc.sql("select count(*) from casework_payout where payee_id = ? and part = ? and attempt > ?")
			.params(payout.payee().value(), payout.part(), payout.attempt())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Whether the bank paid every payee of a case that has payments, or the money went to
	 * the heirs of who has died.
	 */
	boolean allPaid(CaseId one) {
		return this.jdbc.sql("""
				select count(*), sum(q.paid) from (
				  select max(case when o.state = 'PAID' or o.estate_entry_id is not null then 1 else 0 end) as paid
				    from casework_payout o where o.case_id = ? group by o.payee_id, o.part) as q""")
			.param(one.value())
			.query((row, number) -> row.getInt(1) > 0 && row.getInt(1) == row.getInt(2))
			.single();
	}

	private SeenPayout seen(ResultSet row, int number) throws SQLException {
		return new SeenPayout(payout(row, number), this.payees.payee(row, number), row.getString("number"));
	}

	static Payout payout(ResultSet row, int number) throws SQLException {
		UUID of = row.getObject("case_id", UUID.class);
		return new Payout(new PayoutId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				(of != null) ? new CaseId(of) : null, new PayeeId(row.getObject("payee_id", UUID.class)),
				new PayeeAccountId(row.getObject("account_id", UUID.class)), row.getInt("part"), row.getInt("attempt"),
				PayoutState.valueOf(row.getString("state")), Money.ofFen(row.getLong("amount_fen")),
				Chart.valueOf(row.getString("payable")), row.getString("reference"), row.getString("owed_by"),
				row.getObject("owed_at", OffsetDateTime.class), row.getObject("sent_at", OffsetDateTime.class),
				row.getObject("settled_on", LocalDate.class), row.getString("reason"), entry(row, "entry_id"),
				entry(row, "estate_entry_id"));
	}

	private static EntryId entry(ResultSet row, String column) throws SQLException {
		UUID entry = row.getObject(column, UUID.class);
		return (entry != null) ? new EntryId(entry) : null;
	}

}
