package org.gongji.crediting;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The slices of runs: whoever works takes the next one that nobody holds, so that many
 * nodes share a run and a killed one leaves its slice as it was.
 */
@Repository
class SliceRows {

	private final JdbcClient jdbc;

	SliceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Cuts everybody with an open account in the region into slices; tells how many. */
	int cut(CreditRunId run, Region region, int size) {
		return this.jdbc.sql("""
				insert into credit_slice (run_id, slice_no, region, from_person, until_person, state, people, credits,
				  credits_fen, missed, left_out, left_out_fen)
				select cast(? as uuid), (n - 1) / cast(? as integer) + 1, cast(? as varchar(6)), person_id,
				       coalesce(lead(person_id) over (order by person_id),
				         cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), 'OPEN', 0, 0, 0, 0, 0, 0
				  from (select person_id, cast(row_number() over (order by person_id) as integer) as n
				          from personal_account where region = ? and state <> 'closed') as people
				 where mod(n - 1, cast(? as integer)) = 0""")
			.params(run.value(), size, region.code(), region.code(), size)
			.update();
	}

	/** The next free slice in this state, held until the transaction ends. */
	Optional<Slice> claim(CreditRun run, State state) {
		return this.jdbc.sql("""
				select slice_no, from_person, until_person from credit_slice
				 where run_id = ? and state = ? and exists (
				       select 1 from credit_run r where r.id = run_id and r.state = ? and not r.paused)
				 order by slice_no limit 1 for update skip locked""")
			.params(run.id().value(), state.name(), run.state().name())
			.query((row, number) -> new Slice(run, row.getInt("slice_no"), row.getObject("from_person", UUID.class),
					row.getObject("until_person", UUID.class)))
			.optional();
	}

	/** Holds all slices: whoever works on one has to end first. */
	void holdAll(CreditRunId run) {
		this.jdbc.sql("select slice_no from credit_slice where run_id = ? order by slice_no for update")
			.param(run.value())
			.query(Integer.class)
			.list();
	}

	void drafted(Slice slice, int people, int credits, Money sum, int missed, OffsetDateTime at) {
		this.jdbc
			.sql("""
					update credit_slice set state = 'DRAFTED', people = ?, credits = ?, credits_fen = ?, missed = ?, done_at = ?
					 where run_id = ? and slice_no = ?""")
			.params(people, credits, sum.fen(), missed, at, slice.run().id().value(), slice.number())
			.update();
	}

	void booked(Slice slice, int leftOut, Money leftOutSum, OffsetDateTime at) {
		this.jdbc.sql("""
				update credit_slice set state = 'BOOKED', left_out = ?, left_out_fen = ?, done_at = ?
				 where run_id = ? and slice_no = ?""")
			.params(leftOut, leftOutSum.fen(), at, slice.run().id().value(), slice.number())
			.update();
	}

	/** Takes the draft of a run away; nothing of it was booked. */
	void drop(CreditRunId run) {
		for (String table : new String[] { "credit", "credit_missed", "credit_count", "credit_outlier" }) {
			this.jdbc.sql("delete from " + table + " where run_id = ?").param(run.value()).update();
		}
	}

	/** How far a slice has come. */
	enum State {

		OPEN, DRAFTED, BOOKED

	}

}
