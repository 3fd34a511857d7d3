package org.gongji.account;

import java.time.YearMonth;
import java.util.List;

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

	private final JdbcClient jdbc;

	MonthSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
