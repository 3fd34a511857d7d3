package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the institutions of a region settled in a month, by the business day of the books:
 * settlements, reversals of this month's and of earlier ones. Amounts are fen, those of
 * reversals below zero.
 */
@Component
@Transactional(readOnly = true)
public class SettledMonth {

	/** What needs no entry counts on the day of settling. */
	private static final String SUMS = """
			select m.provider_id, m.part, count(*) as n, sum(m.total_fen) as total_fen, sum(m.fund_fen) as fund_fen,
			       sum(m.account_fen) as account_fen, sum(m.own_fen) as own_fen
			  from (select s.provider_id, s.total_fen, s.fund_fen, s.account_fen,
			               case when s.act = 'purchase' then 'SETTLED' when o.settled_at >= :since then 'BACK' else 'LATE' end
			                 as part,
			               (select coalesce(sum(h.amount_fen), 0) from settlement_share h
			                 where h.settlement_id = s.id and h.payer_kind = 'user') as own_fen
			          from settlement s left join settlement o on o.id = s.reverses_id
			               left join ledger_entry e on e.id = s.entry_id
			         where s.region = :region and s.settled_at >= :sinceBefore and s.settled_at < :untilAfter
			           and (e.business_day >= :from and e.business_day < :before
			                or e.id is null and s.settled_at >= :since and s.settled_at < :until)) as m
			 group by m.provider_id, m.part""";

	private final JdbcClient jdbc;

	private final ZoneId zone;

	SettledMonth(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.zone = clock.getZone();
	}

	/** Each institution that settled or took back anything; one statement. */
	public Map<ProviderId, Parts> of(Region region, YearMonth month) {
		LocalDate first = month.atDay(1);
		LocalDate next = month.plusMonths(1).atDay(1);
		Map<ProviderId, Parts> found = new HashMap<>();
		this.jdbc.sql(SUMS)
			.param("region", region.code())
			.param("sinceBefore", start(first.minusDays(1)))
			.param("untilAfter", start(next.plusDays(1)))
			.param("from", first)
			.param("before", next)
			.param("since", start(first))
			.param("until", start(next))
			.query((row) -> {
				found.merge(new ProviderId(row.getObject("provider_id", UUID.class)), parts(row), Parts::plus);
			});
		return found;
	}

	/**
	 * Which institutions of a region settled or took back anything in a month; no more is
	 * read than one settlement of each.
	 */
	public Set<ProviderId> institutions(Region region, YearMonth month) {
		return this.jdbc.sql("""
				select p.id from provider p where p.region = ? and exists (select 1 from settlement s
				  where s.provider_id = p.id and s.settled_at >= ? and s.settled_at < ?)""")
			.params(region.code(), start(month.atDay(1)), start(month.plusMonths(1).atDay(1)))
			.query((row, number) -> new ProviderId(row.getObject(1, UUID.class)))
			.set();
	}

	/** The month of the first settlement in a region; empty where there is none. */
	public Optional<YearMonth> first(Region region) {
		return this.jdbc
			.sql("select settled_at from settlement where region = ? order by settled_at fetch first 1 rows only")
			.param(region.code())
			.query((row, number) -> YearMonth.from(row.getObject(1, OffsetDateTime.class).atZoneSameInstant(this.zone)))
			.optional();
	}

	private OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(this.zone).toOffsetDateTime();
	}

	private static Parts parts(ResultSet row) throws SQLException {
		Money own = money(row, "own_fen");
		Figures figures = new Figures(row.getLong("n"), money(row, "total_fen"), money(row, "fund_fen"), own,
				money(row, "account_fen").minus(own));
		return switch (row.getString("part")) {
			case "SETTLED" -> new Parts(figures, Figures.NONE, Figures.NONE);
			case "BACK" -> new Parts(Figures.NONE, figures, Figures.NONE);
			default -> new Parts(Figures.NONE, Figures.NONE, figures);
		};
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

	/**
	 * How many, what they come to, and who paid it: the fund, the patients' own accounts,
	 * their relatives' accounts; the rest was cash.
	 */
	public record Figures(long count, Money total, Money fund, Money own, Money relatives) {

		public static final Figures NONE = new Figures(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

		public Figures plus(Figures other) {
			return new Figures(this.count + other.count, this.total.plus(other.total), this.fund.plus(other.fund),
					this.own.plus(other.own), this.relatives.plus(other.relatives));
		}

		/** What the institution is owed of it. */
		public Money owed() {
			return this.fund.plus(this.own).plus(this.relatives);
		}

	}

	/**
	 * Settlements of the month, reversals of them, and reversals of settlements of
	 * earlier months.
	 */
	public record Parts(Figures settled, Figures back, Figures late) {

		public static final Parts NONE = new Parts(Figures.NONE, Figures.NONE, Figures.NONE);

		public Parts plus(Parts other) {
			return new Parts(this.settled.plus(other.settled), this.back.plus(other.back), this.late.plus(other.late));
		}

		/** All three together. */
		public Figures net() {
			return this.settled.plus(this.back).plus(this.late);
		}

	}

}
