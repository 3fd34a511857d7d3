package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The declarations of each region. */
@Repository
public class Declarations {

	private static final String SELECT = """
			select d.*, e.code, e.name, e.agency from declaration d join employer e on e.id = d.employer_id
			where d.region = ? and""";

	private final JdbcClient jdbc;

	Declarations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** That declaration, if it is of that region. */
	public Optional<Declaration> find(DeclarationId id, Region region) {
		return this.jdbc.sql(SELECT + " d.id = ?")
			.params(region.code(), id.value())
			.query(Declarations::read)
			.optional();
	}

	/** The newest first. */
	public List<Declaration> latest(Region region, int most) {
		return this.jdbc.sql(SELECT + " 1 = 1 order by d.uploaded_at desc, d.id desc fetch first ? rows only")
			.params(region.code(), most)
			.query(Declarations::read)
			.list();
	}

	/** Those of an employer, the newest first. */
	public List<Declaration> latest(EmployerId employer, Region region, int most) {
		return this.jdbc
			.sql(SELECT + " d.employer_id = ? order by d.uploaded_at desc, d.id desc fetch first ? rows only")
			.params(region.code(), employer.value(), most)
			.query(Declarations::read)
			.list();
	}

	public List<DeclarationError> errors(DeclarationId id, int most) {
		return this.jdbc.sql("""
				select row_number, column_number, column_word, problem, found from declaration_error
				where declaration_id = ? order by row_number, column_number, error_number fetch first ? rows only""")
			.params(id.value(), most)
			.query((row, number) -> new DeclarationError(row.getInt(1), row.getInt(2), row.getString(3),
					row.getString(4), row.getString(5)))
			.list();
	}

	Optional<Declaration> byHash(Region region, String hash) {
		return this.jdbc.sql(SELECT + " d.file_hash = ?")
			.params(region.code(), hash)
			.query(Declarations::read)
			.optional();
	}

	Optional<Declaration> byRequest(Region region, RequestId request) {
		return this.jdbc.sql(SELECT + " d.request_id = ?")
			.params(region.code(), request.text())
			.query(Declarations::read)
			.optional();
	}

	void insert(Declaration fresh) {
		this.jdbc
			.sql("""
					insert into declaration (id, region, employer_id, kind, correction, file_name, file_hash, request_id, state,
					    stated_rows, stated_fen, row_count, sum_fen, error_count, stopped, uploaded_by, uploaded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, 'PREVIEW', ?, ?, 0, 0, 0, false, ?, ?)""")
			.params(fresh.key(), fresh.region().code(), fresh.employer().key(), fresh.kind().name(), fresh.correction(),
					fresh.source().fileName(), fresh.source().fileHash(), fresh.source().requestId(),
					fresh.stated().rows(), fresh.stated().sum().fen(), fresh.uploaded().by(),
					fresh.uploaded().at().atOffset(ZoneOffset.UTC))
			.update();
	}

	void counted(DeclarationId id, Declaration.Totals counted, int errors, boolean stopped) {
		this.jdbc
			.sql("update declaration set row_count = ?, sum_fen = ?, error_count = ?, stopped = ? "
					+ "where id = ? and state = 'PREVIEW'")
			.params(counted.rows(), counted.sum().fen(), errors, stopped, id.value())
			.update();
	}

	/** True for the one who turns a preview into what is declared. */
	boolean confirm(DeclarationId id, Region region, String by, Instant at) {
		return this.jdbc.sql("""
				update declaration set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?
				where id = ? and region = ? and state = 'PREVIEW' and error_count = 0 and row_count > 0
				    and row_count = stated_rows and sum_fen = stated_fen""")
			.params(by, at.atOffset(ZoneOffset.UTC), id.value(), region.code())
			.update() == 1;
	}

	/** True when it was a preview and is gone; its rows go before. */
	boolean delete(DeclarationId id, Region region) {
		this.jdbc.sql("delete from declaration_error where declaration_id = ?").param(id.value()).update();
		return this.jdbc.sql("delete from declaration where id = ? and region = ? and state = 'PREVIEW'")
			.params(id.value(), region.code())
			.update() == 1;
	}

	private static Declaration read(ResultSet row, int number) throws SQLException {
		Region region = new Region(row.getString("region"));
		Employer employer = new Employer(new EmployerId(row.getObject("employer_id", UUID.class)), region,
				new EmployerCode(row.getString("code")), row.getString("name"), row.getString("agency"));
		return new Declaration(new DeclarationId(row.getObject("id", UUID.class)), region, employer,
				DeclarationKind.valueOf(row.getString("kind")), row.getBoolean("correction"),
				new Declaration.Source(row.getString("file_name"), row.getString("file_hash"),
						row.getString("request_id")),
				Declaration.State.valueOf(row.getString("state")),
				new Declaration.Totals(row.getInt("stated_rows"), Money.ofFen(row.getLong("stated_fen"))),
				new Declaration.Totals(row.getInt("row_count"), Money.ofFen(row.getLong("sum_fen"))),
				row.getInt("error_count"), row.getBoolean("stopped"), step(row, "uploaded"), step(row, "confirmed"));
	}

	private static Declaration.Step step(ResultSet row, String what) throws SQLException {
		OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
		return (at != null) ? new Declaration.Step(row.getString(what + "_by"), at.toInstant()) : null;
	}

}
