package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of answers of the bank. */
@Repository
class AnswerRows {

	private static final String COLUMNS = """
			select id, region, file_name, digest, kept_id, paid_count, paid_fen, returned_count, returned_fen, brought_at,
			       brought_by, booked_at, booked_by
			  from casework_bank_answer""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final PayoutRows payouts;

	AnswerRows(JdbcClient jdbc, JdbcTemplate batches, PayoutRows payouts) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.payouts = payouts;
	}

	void add(BankAnswer answer, List<AnswerLine> lines) {
		this.jdbc.sql("""
				insert into casework_bank_answer (id, region, file_name, digest, kept_id, paid_count, paid_fen,
				  returned_count, returned_fen, brought_at, brought_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(answer.id().value(), answer.region().code(), answer.fileName(), answer.digest(),
					answer.kept().value(), answer.paid(), answer.paidSum().fen(), answer.returned(),
					answer.returnedSum().fen(), answer.broughtAt(), answer.broughtBy())
			.update();
		this.batches.batchUpdate(
				"""
						insert into casework_bank_answer_line (answer_id, row_no, region, payout_id, was, paid, reason, settled_on)
						values (?, ?, ?, ?, ?, ?, ?, ?)""",
				lines, Math.max(1, lines.size()), (statement, line) -> {
					statement.setObject(1, answer.id().value());
					statement.setInt(2, line.row());
					statement.setString(3, answer.region().code());
					statement.setObject(4, line.seen().payout().id().value());
					statement.setString(5, line.was().name());
					statement.setBoolean(6, line.paid());
					statement.setString(7, line.reason());
					statement.setObject(8, line.on());
				});
	}

	void booked(BankAnswerId id, OffsetDateTime at, String by) {
		this.jdbc.sql("update casework_bank_answer set booked_at = ?, booked_by = ? where id = ?")
			.params(at, by, id.value())
			.update();
	}

	void drop(BankAnswerId id) {
		this.jdbc.sql("delete from casework_bank_answer_line where answer_id = ?").param(id.value()).update();
		this.jdbc.sql("delete from casework_bank_answer where id = ?").param(id.value()).update();
	}

	Optional<BankAnswer> byDigest(Region region, String digest) {
		return one(" where region = ? and digest = ?", region.code(), digest);
	}

	Optional<BankAnswer> find(BankAnswerId id, Region region) {
		return one(" where id = ? and region = ?", id.value(), region.code());
	}

	/** Reads one and holds it until the transaction ends. */
	Optional<BankAnswer> hold(BankAnswerId id, Region region) {
		return one(" where id = ? and region = ? for update", id.value(), region.code());
	}

	List<BankAnswer> newest(Region region, int most) {
		return this.jdbc.sql(COLUMNS + " where region = ? order by id desc limit ?")
			.params(region.code(), most)
			.query(AnswerRows::answer)
			.list();
	}

	/** Every line of an answer with its payment as it stands now, in the file's order. */
	List<AnswerLine> lines(BankAnswerId id, Region region) {
		Map<PayoutId, SeenPayout> payouts = this.payouts.ofAnswer(id, region)
			.stream()
			.collect(Collectors.toMap((seen) -> seen.payout().id(), Function.identity()));
		return this.jdbc.sql("""
				select row_no, payout_id, was, paid, reason, settled_on from casework_bank_answer_line
				 where answer_id = ? order by row_no""")
			.param(id.value())
			.query((row, number) -> new AnswerLine(row.getInt(1),
					payouts.get(new PayoutId(row.getObject(2, UUID.class))), PayoutState.valueOf(row.getString(3)),
					row.getBoolean(4), row.getString(5), row.getObject(6, LocalDate.class)))
			.list();
	}

	private Optional<BankAnswer> one(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query(AnswerRows::answer).optional();
	}

	private static BankAnswer answer(ResultSet row, int number) throws SQLException {
		return new BankAnswer(new BankAnswerId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				row.getString("file_name"), row.getString("digest"), new FileId(row.getObject("kept_id", UUID.class)),
				row.getInt("paid_count"), Money.ofFen(row.getLong("paid_fen")), row.getInt("returned_count"),
				Money.ofFen(row.getLong("returned_fen")), row.getObject("brought_at", OffsetDateTime.class),
				row.getString("brought_by"), row.getObject("booked_at", OffsetDateTime.class),
				row.getString("booked_by"));
	}

}
