package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.Masking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of an employer by month: those whom a line that stands declares. */
@Repository
public class DeclaredPeople {

	private static final String OF = " from declaration_line l where l.employer_id = ? and l.region = ?"
			+ " and l.standing = true";

	private final JdbcClient jdbc;

	DeclaredPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The months for which anything stands, the latest first, with counts and sums. */
	public List<Month> months(EmployerId employer, Region region, int most) {
		return this.jdbc.sql(
				"select l.for_month, l.kind, count(*) as people, sum(case when l.paid = false then 1 else 0 end) as unpaid, "
						+ "sum(coalesce(l.base_fen, 0) + coalesce(l.pension_fen, 0)) as fen" + OF
						+ " group by l.for_month, l.kind order by l.for_month desc, l.kind fetch first ? rows only")
			.params(employer.value(), region.code(), most)
			.query((row, number) -> new Month(month(row), DeclarationKind.valueOf(row.getString("kind")),
					row.getInt("people"), row.getInt("unpaid"), Money.ofFen(row.getLong("fen"))))
			.list();
	}

	/** The people of a month in the order of their lines, from a place on. */
	public List<Declared> people(EmployerId employer, Region region, YearMonth month, int from, int most) {
		return this.jdbc
			.sql("select l.person_id, p.name, l.kind, l.base_fen, l.paid, l.pension_fen "
					+ OF.replace(" where", " join person p on p.id = l.person_id where")
					+ " and l.for_month = ? order by l.kind, l.id offset ? rows fetch first ? rows only")
			.params(employer.value(), region.code(), month.atDay(1), from, most)
			.query(DeclaredPeople::read)
			.list();
	}

	public int count(EmployerId employer, Region region, YearMonth month) {
		return this.jdbc.sql("select count(*)" + OF + " and l.for_month = ?")
			.params(employer.value(), region.code(), month.atDay(1))
			.query(Integer.class)
			.single();
	}

	private static Declared read(ResultSet row, int number) throws SQLException {
		return new Declared(row.getObject("person_id", UUID.class), Masking.name(row.getString("name")),
				DeclarationKind.valueOf(row.getString("kind")), money(row, "base_fen"),
				row.getObject("paid", Boolean.class), money(row, "pension_fen"));
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		long fen = row.getLong(column);
		return row.wasNull() ? null : Money.ofFen(fen);
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return YearMonth.from(row.getObject("for_month", LocalDate.class));
	}

	/** A month of an employer: how many people, how many of them unpaid, and the sum. */
	public record Month(YearMonth month, DeclarationKind kind, int people, int unpaid, Money sum) {

	}

	/** Somebody of a month, the name masked. */
	public record Declared(UUID person, String maskedName, DeclarationKind kind, Money base, Boolean paid,
			Money pension) {

		public Money amount() {
			return (this.base != null) ? this.base : this.pension;
		}

	}

}
