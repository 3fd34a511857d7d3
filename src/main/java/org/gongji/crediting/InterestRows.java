package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of runs of interest, and the balances that bore it. */
@Repository
class InterestRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	InterestRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(CreditRun run, InterestTerms terms) {
		this.jdbc.sql("""
				insert into interest_run (run_id, region, interest_year, method, from_day, until_day, terms_digest)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(run.id().value(), run.region().code(), terms.year(), terms.method().name(), terms.from(),
					terms.until(), run.rulesDigest())
			.update();
		int number = 1;
		for (InterestTerms.Stretch stretch : terms.stretches()) {
			this.jdbc.sql("""
					insert into interest_stretch (run_id, stretch_no, region, from_day, until_day, rate)
					values (?, ?, ?, ?, ?, ?)""")
				.params(run.id().value(), number++, run.region().code(), stretch.from(), stretch.until(),
						stretch.rate())
				.update();
		}
	}

	/** By what a run reckons; without the articles, which stand with each credit. */
	Optional<InterestTerms> terms(CreditRunId run) {
		List<InterestTerms.Stretch> stretches = this.jdbc
			.sql("select from_day, until_day, rate from interest_stretch where run_id = ? order by stretch_no")
			.param(run.value())
			.query((row, number) -> new InterestTerms.Stretch(day(row, 1), day(row, 2),
					row.getBigDecimal(3).stripTrailingZeros()))
			.list();
		return this.jdbc.sql("select interest_year, method, from_day, until_day from interest_run where run_id = ?")
			.param(run.value())
			.query((row, number) -> new InterestTerms(row.getInt(1), InterestMethod.valueOf(row.getString(2)),
					day(row, 3), day(row, 4), stretches, List.of()))
			.optional();
	}

	/**
	 * The last day behind any period whose interest is booked that meets these days; null
	 * where none does.
	 */
	LocalDate bookedUntil(Region region, LocalDate from, LocalDate until) {
		return this.jdbc.sql("""
				select max(i.until_day) from interest_run i join credit_run r on r.id = i.run_id
				 where i.region = ? and r.state = 'DONE' and i.from_day < ? and i.until_day > ?""")
			.params(region.code(), until, from)
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	/** Keeps what each person's balances of each stretch came to. */
	void sums(Slice slice, Map<UUID, List<Long>> sums) {
		List<Object[]> rows = sums.entrySet()
			.stream()
			.flatMap((one) -> java.util.stream.IntStream.range(0, one.getValue().size())
				.mapToObj((at) -> new Object[] { slice.run().id().value(), slice.number(), slice.run().region().code(),
						one.getKey(), at + 1, one.getValue().get(at) }))
			.toList();
		this.batches.batchUpdate("insert into interest_sum (run_id, slice_no, region, person_id, stretch_no, sum_fen) "
				+ "values (?, ?, ?, ?, ?, ?)", rows);
	}

	/** What one person's balances of each stretch came to. */
	List<Long> sums(CreditRunId run, UUID person) {
		return this.jdbc.sql("select sum_fen from interest_sum where run_id = ? and person_id = ? order by stretch_no")
			.params(run.value(), person)
			.query(Long.class)
			.list();
	}

	private static LocalDate day(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
