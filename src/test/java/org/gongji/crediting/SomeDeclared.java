package org.gongji.crediting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What employers have declared, written straight into the tables, for tests. */
@TestComponent
public class SomeDeclared {

	private final JdbcClient jdbc;

	SomeDeclared(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An employer of the region, with one declaration to hang lines on. */
	public Paper paper(Region region, String kind) {
		UUID employer = UuidCreator.getTimeOrderedEpoch();
		UUID declaration = UuidCreator.getTimeOrderedEpoch();
		OffsetDateTime now = OffsetDateTime.ofInstant(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into employer (id, region, code, name, agency, registered_by, registered_at)
				values (?, ?, ?, '测试单位', '测试经办机构', 'test', ?)""")
			.params(employer, region.code(), "E" + employer.toString().substring(0, 18), now)
			.update();
		this.jdbc
			.sql("""
					insert into declaration (id, region, employer_id, kind, correction, request_id, state, stated_rows,
					  stated_fen, row_count, sum_fen, error_count, stopped, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
					values (?, ?, ?, ?, false, ?, 'CONFIRMED', 1, 0, 1, 0, 0, false, 'test', ?, 'test', ?)""")
			.params(declaration, region.code(), employer, kind, declaration.toString(), now, now)
			.update();
		return new Paper(region, employer, declaration, kind);
	}

	/** A contribution base of a month, paid or not. */
	public void base(Paper paper, PersonId person, YearMonth month, String yuan, boolean paid) {
		line(paper, person, month, Money.ofYuan(yuan).fen(), paid, null);
	}

	/** A pension of a month. */
	public void pension(Paper paper, PersonId person, YearMonth month, String yuan) {
		line(paper, person, month, null, null, Money.ofYuan(yuan).fen());
	}

	/** Another base in place of the one that stands, perhaps by another employer. */
	public void correct(Paper paper, PersonId person, YearMonth month, String yuan, boolean paid) {
		supersede(person, month, UuidCreator.getTimeOrderedEpoch());
		base(paper, person, month, yuan, paid);
	}

	/** Takes back what stands; nothing comes in its place. */
	public void withdraw(Paper paper, PersonId person, YearMonth month) {
		UUID line = UuidCreator.getTimeOrderedEpoch();
		supersede(person, month, line);
		int row = next(paper);
		this.jdbc
			.sql("""
					insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
					  withdrawn)
					values (?, ?, ?, ?, ?, ?, ?, ?, true)""")
			.params(line, paper.region().code(), paper.declaration(), row, paper.employer(), person.value(),
					month.atDay(1), paper.kind())
			.update();
	}

	private void supersede(PersonId person, YearMonth month, UUID by) {
		this.jdbc.sql("""
				update declaration_line set standing = null, superseded_by = ?
				 where person_id = ? and for_month = ? and standing = true""")
			.params(by, person.value(), month.atDay(1))
			.update();
	}

	private int next(Paper paper) {
		return this.jdbc.sql("select count(*) from declaration_line where declaration_id = ?")
			.param(paper.declaration())
			.query(Integer.class)
			.single() + 1;
	}

	private void line(Paper paper, PersonId person, YearMonth month, Long base, Boolean paid, Long pension) {
		int row = next(paper);
		this.jdbc
			.sql("""
					insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
					  base_fen, paid, pension_fen, withdrawn, standing)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, true)""")
			.params(UuidCreator.getTimeOrderedEpoch(), paper.region().code(), paper.declaration(), row,
					paper.employer(), person.value(), month.atDay(1), paper.kind(), base, paid, pension)
			.update();
	}

	/** A confirmed declaration of an employer. */
	public record Paper(Region region, UUID employer, UUID declaration, String kind) {

	}

}
