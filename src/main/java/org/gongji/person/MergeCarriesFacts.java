package org.gongji.person;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person's benefit depends on goes on with the record that is kept: recognised
 * diseases, filings for care elsewhere, stays in hospital.
 */
@Component
class MergeCarriesFacts {

	private final JdbcClient jdbc;

	private final CareFacts care;

	MergeCarriesFacts(JdbcClient jdbc, CareFacts care) {
		this.jdbc = jdbc;
		this.care = care;
	}

	@EventListener
	void merged(PersonMerged merge) {
		UUID ended = merge.ended().value();
		this.jdbc.sql("select kind, disease, from_day, to_day from person_recognition where person_id = ?")
			.param(ended)
			.query((row, number) -> new Recognition(Recognition.Kind.valueOf(row.getString(1)), row.getString(2),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
			.list()
			.forEach((one) -> this.care.recognise(merge.kept(), one));
		this.jdbc.sql("select kind, place, from_day, to_day from person_filing where person_id = ?")
			.param(ended)
			.query((row, number) -> new Filing(Filing.Kind.valueOf(row.getString(1)), new Region(row.getString(2)),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
			.list()
			.forEach((one) -> this.care.file(merge.kept(), one));
		this.jdbc.sql("select from_day, to_day from person_hospital_stay where person_id = ?")
			.param(ended)
			.query((row,
					number) -> new LocalDate[] { row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class) })
			.list()
			.forEach((stay) -> this.care.admit(merge.kept(), stay[0], stay[1]));
	}

}
