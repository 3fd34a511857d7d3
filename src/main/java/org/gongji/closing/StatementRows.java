package org.gongji.closing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of closed months, written once. */
@Repository
class StatementRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	StatementRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(MonthStatement statement, OffsetDateTime at) {
		String region = statement.region().code();
		LocalDate day = statement.month().atDay(1);
		this.jdbc.sql(
				"insert into closing_statement (region, first_day, entry_count, digest, made_at) values (?, ?, ?, ?, ?)")
			.params(region, day, statement.entries(), statement.digest(), at)
			.update();
		List<Map.Entry<FigureKey, Figure>> figures = new ArrayList<>(statement.figures().all().entrySet());
		this.batches.batchUpdate("""
				insert into closing_figure (region, first_day, figure, part, amount_fen, item_count)
				values (?, ?, ?, ?, ?, ?)""", figures, figures.size(), (row, one) -> {
			row.setString(1, region);
			row.setObject(2, day);
			row.setString(3, one.getKey().name().name());
			row.setString(4, one.getKey().part());
			row.setLong(5, one.getValue().amount().fen());
			row.setLong(6, one.getValue().count());
		});
	}

	/** What was written down of a month. */
	Optional<Kept> find(Region region, YearMonth month) {
		return this.jdbc.sql(
				"select first_day, entry_count, digest, made_at from closing_statement where region = ? and first_day = ?")
			.params(region.code(), month.atDay(1))
			.query((row, number) -> new Kept(month, row.getLong(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class)))
			.optional();
	}

	/** The figures of the closed months from one to another, both counted. */
	SortedMap<YearMonth, Figures> figures(Region region, YearMonth first, YearMonth last) {
		SortedMap<YearMonth, SortedMap<FigureKey, Figure>> read = new TreeMap<>();
		this.jdbc.sql("""
				select first_day, figure, part, amount_fen, item_count from closing_figure
				 where region = ? and first_day between ? and ?""")
			.params(region.code(), first.atDay(1), last.atDay(1))
			.query((row) -> {
				read.computeIfAbsent(YearMonth.from(row.getObject(1, LocalDate.class)), (month) -> new TreeMap<>())
					.put(new FigureKey(FigureName.valueOf(row.getString(2)), row.getString(3)),
							new Figure(Money.ofFen(row.getLong(4)), row.getLong(5)));
			});
		SortedMap<YearMonth, Figures> months = new TreeMap<>();
		read.forEach((month, figures) -> months.put(month, new Figures(figures)));
		return months;
	}

	/** The newest month of a region that was written down. */
	Optional<YearMonth> last(Region region) {
		return this.jdbc.sql("select max(first_day) from closing_statement where region = ?")
			.param(region.code())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.map(YearMonth::from);
	}

	/**
	 * The digest of each closed month's statement, by region; empty text where the
	 * statement is gone.
	 */
	SortedMap<Region, SortedMap<YearMonth, String>> closed() {
		SortedMap<Region, SortedMap<YearMonth, String>> regions = new TreeMap<>(Comparator.comparing(Region::code));
		this.jdbc.sql("""
				select m.region, m.first_day, coalesce(s.digest, '') from ledger_closed_month m
				  left join closing_statement s on s.region = m.region and s.first_day = m.first_day""")
			.query((row) -> {
				regions.computeIfAbsent(new Region(row.getString(1)), (region) -> new TreeMap<>())
					.put(YearMonth.from(row.getObject(2, LocalDate.class)), row.getString(3));
			});
		return regions;
	}

	/** What stands beside the figures of a closed month. */
	record Kept(YearMonth month, long entries, String digest, OffsetDateTime at) {

	}

}
