package org.gongji.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year counters (年度累计) of each person: read to decide a visit, moved together with
 * its settlement. Whoever moves them holds the year's row first, before any account.
 */
@Repository
public class BenefitYears {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	BenefitYears(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** The counters as they stand, held by nobody: to show what would happen. */
	@Transactional(readOnly = true)
	public YearStand read(PersonId person, Region region, int year) {
		List<Row> rows = this.jdbc.sql("""
				select y.id, y.moves, c.benefit, c.subject, c.toward_deductible_fen, c.fund_paid_fen
				  from benefit_year y left join benefit_counter c on c.year_id = y.id
				 where y.person_id = ? and y.region = ? and y.natural_year = ?""")
			.params(person.value(), region.code(), year)
			.query((row, number) -> new Row(row))
			.list();
		Map<CounterKey, YearCount> counters = new TreeMap<>();
		rows.stream().filter((row) -> row.key != null).forEach((row) -> counters.put(row.key, row.count));
		return new YearStand(rows.isEmpty() ? null : rows.get(0).id, person, region, year,
				rows.isEmpty() ? 0 : rows.get(0).moves, counters);
	}

	/**
	 * Holds the counters until the caller's transaction ends and reads them: two
	 * statements. Visits of one person queue here.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public YearStand hold(PersonId person, Region region, int year) {
		if (!held(person, region, year)) {
			UUID id = UuidCreator.getTimeOrderedEpoch();
			if (begun(id, person, region, year)) {
				return new YearStand(id, person, region, year, 1, Map.of());
			}
			held(person, region, year);
		}
		return read(person, region, year);
	}

	/** False where another transaction began the year at the same moment. */
	private boolean begun(UUID id, PersonId person, Region region, int year) {
		return this.jdbc.sql("""
				insert into benefit_year (id, region, person_id, natural_year, moves) values (?, ?, ?, ?, 1)
				on conflict do nothing""").params(id, region.code(), person.value(), year).update() == 1;
	}

	private boolean held(PersonId person, Region region, int year) {
		return this.jdbc
			.sql("update benefit_year set moves = moves + 1 where person_id = ? and region = ? and natural_year = ?")
			.params(person.value(), region.code(), year)
			.update() == 1;
	}

	/**
	 * Adds the changes to the counters that the caller holds. A request moves them once:
	 * the second time the database refuses.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(YearStand stand, RequestId request, Map<CounterKey, YearCount> changes) {
		List<Map.Entry<CounterKey, YearCount>> known = new TreeMap<>(changes).entrySet()
			.stream()
			.filter((change) -> stand.counters().containsKey(change.getKey()))
			.toList();
		List<Map.Entry<CounterKey, YearCount>> fresh = new TreeMap<>(changes).entrySet()
			.stream()
			.filter((change) -> !stand.counters().containsKey(change.getKey()))
			.toList();
		if (!known.isEmpty()) {
			batch("""
					update benefit_counter set toward_deductible_fen = toward_deductible_fen + ?,
					  fund_paid_fen = fund_paid_fen + ?
					 where year_id = ? and benefit = ? and subject = ?""", known, List.of(stand.id()), List.of());
		}
		if (!fresh.isEmpty()) {
			batch("""
					insert into benefit_counter (toward_deductible_fen, fund_paid_fen, year_id, benefit, subject, region)
					values (?, ?, ?, ?, ?, ?)""",
					fresh, List.of(stand.id()), List.of(stand.region().code()));
		}
		if (!changes.isEmpty()) {
			batch("""
					insert into benefit_move (toward_deductible_fen, fund_paid_fen, year_id, benefit, subject, region,
					  request_id, move_no)
					values (?, ?, ?, ?, ?, ?, ?, ?)""", List.copyOf(new TreeMap<>(changes).entrySet()),
					List.of(stand.id()), List.of(stand.region().code(), request.text(), stand.moves()));
		}
	}

	private void batch(String sql, List<Map.Entry<CounterKey, YearCount>> changes, List<?> before, List<?> after) {
		this.batches.batchUpdate(sql, changes, changes.size(), (statement, change) -> {
			int at = 1;
			statement.setLong(at++, change.getValue().towardDeductible().fen());
			statement.setLong(at++, change.getValue().fundPaid().fen());
			for (Object one : before) {
				statement.setObject(at++, one);
			}
			statement.setString(at++, change.getKey().benefit());
			statement.setString(at++, change.getKey().subject());
			for (Object one : after) {
				statement.setObject(at++, one);
			}
		});
	}

	/** Holds every year of these people until the transaction ends, as they stand. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<PersonId> people) {
		this.jdbc.sql("select id from benefit_year where person_id in (:people) order by id for update")
			.param("people", people.stream().map(PersonId::value).toList())
			.query(UUID.class)
			.list();
	}

	/** The regions and years in which something was counted for somebody. */
	@Transactional(readOnly = true)
	public List<YearStand> of(PersonId person) {
		return this.jdbc
			.sql("select region, natural_year from benefit_year where person_id = ? order by natural_year, region")
			.param(person.value())
			.query((row, number) -> Map.entry(new Region(row.getString(1)), row.getInt(2)))
			.list()
			.stream()
			.map((year) -> read(person, year.getKey(), year.getValue()))
			.toList();
	}

	/** By how much a request moved the counters; empty where it moved none. */
	@Transactional(readOnly = true)
	public Map<CounterKey, YearCount> moved(RequestId request) {
		Map<CounterKey, YearCount> moved = new TreeMap<>();
		this.jdbc
			.sql("select benefit, subject, toward_deductible_fen, fund_paid_fen from benefit_move where request_id = ?")
			.param(request.text())
			.query((RowCallbackHandler) (row) -> moved.put(key(row).orElseThrow(), count(row)));
		return moved;
	}

	/** Counters that are not the sum of their moves, in words; none when all are. */
	@Transactional(readOnly = true)
	public List<String> differences() {
		return this.jdbc
			.sql("""
					select c.year_id, c.region, c.benefit, c.subject
					  from benefit_counter c left join (
					       select year_id, benefit, subject, sum(toward_deductible_fen) as toward, sum(fund_paid_fen) as fund
					         from benefit_move group by year_id, benefit, subject) as m
					    on m.year_id = c.year_id and m.benefit = c.benefit and m.subject = c.subject
					 where c.toward_deductible_fen <> coalesce(m.toward, 0) or c.fund_paid_fen <> coalesce(m.fund, 0)
					 order by c.year_id, c.benefit, c.subject""")
			.query((row, number) -> "region %s, benefit year %s: counter %s %s is not the sum of its moves".formatted(
					row.getString("region"), row.getObject("year_id", UUID.class), row.getString("benefit"),
					row.getString("subject")))
			.list();
	}

	private static Optional<CounterKey> key(ResultSet row) throws SQLException {
		String benefit = row.getString("benefit");
		return (benefit != null) ? Optional.of(new CounterKey(benefit, row.getString("subject"))) : Optional.empty();
	}

	private static YearCount count(ResultSet row) throws SQLException {
		return new YearCount(Money.ofFen(row.getLong("toward_deductible_fen")),
				Money.ofFen(row.getLong("fund_paid_fen")));
	}

	/** One counter with its year; the key is null where the year has none yet. */
	private static final class Row {

		private final UUID id;

		private final long moves;

		private final CounterKey key;

		private final YearCount count;

		Row(ResultSet row) throws SQLException {
			this.id = row.getObject("id", UUID.class);
			this.moves = row.getLong("moves");
			this.key = key(row).orElse(null);
			this.count = count(row);
		}

	}

}
