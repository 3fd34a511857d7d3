package org.gongji.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one person become one (合并档案): the one ends and stays readable, its
 * certificate leads to the other one. Whether they are of one person is decided before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordMerging {

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	RecordMerging(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Holds both records until the transaction ends, in the order of their ids: who
	 * merges or moves one of them waits.
	 */
	public void hold(PersonId one, PersonId other) {
		Stream.of(one, other)
			.sorted(Comparator.comparing(PersonId::value))
			.forEach((id) -> this.jdbc.sql("update person set version = version where id = ?")
				.param(id.value())
				.update());
	}

	/**
	 * Ends the one record; what ended in it before leads to the kept one, too. The caller
	 * has held both and seen that they live in this region and were not merged.
	 */
	public void merge(PersonId ended, PersonId kept, Region region, LocalDate on, Actor by) {
		int merged = this.jdbc.sql("""
				update person set merged_into_id = ?, merged_on = ?, version = version + 1
				 where id = ? and region = ? and merged_into_id is null and died_on is null
				   and exists (select 1 from person k where k.id = ? and k.region = ? and k.merged_into_id is null
				                  and k.died_on is null)""")
			.params(kept.value(), on, ended.value(), region.code(), kept.value(), region.code())
			.update();
		if (merged != 1) {
			throw new IllegalStateException("A record that was held cannot be merged any more");
		}
		this.jdbc.sql("update person set merged_into_id = ?, version = version + 1 where merged_into_id = ?")
			.params(kept.value(), ended.value())
			.update();
		this.audit.write(by, "person.merged", region, "person", ended.value(), Map.of("into", kept.toString()));
		this.audit.write(by, "person.took-over", region, "person", kept.value(), Map.of("from", ended.toString()));
		this.events.publishEvent(new PersonMerged(ended, kept, on, by));
	}

	/** The records of this person that have ended, latest first. */
	@Transactional(readOnly = true)
	public List<PersonId> earlier(PersonId kept) {
		return this.jdbc.sql("select id from person where merged_into_id = ? order by merged_on desc, id desc")
			.param(kept.value())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	/** The record that goes on for this one: itself, unless it was merged. */
	@Transactional(readOnly = true)
	public PersonId now(PersonId id) {
		return this.jdbc.sql("select coalesce(merged_into_id, id) from person where id = ?")
			.param(id.value())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.optional()
			.orElse(id);
	}

}
