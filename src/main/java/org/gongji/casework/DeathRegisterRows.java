package org.gongji.casework;

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
import org.gongji.casework.DeathRegister.Outcome;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files of the dead. */
@Repository
class DeathRegisterRows {

	private static final String SELECT = "select * from death_register where";

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	DeathRegisterRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(DeathRegister file, List<DeathRegister.Row> rows) {
		this.jdbc
			.sql("insert into death_register (id, region, file_name, file_hash, brought_by, brought_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(file.id(), file.region().code(), file.fileName(), file.fileHash(), file.broughtBy(),
					file.broughtAt().atOffset(ZoneOffset.UTC))
			.update();
		this.batches.batchUpdate(
				"""
						insert into death_register_row (register_id, row_number, region, person_id, shown_name, shown_number, died_on,
						  outcome) values (?, ?, ?, ?, ?, ?, ?, ?)""",
				rows, AT_ONCE, (statement, row) -> {
					statement.setObject(1, file.id());
					statement.setInt(2, row.number());
					statement.setString(3, file.region().code());
					statement.setObject(4, (row.person() != null) ? row.person().value() : null);
					statement.setString(5, row.name());
					statement.setString(6, row.certificate());
					statement.setObject(7, row.diedOn());
					statement.setString(8, row.outcome().name());
				});
	}

	Optional<DeathRegister> byHash(Region region, String hash) {
		return some(" region = ? and file_hash = ?", region.code(), hash).stream().findFirst();
	}

	Optional<DeathRegister> find(UUID id, Region region) {
		return some(" id = ? and region = ?", id, region.code()).stream().findFirst();
	}

	Optional<DeathRegister> hold(UUID id, Region region) {
		return some(" id = ? and region = ? for update", id, region.code()).stream().findFirst();
	}

	List<DeathRegister> of(Region region, int most) {
		return some(" region = ? order by id desc limit ?", region.code(), most);
	}

	List<DeathRegister.Row> rows(UUID register) {
		return this.jdbc.sql("select * from death_register_row where register_id = ? order by row_number")
			.param(register)
			.query((row, number) -> {
				UUID person = row.getObject("person_id", UUID.class);
				return new DeathRegister.Row(row.getInt("row_number"), (person != null) ? new PersonId(person) : null,
						row.getString("shown_name"), row.getString("shown_number"),
						row.getObject("died_on", LocalDate.class), Outcome.valueOf(row.getString("outcome")));
			})
			.list();
	}

	void confirm(UUID register, String by, Instant at) {
		this.jdbc
			.sql("update death_register set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
			.params(by, at.atOffset(ZoneOffset.UTC), register)
			.update();
	}

	/** False where somebody else was faster with this row. */
	boolean came(UUID register, int row, Outcome outcome) {
		return this.jdbc.sql(
				"update death_register_row set outcome = ? where register_id = ? and row_number = ? and outcome = 'READY'")
			.params(outcome.name(), register, row)
			.update() == 1;
	}

	/** The death had been recorded meanwhile. */
	void known(UUID register, int row) {
		this.jdbc.sql("update death_register_row set outcome = 'KNOWN' where register_id = ? and row_number = ?")
			.params(register, row)
			.update();
	}

	void drop(UUID register) {
		this.jdbc.sql("delete from death_register_row where register_id = ?").param(register).update();
		this.jdbc.sql("delete from death_register where id = ?").param(register).update();
	}

	private List<DeathRegister> some(String where, Object... params) {
		return this.jdbc.sql(SELECT + where).params(params).query(DeathRegisterRows::read).list();
	}

	private static DeathRegister read(ResultSet row, int number) throws SQLException {
		return new DeathRegister(row.getObject("id", UUID.class), new Region(row.getString("region")),
				row.getString("file_name"), row.getString("file_hash"), row.getString("brought_by"),
				instant(row, "brought_at"), row.getString("confirmed_by"), instant(row, "confirmed_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
