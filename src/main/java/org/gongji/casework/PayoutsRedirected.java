package org.gongji.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments that wait for a file go into the account that was approved last. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayoutsRedirected {

	private final JdbcClient jdbc;

	private final Audit audit;

	PayoutsRedirected(JdbcClient jdbc, Audit audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * What waits for a payee goes into the account that stands; what is in a file stays
	 * as the bank has it. Held in the order of their ids, as a file holds them.
	 */
	void to(Payee payee, Actor by) {
		List<Waiting> waiting = this.jdbc.sql("""
				select id, reference, amount_fen from casework_payout
				 where payee_id = ? and state = 'READY' and account_id <> ? order by id for update""")
			.params(payee.id().value(), payee.account().value())
			.query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2),
					Money.ofFen(row.getLong(3))))
			.list();
		for (Waiting one : waiting) {
			if (this.jdbc.sql("update casework_payout set account_id = ? where id = ? and state = 'READY'")
				.params(payee.account().value(), one.id())
				.update() == 1) {
				this.audit.write(by, "casework.payout_redirected", payee.region(), Payouts.SUBJECT, one.id(), Map
					.of("reference", one.reference(), "amount", one.amount().yuan(), "account", payee.maskedAccount()));
			}
		}
	}

	private record Waiting(UUID id, String reference, Money amount) {

	}

}
