package org.gongji.crediting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the rows that were put aside with what stands, and turns them into lines, by
 * one statement for each slice.
 */
@Component
class DeclarationBooking {

	/** Rows a statement: far below the time that a statement may take. */
	static final int SLICE = 20_000;

	private static final String SLICED = " where declaration_id = :id and row_number between :first and :last";

	private static final String MEET = """
			update declaration_row set replaces = (select l.id from declaration_line l
			    where l.person_id = declaration_row.person_id and l.for_month = declaration_row.for_month
			        and l.kind = :kind and l.standing = true)""" + SLICED;

	private static final String SUPERSEDE = """
			merge into declaration_line l
			using (select replaces, line_id from declaration_row""" + SLICED + """
			 and replaces is not null) r on (l.id = r.replaces)
			when matched then update set standing = null, superseded_by = r.line_id""";

	private static final String WRITE = """
			insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
			    base_fen, paid, pension_fen, withdrawn, standing)
			select r.line_id, d.region, d.id, r.row_number, d.employer_id, r.person_id, r.for_month, d.kind,
			    r.base_fen, r.paid, r.pension_fen, r.withdrawn, case when r.withdrawn then null else true end
			from declaration_row r join declaration d on d.id = r.declaration_id
			where r.declaration_id = :id and r.row_number between :first and :last""";

	private final JdbcClient jdbc;

	DeclarationBooking(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes for each row the line that stands for its person and month. */
	void meet(DeclarationId id, DeclarationKind kind) {
		inSlices(MEET, id, kind);
	}

	/** Turns the rows into lines and drops what was put aside. */
	void book(DeclarationId id) {
		inSlices(SUPERSEDE, id, null);
		inSlices(WRITE, id, null);
		drop(id);
	}

	void drop(DeclarationId id) {
		inSlices("delete from declaration_row" + SLICED, id, null);
	}

	private void inSlices(String sql, DeclarationId id, DeclarationKind kind) {
		int last = this.jdbc.sql("select coalesce(max(row_number), 0) from declaration_row where declaration_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
		for (int first = 1; first <= last; first += SLICE) {
			JdbcClient.StatementSpec slice = this.jdbc.sql(sql)
				.param("id", id.value())
				.param("first", first)
				.param("last", first + SLICE - 1);
			if (kind != null) {
				slice = slice.param("kind", kind.name());
			}
			slice.update();
		}
	}

}
