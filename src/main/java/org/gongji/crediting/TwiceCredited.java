package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Months that were credited on both of two records, as when one person has two of them.
 */
@Repository
public class TwiceCredited {

	private final JdbcClient jdbc;

	TwiceCredited(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In order. */
	@Transactional(readOnly = true)
	public List<YearMonth> months(PersonId one, PersonId other) {
		return this.jdbc.sql("""
				select a.credited_month from credit a
				  join credit b on b.credited_month = a.credited_month and b.series = a.series
				 where a.person_id = ? and b.person_id = ? and a.series = 'MONTHLY' order by a.credited_month""")
			.params(one.value(), other.value())
			.query((row, number) -> YearMonth.from(row.getObject(1, LocalDate.class)))
			.list();
	}

}
