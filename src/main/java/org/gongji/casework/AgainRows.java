package org.gongji.casework;

import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.Approvals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests to pay again that a second clerk decides. */
@Repository
class AgainRows {

	private final JdbcClient jdbc;

	private final PayeeRows payees;

	private final Approvals approvals;

	AgainRows(JdbcClient jdbc, PayeeRows payees, Approvals approvals) {
		this.jdbc = jdbc;
		this.payees = payees;
		this.approvals = approvals;
	}

	void add(AgainId id, Payout payout, PayeeAccountId account, ApprovalId approval) {
		this.jdbc.sql("""
				insert into casework_payout_again (id, region, payout_id, account_id, approval_id, live)
				values (?, ?, ?, ?, ?, true)""")
			.params(id.value(), payout.region().code(), payout.id().value(), account.value(), approval.value())
			.update();
	}

	/** The one that waits for approval, of a payment. */
	Optional<PayAgain> waiting(PayoutId payout, Region region) {
		return one(" where t.payout_id = ? and t.region = ? and t.live = true", region, payout.value());
	}

	private Optional<PayAgain> one(String where, Region region, UUID id) {
		return this.jdbc.sql("""
				select t.id, t.payout_id, t.account_id, t.approval_id, a.bank, a.bank_code, a.number_sealed,
				       t.account_id = o.account_id as same
				  from casework_payout_again t join casework_payee_account a on a.id = t.account_id
				  join casework_payout o on o.id = t.payout_id""" + where)
			.params(id, region.code())
			.query((row, number) -> {
				PayeeAccount account = this.payees.account(row);
				return new PayAgain(new AgainId(row.getObject("id", UUID.class)),
						new PayoutId(row.getObject("payout_id", UUID.class)),
						new PayeeAccountId(row.getObject("account_id", UUID.class)), account.bank(), account.bankCode(),
						account.account().masked(), row.getBoolean("same"),
						this.approvals.find(region, new ApprovalId(row.getObject("approval_id", UUID.class)))
							.orElseThrow());
			})
			.optional();
	}

	/** The account that is asked for, in clear. */
	PayeeAccount account(PayAgain one) {
		return this.payees.account(one.account());
	}

	/** It waits no more. */
	void decided(AgainId id) {
		this.jdbc.sql("update casework_payout_again set live = null where id = ?").param(id.value()).update();
	}

}
