package org.gongji.clearing;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledMonth;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of clearing runs and their sheets. */
@Repository
class SheetRows {

	private static final int BATCH = 1000;

	private static final String RUNS = """
			select id, region, first_day, withheld_ratio, made_by, made_at from clearing_run""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SheetRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(SheetRun run, RequestId request, List<Sheet> sheets) {
		this.jdbc.sql("""
				insert into clearing_run (id, region, first_day, withheld_ratio, request_id, made_by, made_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(run.id(), run.region().code(), run.month().atDay(1), run.withheldShare().toString(), request.text(),
					run.madeBy(), run.madeAt())
			.update();
		this.batches.batchUpdate(
				"""
						insert into clearing_sheet (id, region, run_id, provider_id, first_day, place, reference, settled_count,
						  settled_total_fen, settled_fund_fen, settled_own_fen, settled_relatives_fen, back_count, back_total_fen,
						  back_fund_fen, back_own_fen, back_relatives_fen, late_count, late_total_fen, late_fund_fen, late_own_fen,
						  late_relatives_fen, opening_fen, released_fen, closing_fen, earlier_fen, share_fen, share_before_fen,
						  withheld_fen, payable_fen, state)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'MADE')""",
				sheets, BATCH, (statement, sheet) -> bind(statement, run, sheet));
	}

	private static void bind(PreparedStatement statement, SheetRun run, Sheet sheet) throws SQLException {
		SheetFigures figures = sheet.figures();
		statement.setObject(1, sheet.id().value());
		statement.setString(2, sheet.region().code());
		statement.setObject(3, run.id());
		statement.setObject(4, sheet.provider().value());
		statement.setObject(5, sheet.month().atDay(1));
		statement.setInt(6, sheet.place());
		statement.setString(7, sheet.reference());
		bind(statement, 8, figures.parts().settled());
		bind(statement, 13, figures.parts().back());
		bind(statement, 18, figures.parts().late());
		statement.setLong(23, figures.opening().fen());
		statement.setLong(24, figures.released().fen());
		statement.setLong(25, figures.closing().fen());
		statement.setLong(26, figures.earlier().fen());
		statement.setLong(27, figures.share().fen());
		statement.setLong(28, figures.shareBefore().fen());
		statement.setLong(29, figures.withheld().fen());
		statement.setLong(30, figures.payable().fen());
	}

	private static void bind(PreparedStatement statement, int at, SettledMonth.Figures figures) throws SQLException {
		statement.setLong(at, figures.count());
		statement.setLong(at + 1, figures.total().fen());
		statement.setLong(at + 2, figures.fund().fen());
		statement.setLong(at + 3, figures.own().fen());
		statement.setLong(at + 4, figures.relatives().fen());
	}

	Optional<SheetRun> run(Region region, YearMonth month) {
		return runs(" where region = ? and first_day = ?", region.code(), month.atDay(1)).stream().findFirst();
	}

	/** The newest one of a region. */
	Optional<SheetRun> last(Region region) {
		return runs(" where region = ? order by first_day desc fetch first 1 rows only", region.code()).stream()
			.findFirst();
	}

	/** Reads one and holds it until the transaction ends. */
	Optional<SheetRun> hold(Region region, YearMonth month) {
		return runs(" where region = ? and first_day = ? for update", region.code(), month.atDay(1)).stream()
			.findFirst();
	}

	/** Holds every month of a region, so that nothing is released meanwhile. */
	void holdAll(Region region) {
		runs(" where region = ? order by id for update", region.code());
	}

	private List<SheetRun> runs(String where, Object... params) {
		return this.jdbc.sql(RUNS + where)
			.params(params)
			.query((row, number) -> new SheetRun(row.getObject("id", UUID.class), new Region(row.getString("region")),
					YearMonth.from(row.getObject("first_day", LocalDate.class)),
					Rate.of(new BigDecimal(row.getString("withheld_ratio"))), row.getString("made_by"),
					row.getObject("made_at", OffsetDateTime.class)))
			.list();
	}

	/**
	 * What the sheets of each institution came to; those that were not released before a
	 * day wait.
	 */
	Map<ProviderId, SheetFigures.Before> before(Region region, LocalDate before) {
		Map<ProviderId, SheetFigures.Before> found = new HashMap<>();
		this.jdbc.sql("""
				select s.provider_id, max(s.place), sum(case when e.business_day < :before then 0
				       else s.withheld_fen + s.payable_fen end), sum(s.share_fen), sum(s.withheld_fen),
				       sum(case when s.state = 'RELEASED' then s.withheld_fen else 0 end)
				  from clearing_sheet s left join clearing_release r on r.id = s.release_id
				       left join ledger_entry e on e.id = r.entry_id
				 where s.region = :region group by s.provider_id""")
			.param("region", region.code())
			.param("before", before)
			.query((row) -> {
				found.put(new ProviderId(row.getObject(1, UUID.class)),
						new SheetFigures.Before(row.getInt(2), Money.ofFen(row.getLong(3)), Money.ofFen(row.getLong(4)),
								Money.ofFen(row.getLong(5)), Money.ofFen(row.getLong(6))));
			});
		return found;
	}

	/** Puts these into a release, or takes them out of it where that is null. */
	void move(Collection<SheetId> sheets, Sheet.State from, Sheet.State to, ReleaseId release) {
		int[][] moved = this.batches.batchUpdate(
				"update clearing_sheet set state = ?, release_id = ? where id = ? and state = ?", sheets, BATCH,
				(statement, id) -> {
					statement.setString(1, to.name());
					statement.setObject(2, (release != null) ? release.value() : null);
					statement.setObject(3, id.value());
					statement.setString(4, from.name());
				});
		for (int[] batch : moved) {
			for (int one : batch) {
				if (one != 1) {
					throw new IllegalStateException("A sheet of a held month is no longer " + from);
				}
			}
		}
	}

	boolean explain(SheetId id, Sheet.Words words) {
		return this.jdbc.sql("""
				update clearing_sheet set words = ?, words_by = ?, words_at = ? where id = ? and state = 'MADE'""")
			.params(words.text(), words.by(), words.at(), id.value())
			.update() == 1;
	}

}
