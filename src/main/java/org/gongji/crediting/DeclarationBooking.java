package org.gongji.crediting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the rows of declarations aside and turns them into lines, by one statement for
 * each slice.
 */
@Component
class DeclarationBooking {

	/** Supersedes nothing where others did so in the meantime. */
	private static final String SUPERSEDE = """
			merge into declaration_line l
			using (select n.met, n.line from unnest(cast(? as uuid array), cast(? as uuid array)) as n(met, line)) r
			on (l.id = r.met and l.standing = true)
			when matched then update set standing = null, superseded_by = r.line""";

	private static final String WRITE = """
			insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
			    base_fen, paid, pension_fen, withdrawn, standing)
			select r.id, cast(? as varchar(6)), cast(? as uuid), r.row_number, cast(? as uuid), r.person_id, r.for_month,
			    cast(? as varchar(12)), r.base_fen, r.paid, r.pension_fen, r.base_fen is null and r.pension_fen is null,
			    case when r.base_fen is null and r.pension_fen is null then null else true end
			from unnest(cast(? as uuid array), cast(? as integer array), cast(? as uuid array), cast(? as date array),
			    cast(? as bigint array), cast(? as boolean array), cast(? as bigint array))
			    as r(id, row_number, person_id, for_month, base_fen, paid, pension_fen)""";

	private final JdbcClient jdbc;

	private final DeclarationSlices slices;

	private final DeclarationChecks checks;

	DeclarationBooking(JdbcClient jdbc, DeclarationSlices slices, DeclarationChecks checks) {
		this.jdbc = jdbc;
		this.slices = slices;
		this.checks = checks;
	}

	/** Where the rows of a declaration are put aside. */
	DeclarationStaging stage(Declaration declaration) {
		return new DeclarationStaging(declaration, this.slices, this.checks);
	}

	/**
	 * Turns the rows into lines and drops what was put aside; false, and to be rolled
	 * back, when what stands was changed since they were looked at.
	 */
	boolean book(Declaration declaration) {
		for (int slice : this.slices.of(declaration.id())) {
			if (!book(declaration, this.slices.rows(declaration.id(), slice))) {
				return false;
			}
		}
		drop(declaration.id());
		return true;
	}

	private boolean book(Declaration declaration, List<DeclaredRow> rows) {
		FoundErrors since = new FoundErrors();
		Map<Integer, UUID> met = this.checks.look(declaration, rows, since);
		if (!since.all().isEmpty()) {
			return false;
		}
		List<UUID> lines = Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(rows.size()).toList();
		if (declaration.correction() && !supersede(rows.stream().map((row) -> met.get(row.number())).toList(), lines)) {
			return false;
		}
		write(declaration, rows, lines);
		return true;
	}

	private boolean supersede(List<UUID> met, List<UUID> lines) {
		return this.jdbc.sql(SUPERSEDE)
			.params(Columns.of(met, "uuid", (id) -> id), Columns.of(lines, "uuid", (id) -> id))
			.update() == met.size();
	}

	private void write(Declaration declaration, List<DeclaredRow> rows, List<UUID> lines) {
		this.jdbc.sql(WRITE)
			.params(declaration.region().code(), declaration.key(), declaration.employer().key(),
					declaration.kind().name(), Columns.of(lines, "uuid", (id) -> id),
					Columns.of(rows, "integer", DeclaredRow::number),
					Columns.of(rows, "uuid", (row) -> row.person().value()),
					Columns.of(rows, "date", (row) -> row.month().atDay(1)),
					Columns.of(rows, "bigint", (row) -> fen(row.base())),
					Columns.of(rows, "boolean", DeclaredRow::paid),
					Columns.of(rows, "bigint", (row) -> fen(row.pension())))
			.update();
	}

	void drop(DeclarationId id) {
		this.slices.drop(id);
	}

	private static Long fen(Money money) {
		return (money != null) ? money.fen() : null;
	}

}
