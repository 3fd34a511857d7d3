package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.files.FileId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files for the collecting system; a payment stands in one file. */
@Repository
class PremiumFileRows {

	/** The most payments of one file; what is left waits for the next. */
	static final int MOST = 20_000;

	private static final String COLUMNS = """
			select id, reference, region, programme, paid_from, paid_to, line_count, account_fen, made_at, made_by,
			       csv_id, xlsx_id
			  from premium_file""";

	private static final String PAYMENT = """
			select p.id, p.request_id, p.content_digest, p.reference, p.region, p.programme, p.insurance_year,
			       p.collection_id, p.category_no, p.payer_id, p.account_id, p.insured_id, p.insured_is,
			       p.policy_number, p.premium_fen, p.account_fen, p.paid_on, p.paid_at, p.paid_by, p.entry_id, p.law
			  from premium_payment p""";

	private static final String OPEN = """
			and not exists (select 1 from premium_file_line l where l.payment_id = p.id)
			and not exists (select 1 from premium_decision d where d.payment_id = p.id)""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	PremiumFileRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * The payments that wait for a file, oldest first, held until the transaction ends.
	 * They are read once more now that they are held: whoever held one before may have
	 * given it back.
	 */
	List<PremiumPayment> holdWaiting(Region region, PremiumKind programme, LocalDate from, LocalDate to) {
		String waiting = " where p.region = ? and p.programme = ? and p.paid_on >= ? and p.paid_on < ? " + OPEN
				+ " order by p.id limit ?";
		Object[] params = { region.code(), programme.word(), from, to, MOST };
		Set<UUID> held = this.jdbc.sql("select p.id from premium_payment p" + waiting + " for update")
			.params(params)
			.query(UUID.class)
			.set();
		return this.jdbc.sql(PAYMENT + waiting)
			.params(params)
			.query(PremiumPayments::payment)
			.list()
			.stream()
			.filter((payment) -> held.contains(payment.id().value()))
			.toList();
	}

	/** How many payments of each programme wait for a file, and how much they are. */
	List<PremiumsWaiting> waiting(Region region) {
		return this.jdbc.sql("""
				select p.programme, count(*) as payments, sum(p.account_fen) as fen, min(p.paid_on) as first_day
				  from premium_payment p where p.region = ?
				""" + OPEN + " group by p.programme order by p.programme")
			.param(region.code())
			.query((row, number) -> new PremiumsWaiting(PremiumKind.ofWord(row.getString("programme")),
					row.getInt("payments"), Money.ofFen(row.getLong("fen")),
					row.getObject("first_day", LocalDate.class)))
			.list();
	}

	void add(PremiumFile file, RequestId request, List<PremiumPayment> payments) {
		this.jdbc.sql("""
				insert into premium_file (id, request_id, reference, region, programme, paid_from, paid_to, line_count,
				  account_fen, made_at, made_by, csv_id, xlsx_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(file.id().value(), request.text(), file.reference(), file.region().code(), file.programme().word(),
					file.from(), file.to(), file.lines(), file.total().fen(), file.madeAt(), file.madeBy(),
					file.csv().value(), file.xlsx().value())
			.update();
		int[] line = { 0 };
		this.batches.batchUpdate(
				"insert into premium_file_line (payment_id, file_id, line_no, region) values (?, ?, ?, ?)", payments,
				payments.size(), (statement, payment) -> {
					statement.setObject(1, payment.id().value());
					statement.setObject(2, file.id().value());
					statement.setInt(3, ++line[0]);
					statement.setString(4, file.region().code());
				});
	}

	Optional<PremiumFile> byRequest(RequestId request) {
		return this.jdbc.sql(COLUMNS + " where request_id = ?")
			.param(request.text())
			.query(PremiumFileRows::file)
			.optional();
	}

	Optional<PremiumFile> find(PremiumFileId id, Region region) {
		return this.jdbc.sql(COLUMNS + " where id = ? and region = ?")
			.params(id.value(), region.code())
			.query(PremiumFileRows::file)
			.optional();
	}

	/** The newest files of a region first. */
	List<PremiumFile> of(Region region, int most) {
		return this.jdbc.sql(COLUMNS + " where region = ? order by id desc limit ?")
			.params(region.code(), most)
			.query(PremiumFileRows::file)
			.list();
	}

	/** Some payments of a file in its order, those behind this line. */
	List<PremiumPayment> payments(PremiumFileId file, int behind, int most) {
		return this.jdbc
			.sql(PAYMENT + " join premium_file_line l on l.payment_id = p.id where l.file_id = ? and l.line_no > ? "
					+ "order by l.line_no limit ?")
			.params(file.value(), behind, most)
			.query(PremiumPayments::payment)
			.list();
	}

	/** How many payments of a file were accepted, or else rejected. */
	int decided(PremiumFileId file, boolean accepted) {
		return this.jdbc
			.sql("select count(*) from premium_file_line l join premium_decision d on d.payment_id = l.payment_id "
					+ "where l.file_id = ? and d.accepted = ?")
			.params(file.value(), accepted)
			.query(Integer.class)
			.single();
	}

	/** In which file a payment went; empty for none yet. */
	Optional<PremiumFileId> fileOf(PremiumPaymentId payment) {
		return this.jdbc.sql("select file_id from premium_file_line where payment_id = ?")
			.param(payment.value())
			.query(UUID.class)
			.optional()
			.map(PremiumFileId::new);
	}

	private static PremiumFile file(ResultSet row, int number) throws SQLException {
		return new PremiumFile(new PremiumFileId(row.getObject("id", UUID.class)), row.getString("reference"),
				new Region(row.getString("region")), PremiumKind.ofWord(row.getString("programme")),
				row.getObject("paid_from", LocalDate.class), row.getObject("paid_to", LocalDate.class),
				row.getInt("line_count"), Money.ofFen(row.getLong("account_fen")),
				row.getObject("made_at", OffsetDateTime.class), row.getString("made_by"),
				new FileId(row.getObject("csv_id", UUID.class)), new FileId(row.getObject("xlsx_id", UUID.class)));
	}

}
