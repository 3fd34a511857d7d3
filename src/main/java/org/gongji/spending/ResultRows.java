package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of brought results, and how the payments they name stand. */
@Repository
class ResultRows {

	private static final String COLUMNS = """
			select id, region, file_name, digest, kept_id, accepted_count, rejected_count, rejected_fen, brought_at,
			       brought_by, booked_at, booked_by
			  from premium_result""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ResultRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(PremiumResult result, List<PremiumResult.Line> lines) {
		this.jdbc.sql("""
				insert into premium_result (id, region, file_name, digest, kept_id, accepted_count, rejected_count,
				  rejected_fen, brought_at, brought_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(result.id().value(), result.region().code(), result.fileName(), result.digest(),
					result.kept().value(), result.accepted(), result.rejected(), result.back().fen(),
					result.broughtAt(), result.broughtBy())
			.update();
		this.batches.batchUpdate("""
				insert into premium_result_line (result_id, row_no, region, payment_id, reason)
				values (?, ?, ?, ?, ?)""", lines, lines.size(), (statement, line) -> {
			statement.setObject(1, result.id().value());
			statement.setInt(2, line.row());
			statement.setString(3, result.region().code());
			statement.setObject(4, line.payment().value());
			statement.setString(5, line.reason());
		});
	}

	void booked(ResultId id, OffsetDateTime at, String by) {
		this.jdbc.sql("update premium_result set booked_at = ?, booked_by = ? where id = ?")
			.params(at, by, id.value())
			.update();
	}

	void drop(ResultId id) {
		this.jdbc.sql("delete from premium_result_line where result_id = ?").param(id.value()).update();
		this.jdbc.sql("delete from premium_result where id = ?").param(id.value()).update();
	}

	Optional<PremiumResult> byDigest(Region region, String digest) {
		return one(" where region = ? and digest = ?", region.code(), digest);
	}

	Optional<PremiumResult> find(ResultId id, Region region) {
		return one(" where id = ? and region = ?", id.value(), region.code());
	}

	/** Reads one and holds it until the transaction ends. */
	Optional<PremiumResult> hold(ResultId id, Region region) {
		return one(" where id = ? and region = ? for update", id.value(), region.code());
	}

	List<PremiumResult> of(Region region, int most) {
		return this.jdbc.sql(COLUMNS + " where region = ? order by id desc limit ?")
			.params(region.code(), most)
			.query(ResultRows::result)
			.list();
	}

	/** Every row of a result as its payment stands now. */
	List<ResultLine> standing(ResultId id) {
		return this.jdbc.sql("""
				select r.row_no, r.reason, p.id, p.reference, p.account_fen, d.payment_id as decided
				  from premium_result_line r join premium_payment p on p.id = r.payment_id
				       left join premium_decision d on d.payment_id = p.id
				 where r.result_id = ? order by r.row_no""")
			.param(id.value())
			.query((row, number) -> new ResultLine(row.getInt("row_no"),
					new PremiumPaymentId(row.getObject("id", UUID.class)), row.getString("reference"),
					Money.ofFen(row.getLong("account_fen")), row.getString("reason"), row.getObject("decided") != null))
			.list();
	}

	/**
	 * How the payments with these references stand; those of other regions are left out.
	 */
	Map<String, Sent> sent(Region region, Collection<String> references) {
		Map<String, Sent> sent = new HashMap<>();
		this.jdbc.sql("""
				select p.id, p.reference, p.account_fen, l.payment_id as filed, d.payment_id as decided
				  from premium_payment p left join premium_file_line l on l.payment_id = p.id
				       left join premium_decision d on d.payment_id = p.id
				 where p.region = :region and p.reference in (:references)""")
			.param("region", region.code())
			.param("references", references)
			.query((row) -> {
				sent.put(row.getString("reference"),
						new Sent(new PremiumPaymentId(row.getObject("id", UUID.class)),
								Money.ofFen(row.getLong("account_fen")), row.getObject("filed") != null,
								row.getObject("decided") != null));
			});
		return sent;
	}

	private Optional<PremiumResult> one(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query(ResultRows::result).optional();
	}

	private static PremiumResult result(ResultSet row, int number) throws SQLException {
		return new PremiumResult(new ResultId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				row.getString("file_name"), row.getString("digest"), new FileId(row.getObject("kept_id", UUID.class)),
				row.getInt("accepted_count"), row.getInt("rejected_count"), Money.ofFen(row.getLong("rejected_fen")),
				row.getObject("brought_at", OffsetDateTime.class), row.getString("brought_by"),
				row.getObject("booked_at", OffsetDateTime.class), row.getString("booked_by"));
	}

	/** A payment as it was sent: its amount, and how it stands. */
	record Sent(PremiumPaymentId id, Money amount, boolean filed, boolean decided) {

	}

}
