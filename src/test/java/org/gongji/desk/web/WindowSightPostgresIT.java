package org.gongji.desk.web;

import java.util.List;

import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same among many people; at night a million ({@code -Dgongji.people=1000000}). */
@OnPostgres
class WindowSightPostgresIT extends WindowSightCases {

	private static final int MANY = Integer.getInteger("gongji.people", 20_000);

	private static final int SLICE = 500;

	private void manyPeople() {
		for (int from = 1; from <= MANY; from += SLICE) {
			this.jdbc
				.sql("""
						insert into person (id, region, name, certificate_kind, certificate_sealed, certificate_index, certificate_tail,
						  birthday, sex, insured, status, contributing, version)
						select gen_random_uuid(), '620800', '测试众', 'FOREIGN_PASSPORT', 'none', 'many-' || n, md5(cast(n % 10000 as varchar)),
						  date '1970-01-01', 'FEMALE', false, 'NONE', false, 0 from generate_series(?, ?) numbers (n)""")
				.params(from, Math.min(MANY, from + SLICE - 1))
				.update();
		}
		this.jdbc.sql("analyze person").update();
	}

	private void gone() {
		for (int from = 1; from <= MANY; from += SLICE) {
			this.jdbc.sql(
					"delete from person where certificate_index in (select 'many-' || n from generate_series(?, ?) numbers (n))")
				.params(from, Math.min(MANY, from + SLICE - 1))
				.update();
		}
	}

	@Test
	void theEndOfANumberIsFoundThroughItsIndex() {
		manyPeople();
		try {
			List<String> plan = this.jdbc
				.sql("explain select * from person where certificate_tail = md5('7') "
						+ "and region = '620800' order by id limit 26")
				.query(String.class)
				.list();
			assertThat(String.join("\n", plan)).contains("person_tail").doesNotContain("Seq Scan");
			aPersonIsFoundAndOpenedWithinTenStatements();
		}
		finally {
			gone();
		}
	}

}
