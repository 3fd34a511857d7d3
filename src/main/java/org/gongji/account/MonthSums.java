package org.gongji.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in a region's books, added up by the month of the business day (收支汇总), in
 * fen.
 */
@Component
public class MonthSums {

	/**
	 * Of these a region has few. Of the others it has thousands, and none of those moves
	 * before one of these: they begin at nought and cannot pay each other out of it.
	 */
	private static final Set<Chart> FEW = EnumSet
		.complementOf(EnumSet.of(Chart.PERSONAL, Chart.PAYABLE, Chart.WITHHELD));

	private final JdbcClient jdbc;

	MonthSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The month of the region's first entry; empty where there is none. Ids ascend with
	 * time, so that of each account the first posting is asked for.
	 */
	@Transactional(readOnly = true)
	public Optional<YearMonth> first(Region region) {
		return this.jdbc.sql("""
				select min(f.business_day) from (
				  select (select e.business_day from ledger_entry e where e.id = (
				           select p.entry_id from ledger_posting p where p.account_id = a.id
				            order by p.account_id, p.id limit 1)) as business_day
				    from ledger_account a where a.region = :region and a.kind in (:kinds)) as f""")
			.param("region", region.code())
			.param("kinds", FEW.stream().map(Chart::kind).toList())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.map(YearMonth::from);
	}

	/**
	 * Every posting of the region from one month to another, both counted, by one
	 * statement. It may read long: the caller's transaction allows that.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Sum> of(Region region, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				select extract(year from e.business_day) as in_year, extract(month from e.business_day) as in_month,
				       a.kind, e.event, p.side, case a.kind when 'premium' then a.subject else '' end as part,
				       sum(p.amount_fen) as fen, count(*) as n
				  from ledger_entry e join ledger_posting p on p.entry_id = e.id
				       join ledger_account a on a.id = p.account_id
				 where e.business_day >= :from and e.business_day < :before and p.region = :region
				 group by extract(year from e.business_day), extract(month from e.business_day), a.kind, e.event,
				          p.side, case a.kind when 'premium' then a.subject else '' end""")
			.param("from", first.atDay(1))
			.param("before", last.plusMonths(1).atDay(1))
			.param("region", region.code())
			.query((row, number) -> new Sum(YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
					row.getString("kind"), row.getString("event"), "C".equals(row.getString("side")),
					row.getString("part"), Money.ofFen(row.getLong("fen")), row.getLong("n")))
			.list();
	}

	/**
	 * Postings of one month that are alike.
	 *
	 * @param kind of account, as in the chart
	 * @param credit the credit side
	 * @param part the programme of a premium, or empty
	 */
	public record Sum(YearMonth month, String kind, String event, boolean credit, String part, Money amount,
			long count) {

		public boolean on(Chart chart) {
			return chart.kind().equals(this.kind);
		}

		/** Above zero where the account's credit side grew. */
		public Money credited() {
			return this.credit ? this.amount : this.amount.negated();
		}

	}

}
