package org.gongji.crediting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The slices of runs: whoever works takes the next one that nobody holds, so that many
 * nodes share a run and a killed one leaves its slice as it was.
 */
@Repository
class SliceRows {

	private static final UUID LOWEST = new UUID(0, 0);

	private static final UUID HIGHEST = new UUID(-1, -1);

	private static final String OPEN = " from personal_account where region = ? and state <> 'closed' and person_id >= ? ";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SliceRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Cuts everybody with an open account in the region into slices, who has none lies
	 * between them; tells how many. It goes from border to border, since one statement
	 * over a million people would meet the limit of time.
	 */
	int cut(CreditRunId run, Region region, int size) {
		List<Cut> cuts = new ArrayList<>();
		UUID from = LOWEST;
		while (from != null) {
			UUID next = after(region, from, size);
			int people = (next != null) ? size : left(region, from);
			cuts.add(new Cut(cuts.size() + 1, from, (next != null) ? next : HIGHEST, people));
			from = next;
		}
		if (cuts.get(0).people() == 0) {
			return 0;
		}
		this.batches.batchUpdate("""
				insert into credit_slice (run_id, slice_no, region, from_person, until_person, state, people, credits,
				  credits_fen, missed, left_out, left_out_fen)
				values (?, ?, ?, ?, ?, 'OPEN', ?, 0, 0, 0, 0, 0)""", cuts, cuts.size(), (statement, cut) -> {
			statement.setObject(1, run.value());
			statement.setInt(2, cut.number());
			statement.setString(3, region.code());
			statement.setObject(4, cut.from());
			statement.setObject(5, cut.until());
			statement.setInt(6, cut.people());
		});
		return cuts.size();
	}

	/** With whom the slice after this one begins, or null where there is none. */
	private UUID after(Region region, UUID from, int size) {
		return this.jdbc.sql("select person_id" + OPEN + "order by person_id limit 1 offset ?")
			.params(region.code(), from, size)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	private int left(Region region, UUID from) {
		return this.jdbc.sql("select count(*)" + OPEN).params(region.code(), from).query(Integer.class).single();
	}

	/** One slice that holds one person alone. */
	Slice alone(CreditRun run, PersonId person) {
		UUID id = person.value();
		UUID next = (id.getLeastSignificantBits() == -1L) ? new UUID(id.getMostSignificantBits() + 1, 0)
				: new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
		return new Slice(run, 1, id, next);
	}

	void add(Slice slice) {
		this.jdbc.sql("""
				insert into credit_slice (run_id, slice_no, region, from_person, until_person, state, people, credits,
				  credits_fen, missed, left_out, left_out_fen)
				values (?, ?, ?, ?, ?, 'OPEN', 1, 0, 0, 0, 0, 0)""")
			.params(slice.run().id().value(), slice.number(), slice.run().region().code(), slice.from(), slice.until())
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
		for (String table : new String[] { "credit", "credit_correction", "credit_missed", "credit_count",
				"credit_outlier", "interest_sum" }) {
			this.jdbc.sql("delete from " + table + " where run_id = ?").param(run.value()).update();
		}
	}

	/** How far a slice has come. */
	enum State {

		OPEN, DRAFTED, BOOKED

	}

	private record Cut(int number, UUID from, UUID until, int people) {

	}

}
