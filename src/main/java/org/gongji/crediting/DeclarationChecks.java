package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what only the rows beside what stands already show: people whom another employer
 * declares, people declared before, corrections of nothing.
 */
@Component
class DeclarationChecks {

	/** Where the month stands in every file. */
	static final int MONTH = 3;

	/** Asked line by line by its key: a join is planned by what the table held before. */
	private static final String MEET = """
			select m.row_number, m.line_id from (
			    select r.row_number, (select l.id from declaration_line l where l.person_id = r.person_id
			        and l.for_month = r.for_month and l.kind = ? and l.standing = true) as line_id
			    from unnest(cast(? as integer array), cast(? as uuid array), cast(? as date array))
			        as r(row_number, person_id, for_month)) m
			where m.line_id is not null""";

	private static final String LINES = """
			select l.id, l.employer_id, e.code, l.base_fen, l.paid, l.pension_fen
			from declaration_line l join employer e on e.id = l.employer_id
			where l.id = any(cast(? as uuid array))""";

	private final JdbcClient jdbc;

	DeclarationChecks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Compares some rows with the lines that stand for their people and months, and gives
	 * the lines that they met by the number of the row.
	 */
	Map<Integer, UUID> look(Declaration declaration, List<DeclaredRow> rows, FoundErrors found) {
		Map<Integer, UUID> met = meet(declaration.kind(), rows);
		if (!met.isEmpty() || declaration.correction()) {
			Map<UUID, Standing> lines = lines(met.values());
			rows.forEach((row) -> compare(declaration, row, lines.get(met.get(row.number())), found));
		}
		return met;
	}

	private Map<Integer, UUID> meet(DeclarationKind kind, List<DeclaredRow> rows) {
		Map<Integer, UUID> met = new HashMap<>();
		this.jdbc.sql(MEET)
			.params(kind.name(), Columns.of(rows, "integer", DeclaredRow::number),
					Columns.of(rows, "uuid", (row) -> row.person().value()),
					Columns.of(rows, "date", (row) -> row.month().atDay(1)))
			.query((row) -> {
				met.put(row.getInt("row_number"), row.getObject("line_id", UUID.class));
			});
		return met;
	}

	private Map<UUID, Standing> lines(Collection<UUID> ids) {
		Map<UUID, Standing> lines = new HashMap<>();
		this.jdbc.sql(LINES).param(Columns.of(List.copyOf(ids), "uuid", (id) -> id)).query((row) -> {
			lines.put(row.getObject("id", UUID.class), Standing.read(row));
		});
		return lines;
	}

	private static void compare(Declaration declaration, DeclaredRow row, Standing line, FoundErrors found) {
		if (line == null) {
			if (declaration.correction()) {
				refuse(row, "NOTHING_TO_CORRECT", "", found);
			}
		}
		else if (!line.employer().equals(declaration.employer().id())) {
			refuse(row, "OTHER_EMPLOYER", line.code(), found);
		}
		else if (!declaration.correction()) {
			refuse(row, "DECLARED_BEFORE", "", found);
		}
		else if (line.states(row)) {
			refuse(row, "NOTHING_CHANGED", "", found);
		}
	}

	private static void refuse(DeclaredRow row, String problem, String shown, FoundErrors found) {
		found.refuse(new DeclarationError(row.number(), MONTH, "month", problem, shown));
	}

	/** A line that stands. */
	private record Standing(EmployerId employer, String code, Money base, Boolean paid, Money pension) {

		static Standing read(ResultSet row) throws SQLException {
			return new Standing(new EmployerId(row.getObject("employer_id", UUID.class)), row.getString("code"),
					money(row, "base_fen"), row.getObject("paid", Boolean.class), money(row, "pension_fen"));
		}

		private static Money money(ResultSet row, String column) throws SQLException {
			long fen = row.getLong(column);
			return row.wasNull() ? null : Money.ofFen(fen);
		}

		boolean states(DeclaredRow row) {
			return !row.withdrawn() && Objects.equals(this.base, row.base()) && Objects.equals(this.paid, row.paid())
					&& Objects.equals(this.pension, row.pension());
		}

	}

}
