package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands declared of people (已申报). Set-based readers join {@code declaration_line}
 * themselves, where {@code standing = true}: at most one line a person, month and kind.
 */
@Repository
public class DeclaredFacts {

	private final JdbcClient jdbc;

	DeclaredFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The line of that kind that counts for the month, if one was declared. */
	public Optional<DeclaredLine> of(PersonId person, YearMonth month, DeclarationKind kind) {
		return this.jdbc.sql("""
				select * from declaration_line
				where person_id = ? and for_month = ? and kind = ? and standing = true""")
			.params(person.value(), month.atDay(1), kind.name())
			.query(DeclaredFacts::read)
			.optional();
	}

	/**
	 * Everything ever declared of a person for a month, the standing and the superseded.
	 */
	public List<DeclaredLine> history(PersonId person, YearMonth month) {
		return this.jdbc.sql("""
				select l.* from declaration_line l join declaration d on d.id = l.declaration_id
				where l.person_id = ? and l.for_month = ? order by d.confirmed_at, l.id""")
			.params(person.value(), month.atDay(1))
			.query(DeclaredFacts::read)
			.list();
	}

	/** The lines of a declaration as they were typed, in their order. */
	List<DeclaredRow> rows(DeclarationId declaration) {
		return this.jdbc.sql("select * from declaration_line where declaration_id = ? order by row_number")
			.param(declaration.value())
			.query((row, number) -> new DeclaredRow(row.getInt("row_number"),
					new PersonId(row.getObject("person_id", UUID.class)),
					YearMonth.from(row.getObject("for_month", LocalDate.class)), money(row, "base_fen"),
					row.getObject("paid", Boolean.class), money(row, "pension_fen")))
			.list();
	}

	private static DeclaredLine read(ResultSet row, int number) throws SQLException {
		return new DeclaredLine(row.getObject("id", UUID.class), DeclarationKind.valueOf(row.getString("kind")),
				YearMonth.from(row.getObject("for_month", LocalDate.class)), money(row, "base_fen"),
				row.getObject("paid", Boolean.class), money(row, "pension_fen"),
				new EmployerId(row.getObject("employer_id", UUID.class)),
				new DeclarationId(row.getObject("declaration_id", UUID.class)));
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		long fen = row.getLong(column);
		return row.wasNull() ? null : Money.ofFen(fen);
	}

}
