package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers see of corrections: runs, reasons, people, and what became of them. */
@Component
@Transactional(readOnly = true)
public class CorrectionReport {

	private static final String LINES = """
			select k.id, k.person_id, h.name, k.credited_month, k.series, k.reason, k.before_fen, k.due_fen, k.account_fen,
			       k.claimed_fen, k.cancelled_fen, k.kept_fen, k.entry_id, k.run_id
			  from credit_correction k join person h on h.id = k.person_id""";

	private final RunRows rows;

	private final JdbcClient jdbc;

	CorrectionReport(RunRows rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/** Every run of corrections of the region, newest first. */
	public List<CreditRun> runs(Region region) {
		return this.rows.of(region, RunKind.CORRECTION);
	}

	/** The run of the region that is not over, of whatever kind. */
	public Optional<CreditRun> live(Region region) {
		return this.rows.live(region);
	}

	/** How many months are corrected for each reason, and how much up and down. */
	public List<ReasonLine> reasons(CreditRun run) {
		return this.jdbc.sql("""
				select reason, count(*) as corrections, count(distinct person_id) as people,
				       coalesce(sum(case when due_fen > before_fen then due_fen - before_fen end), 0) as more_fen,
				       coalesce(sum(case when due_fen < before_fen then before_fen - due_fen end), 0) as less_fen
				  from credit_correction where run_id = ? group by reason order by reason""")
			.param(run.id().value())
			.query((row, number) -> new ReasonLine(CorrectionReason.valueOf(row.getString("reason")),
					row.getLong("people"), row.getLong("corrections"), Money.ofFen(row.getLong("more_fen")),
					Money.ofFen(row.getLong("less_fen"))))
			.list();
	}

	/** What became of the corrections that are booked. */
	public Became became(CreditRun run) {
		return this.jdbc.sql("""
				select coalesce(sum(case when account_fen > 0 then account_fen end), 0) as added_fen,
				       coalesce(sum(case when account_fen < 0 then -account_fen end), 0) as taken_fen,
				       coalesce(sum(claimed_fen), 0) as claimed_fen, coalesce(sum(cancelled_fen), 0) as cancelled_fen,
				       coalesce(sum(kept_fen), 0) as kept_fen
				  from credit_correction where run_id = ? and entry_id is not null""")
			.param(run.id().value())
			.query((row, number) -> new Became(money(row, "added_fen"), money(row, "taken_fen"),
					money(row, "claimed_fen"), money(row, "cancelled_fen"), money(row, "kept_fen")))
			.single();
	}

	/** A page of the corrections of a run, by person and month. */
	public List<Line> lines(CreditRun run, int page, int size) {
		return this.jdbc
			.sql(LINES + " where k.run_id = ? order by k.person_id, k.credited_month, k.series limit ? offset ?")
			.params(run.id().value(), size, (long) (page - 1) * size)
			.query(CorrectionReport::line)
			.list();
	}

	/**
	 * The next of all corrections of a run after one of them, or the first after null.
	 */
	public List<Line> after(CreditRun run, Line last, int most) {
		List<Object> params = new ArrayList<>(List.of(run.id().value()));
		if (last != null) {
			params.addAll(List.of(last.person().value(), last.month().atDay(1), last.series().name()));
		}
		params.add(most);
		return this.jdbc
			.sql(LINES + " where k.run_id = ?"
					+ ((last != null) ? " and (k.person_id, k.credited_month, k.series) > (?, ?, ?)" : "")
					+ " order by k.person_id, k.credited_month, k.series limit ?")
			.params(params)
			.query(CorrectionReport::line)
			.list();
	}

	/** What was booked for a person in the region, newest first. */
	public List<Line> of(Region region, PersonId person) {
		return this.jdbc
			.sql(LINES + " where k.region = ? and k.person_id = ? and k.entry_id is not null order by k.id desc")
			.params(region.code(), person.value())
			.query(CorrectionReport::line)
			.list();
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
				row.getString("name"), YearMonth.from(row.getObject("credited_month", LocalDate.class)),
				CreditSeries.valueOf(row.getString("series")), CorrectionReason.valueOf(row.getString("reason")),
				money(row, "before_fen"), money(row, "due_fen"), money(row, "claimed_fen"), money(row, "kept_fen"),
				row.getObject("entry_id", UUID.class) != null);
	}

	static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

	/** The corrections of one reason: people, months, and sums in fen. */
	public record ReasonLine(CorrectionReason reason, long people, long corrections, Money more, Money less) {

	}

	/** What was added to accounts, taken from them, claimed, cancelled and kept. */
	public record Became(Money added, Money taken, Money claimed, Money cancelled, Money kept) {

	}

	/** One month of a person. */
	public record Line(UUID id, PersonId person, String name, YearMonth month, CreditSeries series,
			CorrectionReason reason, Money before, Money due, Money claimed, Money kept, boolean booked) {

		public Money amount() {
			return this.due.minus(this.before);
		}

	}

}
