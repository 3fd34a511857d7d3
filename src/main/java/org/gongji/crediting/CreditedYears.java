package org.gongji.crediting;

import java.util.List;

import org.gongji.account.AccountId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was credited to an account month by month, summed for each year. */
@Component
public class CreditedYears {

	private final JdbcClient jdbc;

	CreditedYears(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The years with booked months, oldest first; sums are fen, as first credited. */
	@Transactional(readOnly = true)
	public List<Year> of(PersonId owner, AccountId account) {
		return this.jdbc.sql("""
				select extract(year from c.credited_month) as credited_year, count(*), sum(c.amount_fen)
				  from credit c join credit_entry n on n.run_id = c.run_id and n.slice_no = c.slice_no
				                                   and n.credited_month = c.credited_month
				 where c.person_id = ? and c.account_id = ? and c.series = 'MONTHLY'
				 group by extract(year from c.credited_month) order by credited_year""")
			.params(owner.value(), account.value())
			.query((row, number) -> new Year(row.getInt(1), row.getInt(2), Money.ofFen(row.getLong(3))))
			.list();
	}

	/** One year: how many months, and their sum. */
	public record Year(int year, int months, Money sum) {

	}

}
