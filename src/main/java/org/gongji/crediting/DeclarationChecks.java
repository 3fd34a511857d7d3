package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what only the rows together, or the rows beside what stands already, show: people
 * twice in a month, people whom another employer declares, corrections of nothing.
 */
@Component
class DeclarationChecks {

	/** Where the month stands in every file. */
	static final int MONTH = 3;

	private static final String TWICE = """
			select row_number, first_row from (select row_number,
			    min(row_number) over (partition by person_id, for_month) as first_row
			    from declaration_row where declaration_id = :id) rows_of_file
			where row_number > first_row order by row_number fetch first :room rows only""";

	private static final String MEETS = """
			select r.row_number, e.code from declaration_row r join declaration d on d.id = r.declaration_id
			join declaration_line l on l.id = r.replaces join employer e on e.id = l.employer_id
			where r.declaration_id = :id and %s order by r.row_number fetch first :room rows only""";

	private static final String OTHERS = MEETS.formatted("l.employer_id <> d.employer_id");

	private static final String OWN = MEETS.formatted("l.employer_id = d.employer_id");

	private static final String SAME = MEETS.formatted("""
			l.employer_id = d.employer_id and not r.withdrawn and r.base_fen is not distinct from l.base_fen
			and r.paid is not distinct from l.paid and r.pension_fen is not distinct from l.pension_fen""");

	private static final String NOTHING = """
			select r.row_number, '' as code from declaration_row r
			where r.declaration_id = :id and r.replaces is null order by r.row_number fetch first :room rows only""";

	private final JdbcClient jdbc;

	private final DeclarationBooking booking;

	DeclarationChecks(JdbcClient jdbc, DeclarationBooking booking) {
		this.jdbc = jdbc;
		this.booking = booking;
	}

	/** Looks at all the rows that were put aside. */
	void look(Declaration declaration, DeclarationStaging staging) {
		DeclarationId id = declaration.id();
		this.booking.meet(id, declaration.kind());
		find(TWICE, id, staging, "PERSON_TWICE", (row) -> row.getString("first_row"));
		find(OTHERS, id, staging, "OTHER_EMPLOYER", (row) -> row.getString("code"));
		if (declaration.correction()) {
			find(NOTHING, id, staging, "NOTHING_TO_CORRECT", (row) -> row.getString("code"));
			find(SAME, id, staging, "NOTHING_CHANGED", (row) -> "");
		}
		else {
			find(OWN, id, staging, "DECLARED_BEFORE", (row) -> "");
		}
	}

	private void find(String sql, DeclarationId id, DeclarationStaging staging, String problem, Found found) {
		this.jdbc.sql(sql)
			.param("id", id.value())
			.param("room", staging.found().room())
			.query((row, number) -> new DeclarationError(row.getInt("row_number"), MONTH, "month", problem,
					found.in(row)))
			.list()
			.forEach(staging.found()::refuse);
	}

	/** What a found row shows. */
	@FunctionalInterface
	private interface Found {

		String in(ResultSet row) throws SQLException;

	}

}
