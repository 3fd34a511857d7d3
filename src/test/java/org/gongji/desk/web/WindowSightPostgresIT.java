package org.gongji.desk.web;

import java.util.List;

import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The same among many people; at night among a million. */
@OnPostgres
class WindowSightPostgresIT extends WindowSightCases {

	private static final Logger log = LoggerFactory.getLogger(WindowSightPostgresIT.class);

	private static final int MANY = 20_000;

	private static final int A_MILLION = 1_000_000;

	private static final int SLICE = 1_000;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theEndOfANumberIsFoundThroughItsIndex() {
		among(MANY);
	}

	@Test
	@Tag("night")
	void amongAMillionPeopleAsAmongFew() {
		among(A_MILLION);
	}

	private void among(int people) {
		register(people);
		try {
			List<String> plan = this.jdbc
				.sql("explain select * from person where certificate_tail = md5('7') "
						+ "and region = '620800' order by id limit 26")
				.query(String.class)
				.list();
			assertThat(String.join("\n", plan)).contains("person_tail").doesNotContain("Seq Scan");
			long begun = System.nanoTime();
			aPersonIsFoundAndOpenedWithinTenStatements();
			log.info("Among {} people: found and opened twice in {} ms", people,
					(System.nanoTime() - begun) / 1_000_000);
		}
		finally {
			forget(people);
		}
	}

	private void register(int people) {
		for (int from = 1; from <= people; from += SLICE) {
			this.jdbc
				.sql("""
						insert into person (id, region, name, certificate_kind, certificate_sealed, certificate_index, certificate_tail,
						  birthday, sex, insured, status, contributing, version)
						select gen_random_uuid(), '620800', '测试众', 'FOREIGN_PASSPORT', 'none', 'many-' || n,
						  md5(cast(n % 10000 as varchar)), date '1970-01-01', 'FEMALE', false, 'NONE', false, 0
						  from generate_series(?, ?) numbers (n)""")
				.params(from, Math.min(people, from + SLICE - 1))
				.update();
		}
		this.jdbc.sql("analyze person").update();
	}

	/** Nothing refers to them, so that nothing has to be looked up for each. */
	private void forget(int people) {
		for (int from = 1; from <= people; from += SLICE) {
			int first = from;
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("set local session_replication_role = replica").update();
				this.jdbc
					.sql("delete from person where certificate_kind = 'FOREIGN_PASSPORT' and certificate_index in "
							+ "(select 'many-' || n from generate_series(?, ?) numbers (n))")
					.params(first, Math.min(people, first + SLICE - 1))
					.update();
			});
		}
	}

}
