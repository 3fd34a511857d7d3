package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.files.FileId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers that were printed of cases; none is ever changed. */
@Repository
class CasePaperRows {

	private static final String COLUMNS = "select id, case_id, kind, print_number, file_id, printed_by, printed_at "
			+ "from casework_paper where ";

	private final JdbcClient jdbc;

	CasePaperRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int printed(CaseId one, CasePaper.Kind kind) {
		return this.jdbc.sql("select count(*) from casework_paper where case_id = ? and kind = ?")
			.params(one.value(), kind.name())
			.query(Integer.class)
			.single();
	}

	void add(Case one, CasePaper paper) {
		this.jdbc.sql(
				"insert into casework_paper (id, region, case_id, kind, print_number, file_id, printed_by, printed_at) "
						+ "values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(paper.id(), one.region().code(), paper.caseId().value(), paper.kind().name(), paper.number(),
					paper.file().value(), paper.by(), OffsetDateTime.ofInstant(paper.at(), ZoneOffset.UTC))
			.update();
	}

	/** The latest first. */
	List<CasePaper> of(CaseId one) {
		return this.jdbc.sql(COLUMNS + "case_id = ? order by id desc")
			.param(one.value())
			.query(CasePaperRows::paper)
			.list();
	}

	Optional<CasePaper> find(CaseId one, UUID id) {
		return this.jdbc.sql(COLUMNS + "case_id = ? and id = ?")
			.params(one.value(), id)
			.query(CasePaperRows::paper)
			.optional();
	}

	/** Codes of what was brought and not turned down. */
	List<String> brought(CaseId one) {
		return this.jdbc
			.sql("select distinct code from casework_material where case_id = ? and refused_for is null order by code")
			.param(one.value())
			.query(String.class)
			.list();
	}

	private static CasePaper paper(ResultSet row, int number) throws SQLException {
		return new CasePaper(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)),
				CasePaper.Kind.valueOf(row.getString("kind")), row.getInt("print_number"),
				new FileId(row.getObject("file_id", UUID.class)), row.getString("printed_by"),
				row.getObject("printed_at", OffsetDateTime.class).toInstant());
	}

}
