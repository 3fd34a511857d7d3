package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person used of relatives' accounts in a natural year, by what they are. */
@Component
@Transactional(readOnly = true)
public class UsedOfRelatives {

	private final JdbcClient jdbc;

	UsedOfRelatives(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the day of service, after what was given back, the largest first. */
	public List<Used> in(PersonId user, int year) {
		return this.jdbc
			.sql("""
					select h.owner_id, max(h.user_is) as user_is, count(distinct coalesce(s.reverses_id, s.id)) as purchases,
					       sum(h.amount_fen) as amount_fen
					  from settlement s join settlement_share h on h.settlement_id = s.id
					 where s.patient_id = :user and h.payer_kind = 'authoriser' and h.amount_fen <> 0
					   and s.service_date >= :from and s.service_date < :to and h.user_is is not null
					 group by h.owner_id order by amount_fen desc, h.owner_id""")
			.param("user", user.value())
			.param("from", LocalDate.of(year, 1, 1))
			.param("to", LocalDate.of(year + 1, 1, 1))
			.query((row, at) -> new Used(row.getString("user_is"), row.getInt("purchases"),
					Money.ofFen(row.getLong("amount_fen"))))
			.list();
	}

	/**
	 * What was used of one relative's account: what the user is to the owner, how many
	 * purchases, and how much in fen.
	 */
	public record Used(String userIs, int purchases, Money amount) {

	}

}
