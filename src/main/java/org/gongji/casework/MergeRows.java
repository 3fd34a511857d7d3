package org.gongji.casework;

import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which two records a case merges. */
@Repository
class MergeRows {

	private final JdbcClient jdbc;

	MergeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseId one, Region region, PersonId ended, PersonId kept) {
		this.jdbc.sql("insert into casework_merge (case_id, region, ended_id, kept_id) values (?, ?, ?, ?)")
			.params(one.value(), region.code(), ended.value(), kept.value())
			.update();
	}

	boolean has(CaseId one) {
		return this.jdbc.sql("select count(*) from casework_merge where case_id = ?")
			.param(one.value())
			.query(Integer.class)
			.single() > 0;
	}

	/** The number of another case at work that one of these two records takes part in. */
	Optional<String> atWork(PersonId one, PersonId other, CaseId but) {
		return this.jdbc.sql("""
				select c.number from casework_case c
				 where c.person_id in (:people) and c.closed_at is null and c.id <> :but
				union
				select c.number from casework_merge m join casework_case c on c.id = m.case_id
				 where m.kept_id in (:people) and c.closed_at is null and c.id <> :but order by 1""")
			.param("people", List.of(one.value(), other.value()))
			.param("but", but.value())
			.query(String.class)
			.list()
			.stream()
			.findFirst();
	}

}
