package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.account.Chart;
import org.gongji.casework.PayoutSettled.Outcome;
import org.gongji.money.Money;
import org.gongji.testing.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Payees of cases and what they are owed, on either database. */
@RecordApplicationEvents
abstract class PayoutsContract {

	static final Region LINCANG = new Region("530900");

	static final Region ELSEWHERE = new Region("610100");

	@Autowired
	SomeCases some;

	@Autowired
	Payees payees;

	@Autowired
	Payouts payouts;

	@Autowired
	PayoutRows rows;

	@Autowired
	PayoutSettling settling;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Autowired
	ApplicationEvents events;

	private final Actor clerk = SomeCases.clerk(LINCANG);

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void payeesAreListedInOrderAndSealed() {
		CaseId one = this.some.of(CaseKind.DEATH, LINCANG);
		PayeeId first = this.some.heir(one, LINCANG, "测试甲");
		PayeeId second = this.some.heir(one, LINCANG, "测试乙");
		NewPayee changed = SomeCases.heir("测试丙");
		assertThat(this.payees.change(first, LINCANG, changed, this.clerk)).isInstanceOf(PayeeOutcome.Done.class);
		assertThat(this.payees.of(one, LINCANG)).extracting(Payee::name).containsExactly("测试丙", "测试乙");
		assertThat(this.payees.find(first, LINCANG).orElseThrow().maskedAccount())
			.isEqualTo(changed.account().account().masked());
		assertThat(this.jdbc.sql("select number_sealed from casework_payee_account where payee_id = ?")
			.param(first.value())
			.query(String.class)
			.list()).hasSize(2).noneMatch((sealed) -> sealed.contains(changed.account().account().number()));
		assertThat(this.payees.remove(first, LINCANG, this.clerk)).isInstanceOf(PayeeOutcome.Done.class);
		assertThat(this.payees.of(one, LINCANG)).extracting(Payee::id).containsExactly(second);
		assertThat(this.payees.of(one, ELSEWHERE)).isEmpty();
		assertThatThrownBy(() -> this.payees.remove(second, ELSEWHERE, this.clerk)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.payees.add(one, ELSEWHERE, SomeCases.heir("测试丁"), this.clerk))
			.isInstanceOf(MissingRow.class);
	}

	@Test
	void anHeirIsNamedOnceAndNobodyAfterTheCaseWasPrepared() {
		CaseId one = this.some.of(CaseKind.DEATH, LINCANG);
		NewPayee heir = SomeCases.heir("测试甲");
		PayeeId id = ((PayeeOutcome.Done) this.payees.add(one, LINCANG, heir, this.clerk)).payee();
		assertThat(this.payees.add(one, LINCANG, heir, this.clerk))
			.isEqualTo(new PayeeOutcome.Refused(PayeeOutcome.Why.NAMED_ALREADY));
		assertThat(this.payees.change(id, LINCANG, heir, this.clerk)).isInstanceOf(PayeeOutcome.Done.class);
		String seen = this.payees.digest(one);
		this.some.become(one, "PREPARED");
		PayeeOutcome refused = new PayeeOutcome.Refused(PayeeOutcome.Why.NOT_AT_WORK);
		assertThat(this.payees.add(one, LINCANG, SomeCases.heir("测试乙"), this.clerk)).isEqualTo(refused);
		assertThat(this.payees.change(id, LINCANG, SomeCases.heir("测试乙"), this.clerk)).isEqualTo(refused);
		assertThat(this.payees.remove(id, LINCANG, this.clerk)).isEqualTo(refused);
		assertThat(this.payees.digest(one)).isEqualTo(seen);
		this.some.become(one, "OPEN");
		this.payees.change(id, LINCANG, heir, this.clerk);
		assertThat(this.payees.digest(one)).as("another account, though of the same number").isNotEqualTo(seen);
	}

	@Test
	void whatIsOwedIsPaidOnceTheBankSaysSo() {
		List<PayoutId> ids = this.some.owed(LINCANG, "60.00", "40.00");
		SeenPayout ready = seen(ids.get(0));
		assertThat(ready.payout().state()).isEqualTo(PayoutState.READY);
		assertThat(ready.payout().reference()).hasSizeLessThanOrEqualTo(35).matches("[0-9]{8}-[0-9A-Z]{10}");
		CaseId one = ready.payout().caseId();
		sent(ids);
		Money bank = bank();
		settle(() -> this.settling.paid(held(ids.get(0)), today(), this.clerk));
		assertThat(bank().minus(bank)).isEqualTo(Money.ofYuan("60.00"));
		assertThat(this.payouts.allPaid(one)).isFalse();
		settle(() -> this.settling.paid(held(ids.get(1)), today(), this.clerk));
		assertThat(this.payouts.allPaid(one)).isTrue();
		assertThat(this.payouts.of(one, LINCANG)).extracting((seen) -> seen.payout().state())
			.containsExactly(PayoutState.PAID, PayoutState.PAID);
		assertThat(this.payouts.of(one, ELSEWHERE)).isEmpty();
		assertThat(this.events.stream(PayoutSettled.class)).extracting(PayoutSettled::outcome)
			.containsExactly(Outcome.PAID, Outcome.PAID);
	}

	@Test
	void whatTheBankReturnsIsOwedAgain() {
		List<PayoutId> ids = this.some.owed(LINCANG, "60.00", "40.00");
		sent(ids);
		Money bank = bank();
		settle(() -> this.settling.returned(held(ids.get(0)), today(), "账号不存在", this.clerk));
		assertThat(bank()).as("nothing was paid, nothing is booked").isEqualTo(bank);
		settle(() -> this.settling.paid(held(ids.get(1)), today(), this.clerk));
		settle(() -> this.settling.returned(held(ids.get(1)), today(), "账户已销户", this.clerk));
		assertThat(bank()).as("paid and given back").isEqualTo(bank);
		Payout back = seen(ids.get(1)).payout();
		assertThat(back.state()).isEqualTo(PayoutState.RETURNED);
		assertThat(back.reason()).isEqualTo("账户已销户");
		assertThat(this.jdbc.sql("""
				select count(*) from ledger_posting p join casework_payout o on o.back_entry_id = p.entry_id
				 where o.id = ? and p.corrects_id is not null""")
			.param(back.id().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(this.payouts.allPaid(back.caseId())).isFalse();
		assertThatThrownBy(() -> settle(() -> this.settling.returned(back, today(), "again", this.clerk)))
			.isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> settle(() -> this.settling.paid(back, today(), this.clerk)))
			.isInstanceOf(IllegalStateException.class);
		assertThat(bank()).isEqualTo(bank);
	}

	@Test
	void nobodyIsOwedTwice() throws Exception {
		CaseId one = this.some.of(CaseKind.DEATH, LINCANG);
		List<Owed> parts = List.of(new Owed(this.some.heir(one, LINCANG, "测试甲"), Money.ofYuan("9.99")));
		List<Boolean> made = AtOnce.atOnce(8, 20, () -> {
			try {
				this.some.owe(one, LINCANG, parts);
				return true;
			}
			catch (DuplicateKeyException ex) {
				return false;
			}
		});
		assertThat(made).containsOnlyOnce(true);
		assertThat(this.payouts.of(one, LINCANG)).hasSize(1);
		assertThatThrownBy(() -> this.payouts.owe(one, LINCANG, parts, Chart.ESTATE_PAYABLE, this.clerk))
			.as("outside of an approval")
			.isInstanceOf(IllegalTransactionStateException.class);
		List<Owed> unknown = List.of(new Owed(new PayeeId(UUID.randomUUID()), Money.ofYuan("1.00")));
		assertThatThrownBy(() -> this.some.owe(one, LINCANG, unknown)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.transaction
			.execute((status) -> this.payouts.owe(one, LINCANG, parts, Chart.POOLED_FUND, this.clerk)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new Owed(new PayeeId(UUID.randomUUID()), Money.ZERO))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void thoseToBePaidArePagedByTheirIds() {
		List<PayoutId> ids = this.some.owed(ELSEWHERE, "1.00", "2.00", "3.00");
		PayoutCount before = this.payouts.counts(ELSEWHERE).get(PayoutState.READY);
		assertThat(before.count()).isGreaterThanOrEqualTo(3);
		assertThat(this.payouts.page(ELSEWHERE, PayoutState.READY, ids.get(0), 1))
			.extracting((seen) -> seen.payout().id())
			.containsExactly(ids.get(1));
		assertThat(this.payouts.page(ELSEWHERE, PayoutState.READY, null, 100_000)).hasSize(before.count());
		assertThat(this.payouts.page(LINCANG, PayoutState.READY, null, 100_000))
			.noneMatch((seen) -> ids.contains(seen.payout().id()));
	}

	private SeenPayout seen(PayoutId id) {
		return this.payouts.find(id, LINCANG).orElseThrow();
	}

	private Payout held(PayoutId id) {
		return this.rows.hold(List.of(id)).get(0);
	}

	private void settle(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	private void sent(List<PayoutId> ids) {
		ids.forEach((id) -> this.jdbc.sql("update casework_payout set state = 'SENT', sent_at = owed_at where id = ?")
			.param(id.value())
			.update());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** What has left the bank account of the region. */
	private Money bank() {
		return Money.ofFen(this.jdbc.sql("""
				select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
				  from ledger_posting p join ledger_account a on a.id = p.account_id
				 where a.kind = 'bank' and a.region = ?""").param(LINCANG.code()).query(Long.class).single());
	}

}
