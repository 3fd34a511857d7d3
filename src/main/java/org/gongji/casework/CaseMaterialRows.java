package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.files.FileId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was brought to cases. */
@Repository
class CaseMaterialRows {

	private static final String COLUMNS = "id, code, instead_of, file_id, brought_by, brought_at, checked_by, checked_at, "
			+ "refused_for";

	private final JdbcClient jdbc;

	CaseMaterialRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Oldest first. */
	List<BroughtMaterial> of(CaseId one) {
		return this.jdbc.sql("select " + COLUMNS + " from casework_material where case_id = ? order by brought_at, id")
			.param(one.value())
			.query(CaseMaterialRows::material)
			.list();
	}

	Optional<BroughtMaterial> find(CaseId one, UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from casework_material where case_id = ? and id = ?")
			.params(one.value(), id)
			.query(CaseMaterialRows::material)
			.optional();
	}

	int files(CaseId one) {
		return this.jdbc.sql("select count(*) from casework_material where case_id = ? and file_id is not null")
			.param(one.value())
			.query(Integer.class)
			.single();
	}

	void add(CaseId one, Region region, BroughtMaterial brought, OffsetDateTime now) {
		this.jdbc
			.sql("insert into casework_material (region, case_id, " + COLUMNS
					+ ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(region.code(), one.value(), brought.id(), brought.code(), brought.insteadOf(),
					(brought.file() != null) ? brought.file().value() : null, brought.broughtBy(), now,
					brought.checkedBy(), (brought.checkedBy() != null) ? now : null, brought.refusedFor())
			.update();
	}

	void check(UUID id, String by, OffsetDateTime now, String refusedFor) {
		this.jdbc.sql("update casework_material set checked_by = ?, checked_at = ?, refused_for = ? where id = ?")
			.params(by, now, refusedFor, id)
			.update();
	}

	private static BroughtMaterial material(ResultSet row, int number) throws SQLException {
		UUID file = row.getObject("file_id", UUID.class);
		OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
		return new BroughtMaterial(row.getObject("id", UUID.class), row.getString("code"), row.getString("instead_of"),
				(file != null) ? new FileId(file) : null, row.getString("brought_by"),
				row.getObject("brought_at", OffsetDateTime.class).toInstant(), row.getString("checked_by"),
				(checked != null) ? checked.toInstant() : null, row.getString("refused_for"));
	}

}
