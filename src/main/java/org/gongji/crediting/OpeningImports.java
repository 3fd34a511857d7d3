package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.crediting.OpeningImport.State;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of opening balances of each region. */
@Repository
public class OpeningImports {

	private static final String SELECT = "select * from opening_import where";

	private final JdbcClient jdbc;

	OpeningImports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** That file, if it is of that region. */
	public Optional<OpeningImport> find(OpeningImportId id, Region region) {
		return some(" id = ? and region = ?", id.value(), region.code()).stream().findFirst();
	}

	/** All of the region, the newest first. */
	public List<OpeningImport> of(Region region) {
		return some(" region = ? order by brought_at desc, id desc", region.code());
	}

	public List<DeclarationError> errors(OpeningImportId id, int most) {
		return this.jdbc.sql("""
				select row_number, column_number, column_word, problem, found from opening_error
				where import_id = ? order by row_number, column_number, error_number fetch first ? rows only""")
			.params(id.value(), most)
			.query((row, number) -> new DeclarationError(row.getInt(1), row.getInt(2), row.getString(3),
					row.getString(4), row.getString(5)))
			.list();
	}

	/** The file, held until the transaction ends. */
	Optional<OpeningImport> hold(OpeningImportId id, Region region) {
		return some(" id = ? and region = ? for update", id.value(), region.code()).stream().findFirst();
	}

	/** A file whose booking nobody else works on, held until the transaction ends. */
	Optional<OpeningImport> claim() {
		return some(" state = 'BOOKING' and trouble is null order by id limit 1 for update skip locked").stream()
			.findFirst();
	}

	Optional<OpeningImport> byHash(Region region, String hash) {
		return some(" region = ? and file_hash = ?", region.code(), hash).stream().findFirst();
	}

	void insert(OpeningImport fresh) {
		this.jdbc
			.sql("""
					insert into opening_import (id, region, as_of, file_name, file_hash, state, stated_rows, stated_fen, row_count,
					    sum_fen, error_count, stopped, brought_by, brought_at, booked_row, booked_rows, booked_fen)
					values (?, ?, ?, ?, ?, 'PREVIEW', ?, ?, 0, 0, 0, false, ?, ?, 0, 0, 0)""")
			.params(fresh.id().value(), fresh.region().code(), fresh.asOf(), fresh.source().fileName(),
					fresh.source().fileHash(), fresh.stated().rows(), fresh.stated().sum().fen(), fresh.brought().by(),
					fresh.brought().at().atOffset(ZoneOffset.UTC))
			.update();
	}

	void counted(OpeningImportId id, Declaration.Totals counted, int errors, boolean stopped) {
		this.jdbc.sql("update opening_import set row_count = ?, sum_fen = ?, error_count = ?, stopped = ? where id = ?")
			.params(counted.rows(), counted.sum().fen(), errors, stopped, id.value())
			.update();
	}

	void submit(OpeningImportId id, ApprovalId approval) {
		this.jdbc.sql("update opening_import set state = 'SUBMITTED', approval_id = ? where id = ?")
			.params(approval.value(), id.value())
			.update();
	}

	void move(OpeningImportId id, State to, Instant endedAt) {
		this.jdbc
			.sql("update opening_import set state = ?, ended_at = cast(? as timestamp with time zone) where id = ?")
			.params(to.name(), (endedAt != null) ? endedAt.atOffset(ZoneOffset.UTC) : null, id.value())
			.update();
	}

	void booked(OpeningImportId id, int lastRow, Declaration.Totals more) {
		this.jdbc.sql("""
				update opening_import set booked_row = ?, booked_rows = booked_rows + ?, booked_fen = booked_fen + ?
				where id = ?""").params(lastRow, more.rows(), more.sum().fen(), id.value()).update();
	}

	/** Stops the booking, or lets it go on with null; false where it did so already. */
	boolean stop(OpeningImportId id, String trouble) {
		return this.jdbc
			.sql("update opening_import set trouble = cast(? as varchar(200)) where id = ? and state = 'BOOKING' "
					+ "and (trouble is null) <> cast(? as boolean)")
			.params(trouble, id.value(), trouble == null)
			.update() == 1;
	}

	/** Its rows go before. */
	void delete(OpeningImportId id) {
		this.jdbc.sql("delete from opening_error where import_id = ?").param(id.value()).update();
		this.jdbc.sql("delete from opening_import where id = ?").param(id.value()).update();
	}

	private List<OpeningImport> some(String where, Object... params) {
		return this.jdbc.sql(SELECT + where).params(params).query(OpeningImports::read).list();
	}

	private static OpeningImport read(ResultSet row, int number) throws SQLException {
		UUID approval = row.getObject("approval_id", UUID.class);
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new OpeningImport(new OpeningImportId(row.getObject("id", UUID.class)),
				new Region(row.getString("region")), row.getObject("as_of", LocalDate.class),
				new Declaration.Source(row.getString("file_name"), row.getString("file_hash"), null),
				State.valueOf(row.getString("state")), totals(row, "stated_rows", "stated_fen"),
				totals(row, "row_count", "sum_fen"), row.getInt("error_count"), row.getBoolean("stopped"),
				new Declaration.Step(row.getString("brought_by"),
						row.getObject("brought_at", OffsetDateTime.class).toInstant()),
				(approval != null) ? new ApprovalId(approval) : null, row.getInt("booked_row"),
				totals(row, "booked_rows", "booked_fen"), row.getString("trouble"),
				(ended != null) ? ended.toInstant() : null);
	}

	private static Declaration.Totals totals(ResultSet row, String rows, String fen) throws SQLException {
		return new Declaration.Totals(row.getInt(rows), Money.ofFen(row.getLong(fen)));
	}

}
