package org.gongji.casework;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of cases; they are added to and never changed. */
@Repository
class CaseStepRows {

	private final JdbcClient jdbc;

	CaseStepRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a decision rests on is null for every other step. */
	void add(Case now, CaseStep step, Actor by, DecidedBy decided) {
		Behalf behalf = by.behalf();
		this.jdbc
			.sql("""
					insert into casework_step (case_id, step_number, region, move, state, taken_by, by_role, behalf_kind, proxy_id,
					  taken_at, reason, citations, basis)
					values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?)""")
			.params(now.id().value(), step.number(), now.region().code(), step.move().name(), step.state().name(),
					step.by(), step.role().name(), (step.behalf() != null) ? step.behalf().name() : null,
					(behalf != null) ? behalf.proxyId() : null, OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC),
					step.reason(), (decided != null) ? decided.text() : null,
					(decided != null) ? decided.basis() : null)
			.update();
	}

	/** What the decision of a case rests on; empty before it. */
	Optional<DecidedBy> decided(CaseId id) {
		return this.jdbc
			.sql("select citations, basis from casework_step where case_id = ? and citations is not null "
					+ "order by step_number desc fetch first 1 rows only")
			.param(id.value())
			.query((row, number) -> DecidedBy.read(row.getString(1), row.getString(2)))
			.optional();
	}

	/** In the order in which they were taken. */
	List<CaseStep> of(CaseId id) {
		return this.jdbc.sql("""
				select step_number, move, state, taken_by, by_role, behalf_kind, taken_at, reason from casework_step
				 where case_id = ? order by step_number""").param(id.value()).query((row, number) -> {
			String behalf = row.getString("behalf_kind");
			return new CaseStep(row.getInt("step_number"), CaseMove.valueOf(row.getString("move")),
					CaseState.valueOf(row.getString("state")), row.getString("taken_by"),
					Role.valueOf(row.getString("by_role")), (behalf != null) ? Behalf.Kind.valueOf(behalf) : null,
					row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getString("reason"));
		}).list();
	}

}
