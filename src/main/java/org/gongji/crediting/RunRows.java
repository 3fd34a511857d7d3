package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of runs. The database lets one run of a region be live at a time, and one
 * credit a month.
 */
@Repository
class RunRows {

	private static final String COLUMNS = """
			select id, region, kind, person_id, credited_month, state, paused, trouble, prepared_by, prepared_at, rules_digest,
			       approval_id, stage_since, ended_at
			  from credit_run""";

	private final JdbcClient jdbc;

	RunRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CreditRun run, RequestId request) {
		LocalDate month = run.month().atDay(1);
		this.jdbc.sql("""
				insert into credit_run (id, region, credited_month, state, paused, prepared_by, prepared_at, request_id,
				  rules_digest, stage_since, kind, person_id, claimed_month, claimed_turn)
				values (?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, 'live')""")
			.params(run.id().value(), run.region().code(), month, run.state().name(), run.preparedBy(),
					run.preparedAt(), request.text(), run.rulesDigest(), run.stageSince(), run.kind().name(),
					(run.person() != null) ? run.person().value() : null,
					(run.kind() == RunKind.MONTHLY) ? month : null)
			.update();
	}

	Optional<CreditRun> find(CreditRunId id) {
		return some(" where id = ?", id.value()).stream().findFirst();
	}

	/** The run, held until the transaction ends. */
	Optional<CreditRun> hold(CreditRunId id, Region region) {
		return some(" where id = ? and region = ? for update", id.value(), region.code()).stream().findFirst();
	}

	Optional<CreditRun> byRequest(RequestId request) {
		return some(" where request_id = ?", request.text()).stream().findFirst();
	}

	/** The run that credits or credited this month. */
	Optional<CreditRun> ofMonth(Region region, YearMonth month) {
		return some(" where region = ? and claimed_month = ?", region.code(), month.atDay(1)).stream().findFirst();
	}

	/** The run of the region that is not over. */
	Optional<CreditRun> live(Region region) {
		return some(" where region = ? and claimed_turn = 'live'", region.code()).stream().findFirst();
	}

	/** The region's runs of a kind, newest first. */
	List<CreditRun> of(Region region, RunKind kind) {
		return some(" where region = ? and kind = ? order by id desc", region.code(), kind.name());
	}

	/** Those that a worker may go on with, the oldest first. */
	List<CreditRun> moving() {
		return some(" where state in ('DRAFTING', 'BOOKING') and not paused order by id");
	}

	/** From one state to the next; false where it was in another. */
	boolean move(CreditRunId id, RunState from, RunState to, OffsetDateTime at) {
		return this.jdbc.sql("""
				update credit_run set state = ?, paused = false, trouble = null, stage_since = ?,
				       ended_at = cast(? as timestamp with time zone),
				       claimed_month = case when ? then claimed_month end,
				       claimed_turn = case when ? then claimed_turn end
				 where id = ? and state = ?""")
			.params(to.name(), at, to.live() ? null : at, to != RunState.DROPPED, to.live(), id.value(), from.name())
			.update() == 1;
	}

	/** Moves on where no slice is left in the given state. */
	boolean moveWhenOver(CreditRun run, SliceRows.State left, RunState to, OffsetDateTime at) {
		boolean over = this.jdbc.sql("select count(*) from credit_slice where run_id = ? and state = ?")
			.params(run.id().value(), left.name())
			.query(Long.class)
			.single() == 0;
		return over && move(run.id(), run.state(), to, at);
	}

	void submit(CreditRunId id, ApprovalId approval) {
		this.jdbc.sql("update credit_run set approval_id = ? where id = ?")
			.params(approval.value(), id.value())
			.update();
	}

	/** Stops or goes on; trouble is null where an officer does it. */
	boolean pause(CreditRunId id, boolean paused, String trouble, OffsetDateTime at) {
		return this.jdbc.sql("""
				update credit_run set paused = ?, trouble = cast(? as varchar(200)), stage_since = ?
				 where id = ? and paused <> ? and state in ('DRAFTING', 'BOOKING')""")
			.params(paused, trouble, at, id.value(), paused)
			.update() == 1;
	}

	private List<CreditRun> some(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query(RunRows::run).list();
	}

	private static CreditRun run(ResultSet row, int number) throws SQLException {
		UUID approval = row.getObject("approval_id", UUID.class);
		UUID person = row.getObject("person_id", UUID.class);
		return new CreditRun(new CreditRunId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				RunKind.valueOf(row.getString("kind")), (person != null) ? new PersonId(person) : null,
				YearMonth.from(row.getObject("credited_month", LocalDate.class)),
				RunState.valueOf(row.getString("state")), row.getBoolean("paused"), row.getString("trouble"),
				row.getString("prepared_by"), row.getObject("prepared_at", OffsetDateTime.class),
				row.getString("rules_digest"), (approval != null) ? new ApprovalId(approval) : null,
				row.getObject("stage_since", OffsetDateTime.class), row.getObject("ended_at", OffsetDateTime.class));
	}

}
