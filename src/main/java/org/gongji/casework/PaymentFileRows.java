package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of payment files; a payment stands in one of them. */
@Repository
class PaymentFileRows {

	/** The most payments of one file; what is left waits for the next. */
	static final int MOST = 2000;

	private static final String COLUMNS = """
			select id, region, reference, line_count, sum_fen, made_by, made_at from casework_payment_file""";

	private static final String WAITING = " where region = :region and state = 'READY'";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final PayeeRows payees;

	PaymentFileRows(JdbcClient jdbc, JdbcTemplate batches, PayeeRows payees) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.payees = payees;
	}

	/** Those that wait, oldest first; of these alone where some are named. */
	List<Waiting> waiting(Region region, List<PayoutId> chosen) {
		return read(region, chosen, "");
	}

	/**
	 * As before, held until the transaction ends. They are read once more now that they
	 * are held: whoever held one before may have put it into another file.
	 */
	List<Waiting> hold(Region region, List<PayoutId> chosen) {
		Set<PayoutId> held = Set.copyOf(read(region, chosen, " for update").stream().map(Waiting::id).toList());
		return waiting(region, chosen).stream().filter((one) -> held.contains(one.id())).toList();
	}

	private List<Waiting> read(Region region, List<PayoutId> chosen, String lock) {
		String these = chosen.isEmpty() ? "" : " and id in (:ids)";
		JdbcClient.StatementSpec sql = this.jdbc
			.sql("select id, amount_fen from casework_payout" + WAITING + these + " order by id limit :most" + lock)
			.param("region", region.code())
			.param("most", MOST);
		if (!chosen.isEmpty()) {
			sql = sql.param("ids", chosen.stream().map(PayoutId::value).toList());
		}
		return sql.query(
				(row, number) -> new Waiting(new PayoutId(row.getObject(1, UUID.class)), Money.ofFen(row.getLong(2))))
			.list();
	}

	/** Keeps a file with these payments, which are on their way from then on. */
	void add(PaymentFile file, RequestId request, List<Waiting> payments) {
		this.jdbc
			.sql("""
					insert into casework_payment_file (id, region, reference, request_id, line_count, sum_fen, made_by, made_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(file.id().value(), file.region().code(), file.reference(), request.text(), file.lines(),
					file.sum().fen(), file.madeBy(), file.madeAt())
			.update();
		List<Object[]> lines = new ArrayList<>();
		List<Object[]> sent = new ArrayList<>();
		for (Waiting one : payments) {
			lines.add(new Object[] { one.id().value(), file.id().value(), lines.size() + 1, file.region().code() });
			sent.add(new Object[] { file.madeAt(), one.id().value() });
		}
		this.batches.batchUpdate(
				"insert into casework_payment_line (payout_id, file_id, line_no, region) values (?, ?, ?, ?)", lines);
		int[] moved = this.batches.batchUpdate(
				"update casework_payout set state = 'SENT', sent_at = ? where id = ? and state = 'READY'", sent);
		for (int one : moved) {
			if (one != 1) {
				throw new IllegalStateException("A payment that was held does not wait");
			}
		}
	}

	Optional<PaymentFile> byRequest(RequestId request) {
		return this.jdbc.sql(COLUMNS + " where request_id = ?")
			.param(request.text())
			.query(PaymentFileRows::file)
			.optional();
	}

	Optional<PaymentFile> find(PaymentFileId id, Region region) {
		return this.jdbc.sql(COLUMNS + " where id = ? and region = ?")
			.params(id.value(), region.code())
			.query(PaymentFileRows::file)
			.optional();
	}

	/** In which file a payment went; empty for none yet. */
	Optional<PaymentFile> of(PayoutId payout) {
		return this.jdbc
			.sql(COLUMNS + " where id = (select l.file_id from casework_payment_line l where l.payout_id = ?)")
			.param(payout.value())
			.query(PaymentFileRows::file)
			.optional();
	}

	/** The newest files of a region first. */
	List<PaymentFile> newest(Region region, int most) {
		return this.jdbc.sql(COLUMNS + " where region = ? order by id desc limit ?")
			.params(region.code(), most)
			.query(PaymentFileRows::file)
			.list();
	}

	/** Of which cases payments stand in a file. */
	Set<CaseId> cases(PaymentFileId file) {
		return this.jdbc.sql("""
				select distinct o.case_id from casework_payment_line l join casework_payout o on o.id = l.payout_id
				 where l.file_id = ? and o.case_id is not null""")
			.param(file.value())
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.set();
	}

	/** Every line, with the accounts in clear. */
	List<PaymentLine> lines(PaymentFileId file) {
		return this.jdbc.sql("""
				select l.line_no, o.reference, o.amount_fen, o.account_id, p.name, c.kind, a.bank, a.bank_code,
				       a.number_sealed
				  from casework_payment_line l join casework_payout o on o.id = l.payout_id
				       join casework_payee p on p.id = o.payee_id join casework_payee_account a on a.id = o.account_id
				       left join casework_case c on c.id = o.case_id
				 where l.file_id = ? order by l.line_no""")
			.param(file.value())
			.query((row, number) -> new PaymentLine(row.getInt("line_no"), row.getString("reference"),
					row.getString("name"), this.payees.account(row), Money.ofFen(row.getLong("amount_fen")),
					PaymentTable.purpose(kind(row.getString("kind")))))
			.list();
	}

	private static CaseKind kind(String name) {
		return (name != null) ? CaseKind.valueOf(name) : null;
	}

	private static PaymentFile file(ResultSet row, int number) throws SQLException {
		return new PaymentFile(new PaymentFileId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				row.getString("reference"), row.getInt("line_count"), Money.ofFen(row.getLong("sum_fen")),
				row.getString("made_by"), row.getObject("made_at", OffsetDateTime.class));
	}

	/** A payment that waits for a file. */
	record Waiting(PayoutId id, Money amount) {

	}

}
