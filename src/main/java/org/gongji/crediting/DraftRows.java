package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.OnCommit;
import org.gongji.crediting.SliceDraft.Count;
import org.gongji.crediting.SliceDraft.CountKey;
import org.gongji.crediting.SliceDraft.DraftCredit;
import org.gongji.crediting.SliceDraft.Missed;
import org.gongji.crediting.SliceDraft.Tally;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what a slice's draft brought: credits as arrays in one statement, the few others
 * in batches.
 */
@Repository
class DraftRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Set<UUID> grounds = ConcurrentHashMap.newKeySet();

	DraftRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void write(Slice slice, Tally tally) {
		tally.grounds().forEach(this::ground);
		if (!tally.credits.isEmpty()) {
			credits(slice, tally.credits);
		}
		missed(slice, tally.missed);
		counts(slice, tally.counts);
		outliers(slice, tally.outliers());
	}

	/**
	 * Keeps each ground once, in the order of the ids, in which everybody writes them.
	 */
	void grounds(Stream<Ground> grounds) {
		grounds.collect(Collectors.toMap(Ground::id, Function.identity(), (one, same) -> one, TreeMap::new))
			.values()
			.forEach(this::ground);
	}

	private void ground(Ground ground) {
		UUID id = ground.id();
		if (!this.grounds.contains(id)) {
			this.jdbc.sql("""
					insert into credit_ground (id, region, kind, ratio, citations) values (?, ?, ?, ?, ?)
					on conflict do nothing""")
				.params(id, ground.region().code(), ground.kind().name(), ground.ratio(), ground.text())
				.update();
			OnCommit.run(() -> this.grounds.add(id));
		}
	}

	private void credits(Slice slice, List<DraftCredit> credits) {
		this.jdbc
			.sql("""
					insert into credit (id, region, person_id, credited_month, series, account_id, run_id, slice_no, ground_id,
					  base_fen, amount_fen, line_id)
					select c.id, cast(? as varchar(6)), c.person_id, c.credited_month, cast(? as varchar(12)), c.account_id,
					       cast(? as uuid), cast(? as integer), c.ground_id, c.base_fen, c.amount_fen, c.line_id
					  from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as date array), cast(? as uuid array),
					              cast(? as uuid array), cast(? as bigint array), cast(? as bigint array),
					              cast(? as uuid array))
					       as c(id, person_id, credited_month, account_id, ground_id, base_fen, amount_fen, line_id)""")
			.params(slice.run().region().code(), slice.run().kind().name(), slice.run().id().value(), slice.number(),
					Columns.of(credits, "uuid", (draft) -> UuidCreator.getTimeOrderedEpoch()),
					Columns.of(credits, "uuid", (draft) -> draft.member().person),
					Columns.of(credits, "date", (draft) -> java.sql.Date.valueOf(draft.credit().month().atDay(1))),
					Columns.of(credits, "uuid", (draft) -> draft.member().account),
					Columns.of(credits, "uuid", DraftCredit::ground),
					Columns.of(credits, "bigint", (draft) -> fen(draft.credit().base())),
					Columns.of(credits, "bigint", (draft) -> draft.credit().amount().fen()),
					Columns.of(credits, "uuid", DraftCredit::line))
			.update();
	}

	private static Long fen(Money amount) {
		return (amount != null) ? amount.fen() : null;
	}

	void missed(Slice slice, List<Missed> missed) {
		this.batches.batchUpdate("""
				insert into credit_missed (run_id, slice_no, region, person_id, credited_month, reason, keys)
				values (?, ?, ?, ?, ?, ?, ?)""", missed, 500, (statement, one) -> {
			statement.setObject(1, slice.run().id().value());
			statement.setInt(2, slice.number());
			statement.setString(3, slice.run().region().code());
			statement.setObject(4, one.member().person);
			statement.setObject(5, one.month().atDay(1));
			statement.setString(6, one.reason().name());
			statement.setString(7, one.keys());
		});
	}

	/** Notes who can no longer be credited since the draft. */
	void closed(Slice slice, UUID person, YearMonth month) {
		this.jdbc.sql("""
				insert into credit_missed (run_id, slice_no, region, person_id, credited_month, reason, keys)
				values (?, ?, ?, ?, ?, 'CLOSED', '')""")
			.params(slice.run().id().value(), slice.number(), slice.run().region().code(), person, month.atDay(1))
			.update();
	}

	private void counts(Slice slice, Map<CountKey, Count> counts) {
		List<Map.Entry<CountKey, Count>> rows = List.copyOf(counts.entrySet());
		this.batches.batchUpdate("""
				insert into credit_count (run_id, slice_no, region, kind, late, people, amount_fen)
				values (?, ?, ?, ?, ?, ?, ?)""", rows, 100, (statement, row) -> {
			statement.setObject(1, slice.run().id().value());
			statement.setInt(2, slice.number());
			statement.setString(3, slice.run().region().code());
			statement.setString(4, row.getKey().kind().name());
			statement.setBoolean(5, row.getKey().late());
			statement.setInt(6, row.getValue().people);
			statement.setLong(7, row.getValue().sum.fen());
		});
	}

	private void outliers(Slice slice, List<DraftCredit> outliers) {
		this.batches.batchUpdate("""
				insert into credit_outlier (run_id, slice_no, region, person_id, before_fen, amount_fen)
				values (?, ?, ?, ?, ?, ?)""", outliers, 100, (statement, draft) -> {
			statement.setObject(1, slice.run().id().value());
			statement.setInt(2, slice.number());
			statement.setString(3, slice.run().region().code());
			statement.setObject(4, draft.member().person);
			statement.setLong(5, draft.member().before.fen());
			statement.setLong(6, draft.credit().amount().fen());
		});
	}

}
