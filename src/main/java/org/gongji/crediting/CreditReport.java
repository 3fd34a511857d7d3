package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.CreditBooking;
import org.gongji.approval.Approval;
import org.gongji.approval.Approvals;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officers see of runs: how far, how much of each kind, who changed most. */
@Component
@Transactional(readOnly = true)
public class CreditReport {

	static final int OUTLIERS = 20;

	/** The rate is that of the last minute. */
	private static final Duration LATELY = Duration.ofMinutes(1);

	private final RunRows rows;

	private final CreditBooking booking;

	private final Approvals approvals;

	private final JdbcClient jdbc;

	private final Clock clock;

	CreditReport(RunRows rows, CreditBooking booking, Approvals approvals, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.booking = booking;
		this.approvals = approvals;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every monthly run of the region, newest first. */
	public List<CreditRun> runs(Region region) {
		return this.rows.of(region, RunKind.MONTHLY);
	}

	/** One of them; missing for another region. */
	public CreditRun run(Region region, CreditRunId id) {
		return this.rows.find(id)
			.filter((run) -> run.region().equals(region))
			.orElseThrow(() -> new MissingRow("credit run"));
	}

	/** Who was asked to approve the run, and what came of it. */
	public Optional<Approval> approval(CreditRun run) {
		return (run.approval() != null) ? this.approvals.find(run.region(), run.approval()) : Optional.empty();
	}

	/** How far the run has come in its stage, and its sums so far. */
	public RunProgress progress(CreditRun run) {
		boolean drafting = run.state() == RunState.DRAFTING || run.state() == RunState.DRAFTED
				|| run.state() == RunState.SUBMITTED;
		String done = drafting ? "state <> 'OPEN'" : "state = 'BOOKED'";
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		OffsetDateTime since = now.minus(LATELY);
		OffsetDateTime from = run.stageSince().isAfter(since) ? run.stageSince() : since;
		return this.jdbc.sql("""
				select count(*) as slices, coalesce(sum(case when %1$s then 1 else 0 end), 0) as slices_done,
				       coalesce(sum(people), 0) as people,
				       coalesce(sum(case when %1$s then people else 0 end), 0) as people_done,
				       coalesce(sum(case when %1$s then credits - left_out else 0 end), 0) as credits,
				       coalesce(sum(case when %1$s then credits_fen - left_out_fen else 0 end), 0) as fen,
				       coalesce(sum(case when %1$s and done_at >= ? then people else 0 end), 0) as lately,
				       coalesce(sum(credits), 0) as drafted, coalesce(sum(credits_fen), 0) as drafted_fen,
				       coalesce(sum(left_out), 0) as left_out, coalesce(sum(left_out_fen), 0) as left_out_fen,
				       coalesce(sum(missed), 0) as missed
				  from credit_slice where run_id = ?""".formatted(done))
			.params(from, run.id().value())
			.query((row, number) -> progress(row, Duration.between(from, now)))
			.single();
	}

	private static RunProgress progress(ResultSet row, Duration span) throws SQLException {
		return new RunProgress(row.getInt("slices"), row.getInt("slices_done"), row.getLong("people"),
				row.getLong("people_done"), row.getLong("credits"), Money.ofFen(row.getLong("fen")),
				perSecond(row.getLong("lately"), span),
				new CreditBooking.Posted(row.getLong("drafted"), Money.ofFen(row.getLong("drafted_fen"))),
				new CreditBooking.Posted(row.getLong("left_out"), Money.ofFen(row.getLong("left_out_fen"))),
				row.getLong("missed"));
	}

	private static long perSecond(long people, Duration span) {
		return span.isZero() ? 0 : people * 1000 / Math.max(1, span.toMillis());
	}

	/**
	 * Counts and sums of each kind, beside those of the month before where it was run.
	 */
	public List<KindLine> kinds(CreditRun run) {
		Map<CreditKind, KindLine> lines = new TreeMap<>();
		counts(run).forEach((kind, count) -> lines.put(kind, new KindLine(kind, count, KindCount.NONE)));
		before(run).ifPresent((earlier) -> counts(earlier)
			.forEach((kind, count) -> lines.merge(kind, new KindLine(kind, KindCount.NONE, count),
					(now, then) -> new KindLine(kind, now.now(), then.before()))));
		return new ArrayList<>(lines.values());
	}

	/** The run of the month before, if it was booked; interest has none. */
	public Optional<CreditRun> before(CreditRun run) {
		return (run.kind() != RunKind.MONTHLY) ? Optional.empty()
				: this.rows.ofMonth(run.region(), run.month().minusMonths(1))
					.filter((earlier) -> earlier.state() == RunState.DONE);
	}

	private Map<CreditKind, KindCount> counts(CreditRun run) {
		Map<CreditKind, KindCount> counts = new TreeMap<>();
		this.jdbc.sql("""
				select kind, sum(people) as people, sum(amount_fen) as fen,
				       sum(case when late then people else 0 end) as late
				  from credit_count where run_id = ? group by kind""").param(run.id().value()).query((row) -> {
			counts.put(CreditKind.valueOf(row.getString("kind")),
					new KindCount(row.getLong("people"), Money.ofFen(row.getLong("fen")), row.getLong("late")));
		});
		return counts;
	}

	/** Whose credit changed most against the month before. */
	public List<Outlier> outliers(CreditRun run) {
		return this.jdbc.sql("""
				select o.person_id, p.name, o.before_fen, o.amount_fen from credit_outlier o
				  join person p on p.id = o.person_id where o.run_id = ?
				 order by abs(o.amount_fen - o.before_fen) desc, o.person_id limit ?""")
			.params(run.id().value(), OUTLIERS)
			.query((row, number) -> new Outlier(new PersonId(row.getObject("person_id", UUID.class)),
					row.getString("name"), Money.ofFen(row.getLong("before_fen")),
					Money.ofFen(row.getLong("amount_fen"))))
			.list();
	}

	/** What of this run stands in the books: counted from the postings themselves. */
	public CreditBooking.Posted posted(CreditRun run) {
		return this.booking.posted(this.jdbc.sql("select entry_id from credit_entry where run_id = ?")
			.param(run.id().value())
			.query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
			.list());
	}

	/** Every slice's counts and sums, as text that changes with each of them. */
	String slices(CreditRunId run) {
		return this.jdbc.sql("""
				select slice_no, people, credits, credits_fen, missed from credit_slice where run_id = ?
				 order by slice_no""")
			.param(run.value())
			.query((row, number) -> row.getInt(1) + ":" + row.getInt(2) + ":" + row.getInt(3) + ":" + row.getLong(4)
					+ ":" + row.getInt(5))
			.list()
			.toString();
	}

	/** A kind in this run and in the month before. */
	public record KindLine(CreditKind kind, KindCount now, KindCount before) {

		/** What this month brings more, or less. */
		public Money change() {
			return this.now.sum().minus(this.before.sum());
		}

	}

	/** How many people, how much, and how many of them for an earlier month. */
	public record KindCount(long people, Money sum, long late) {

		static final KindCount NONE = new KindCount(0, Money.ZERO, 0);

	}

	/** Somebody whose credit changed much. */
	public record Outlier(PersonId person, String name, Money before, Money now) {

		public Money change() {
			return this.now.minus(this.before);
		}

	}

}
