package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Chart;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases at work and approved ones, with payees of invented names and accounts. */
@TestComponent
public class SomeCases {

	private final Town town;

	private final Payees payees;

	private final Payouts payouts;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SomeCases(Town town, Payees payees, Payouts payouts, JdbcClient jdbc, Clock clock,
			TransactionTemplate transaction) {
		this.town = town;
		this.payees = payees;
		this.payouts = payouts;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** A case of somebody with 100.00 in the account. */
	public CaseId of(CaseKind kind, Region region) {
		PersonId person = this.town.personWith(region, "100.00");
		CaseId id = CaseId.fresh();
		this.jdbc
			.sql("""
					insert into casework_case (id, region, number, kind, state, person_id, facts, request_id, opened_by, opened_at,
					  by_member, step_count, version) values (?, ?, ?, ?, 'OPEN', ?, '{}', ?, 'clerk', ?, false, 0, 0)""")
			.params(id.value(), region.code(), "T" + Town.digits(12), kind.name(), person.value(),
					RequestId.fresh().text(), OffsetDateTime.now(this.clock))
			.update();
		return id;
	}

	public void become(CaseId one, String state) {
		this.jdbc.sql("update casework_case set state = ? where id = ?").params(state, one.value()).update();
	}

	public PayeeId heir(CaseId one, Region region, String name) {
		return ((PayeeOutcome.Done) this.payees.add(one, region, heir(name), clerk(region))).payee();
	}

	public static NewPayee heir(String name) {
		return new NewPayee(PayeeKind.HEIR, name, null,
				new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), account());
	}

	public static PayeeAccount account() {
		return new PayeeAccount(new BankAccount("1" + Town.digits(14)), "测试银行", "102731000014");
	}

	/** Payments of this much each, to heirs of one case, owed as an approval does. */
	public List<PayoutId> owed(Region region, String... yuan) {
		CaseId one = of(CaseKind.DEATH, region);
		List<Owed> parts = new ArrayList<>();
		for (String amount : yuan) {
			parts.add(new Owed(heir(one, region, "测试甲"), Money.ofYuan(amount)));
		}
		become(one, "APPROVED");
		return owe(one, region, parts);
	}

	public List<PayoutId> owe(CaseId one, Region region, List<Owed> parts) {
		return this.transaction.execute((status) -> this.payouts.owe(one, region, parts, Chart.ESTATE_PAYABLE,
				new Actor("second", Role.CLERK, region)));
	}

	public static Actor clerk(Region region) {
		return new Actor("clerk", Role.CLERK, region);
	}

}
