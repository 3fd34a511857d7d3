package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.Chart;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Cause;
import org.gongji.account.PersonalAccount.State;
import org.gongji.casework.CaseFacts.DeathAsked;
import org.gongji.casework.LaterOutcome.Done;
import org.gongji.casework.LaterOutcome.Refused;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.spending.PayerShare;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.PremiumPayment;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;

/** Money that comes after an account was closed goes to whoever its balance went to. */
abstract class LaterMoneyContract extends LateReturns {

	@Test
	void aReturnAfterARefundIsPaidToTheSameBankAccount() {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		Money owed = payable(HEILONGJIANG);
		Reversal ask = ask(bill);
		ReversalOutcome.Reversed first = reversed(ask);
		assertThat(this.reversals.reverse(ask, Town.cashier(HEILONGJIANG)))
			.isEqualTo(new ReversalOutcome.Reversed(first.reversal(), true));
		assertThat(this.window.state(bill.owner())).isEqualTo(State.CLOSED);
		assertThat(told(bill.owner())).contains("back-later").doesNotContain("own-back");
		assertThat(this.receipts.show(first.reversal().id(), bill.shop()).shares()).extracting(PayerShare::closed)
			.containsExactly(true);
		assertThat(this.window.available(bill.owner())).isEqualTo(Money.ZERO);
		assertThat(payable(HEILONGJIANG)).isEqualTo(owed.plus(BACK));
		SeenLater.After after = after(one);
		assertThat(after.amount()).isEqualTo(BACK);
		assertThat(after.ready()).isTrue();
		assertThat(this.seen.page(HEILONGJIANG, null, 10_000)).filteredOn((line) -> line.person().equals(bill.owner()))
			.singleElement()
			.extracting((line) -> line.closing().number(), LaterLine::amount, LaterLine::preparedBy)
			.containsExactly(one.number(), BACK, null);
		Actor by = clerk(HEILONGJIANG);
		RequestId request = RequestId.fresh();
		LaterOutcome prepared = this.passing.prepare(by, HEILONGJIANG, one.id(), BACK, request);
		assertThat(this.passing.prepare(by, HEILONGJIANG, one.id(), BACK, request)).isEqualTo(prepared);
		assertThat(prepare(one, BACK)).isEqualTo(new Refused("casework.later.refused.WAITING"));
		assertThat(this.passing.approve(by, HEILONGJIANG, one.id(), BACK))
			.isEqualTo(new Refused("approval.refused.SAME_PERSON"));
		assertThat(approve(one, Money.ofYuan("40.00"))).isEqualTo(new Refused("approval.refused.CONTENT_CHANGED"));
		assertThat(approve(one, BACK)).isInstanceOf(Done.class);
		assertThat(approve(one, BACK)).isEqualTo(new Refused("approval.refused.DECIDED_ALREADY"));
		assertThat(owed(one)).containsExactly("1 OWNER 60.00 READY", "2 OWNER 40.01 READY");
		assertThat(this.tallies.now(HEILONGJIANG, by.name()).acts())
			.containsExactly(new Tally.Act(Tally.Kind.LATER_PREPARED, 1, BACK));
		this.window.paid(one);
		assertThat(owed(one)).containsExactly("1 OWNER 60.00 PAID", "2 OWNER 40.01 PAID");
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
		assertThat(payable(HEILONGJIANG)).isEqualTo(owed.minus(Money.ofYuan("60.00")));
		assertThat(after(one)).extracting(SeenLater.After::amount, SeenLater.After::way)
			.containsExactly(Money.ZERO, null);
	}

	@Test
	void aPremiumThatWasRejectedFollowsTheBalance() {
		PersonId owner = this.town.personWith(LINCANG, "100.01");
		PersonId child = this.somebody.in(LINCANG, Enrolment.residentScheme());
		this.town.bind(owner, child, Relation.CHILD, Town.START);
		int year = 2030 + ThreadLocalRandom.current().nextInt(60);
		PremiumPayment premium = this.premiums.pay(owner, child,
				this.premiums.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, year, "40.01"));
		Case out = left(owner, LINCANG, HEILONGJIANG);
		this.premiums.reject(premium, "已在别处参保");
		assertThat(this.window.available(owner)).isEqualTo(Money.ZERO);
		assertThat(after(out).all()).extracting(LaterMoney.Later::cause, LaterMoney.Later::amount)
			.containsExactly(tuple(Cause.PREMIUM, BACK));
		assertThat(told(owner)).contains("premium-back-later").doesNotContain("premium-back");
		arrive(HEILONGJIANG, out);
		prepare(out, BACK);
		assertThat(approve(out, BACK)).isInstanceOf(Done.class);
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("100.01"));
	}

	@Test
	void whatComesAfterACaseWasDoneIsPaidWithoutOpeningItAgain() {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		this.window.paid(one);
		reversed(ask(bill));
		Done prepared = (Done) prepare(one, BACK);
		assertThat(this.passing.giveBack(clerk(HEILONGJIANG), HEILONGJIANG, one.id(), ""))
			.isEqualTo(new Refused("approval.refused.REASON_MISSING"));
		assertThat(this.passing.giveBack(clerk(HEILONGJIANG), HEILONGJIANG, one.id(), "先问本人")).isInstanceOf(Done.class);
		assertThat(after(one).passed(prepared.pass().id()).orElseThrow().reason()).isEqualTo("先问本人");
		assertThat(owed(one)).hasSize(1);
		prepare(one, BACK);
		assertThat(approve(one, BACK)).isInstanceOf(Done.class);
		assertThat(owed(one)).containsExactly("1 OWNER 60.00 PAID", "3 OWNER 40.01 READY");
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
		assertThatExceptionOfType(MissingRow.class)
			.isThrownBy(() -> this.passing.prepare(clerk(LINCANG), LINCANG, one.id(), BACK, RequestId.fresh()));
	}

	@Test
	void withinTheInstallationItFollowsTheBalanceAndWaitsWhereThatWasClosedToo() {
		Bill bill = bill(LINCANG);
		Case out = left(bill, LINCANG, HEILONGJIANG);
		reversed(ask(bill));
		assertThat(prepare(out, BACK)).isEqualTo(new Refused("casework.later.waits.UNDER_WAY"));
		arrive(HEILONGJIANG, out);
		prepare(out, BACK);
		assertThat(approve(out, BACK)).isInstanceOf(Done.class);
		assertThat(owed(out)).isEmpty();
		assertThat(this.town.available(bill.owner())).isEqualTo(Money.ofYuan("100.01"));
		Bill second = new Bill(bill.owner(), bill.shop(), settled(bill.owner(), bill.shop(), LINCANG));
		Case refund = refunded(second);
		reversed(ask(second));
		assertThat(after(refund).all()).extracting(LaterMoney.Later::cause).containsExactly(Cause.REVERSAL);
		AccountId here = this.window.now(refund).account();
		assertThat(here).isNotEqualTo(out.account());
	}

	@Test
	void whatFollowsToAnAccountThatWasClosedMeanwhileWaitsThere() {
		Bill bill = bill(LINCANG);
		Case out = left(bill, LINCANG, HEILONGJIANG);
		reversed(ask(bill));
		arrive(HEILONGJIANG, out);
		Case refund = approved(this.window.prepared(HEILONGJIANG, bill.owner(), Applicants.moving(Choice.REFUND)),
				Money.ofYuan("60.00"));
		prepare(out, BACK);
		assertThat(approve(out, BACK)).isInstanceOf(Done.class);
		assertThat(after(refund)).extracting(SeenLater.After::amount, (after) -> after.all().get(0).cause())
			.containsExactly(BACK, Cause.TRANSFER);
		prepare(refund, BACK);
		assertThat(approve(refund, BACK)).isInstanceOf(Done.class);
		assertThat(owed(refund)).containsExactly("1 OWNER 60.00 READY", "2 OWNER 40.01 READY");
	}

	@Test
	void whoCameBackGetsItOnTheAccountItself() {
		Bill bill = bill(LINCANG);
		Case out = left(bill, LINCANG, HEILONGJIANG);
		reversed(ask(bill));
		arrive(HEILONGJIANG, out);
		arrive(LINCANG, left(bill, HEILONGJIANG, LINCANG));
		prepare(out, BACK);
		assertThat(approve(out, BACK)).isInstanceOf(Done.class);
		assertThat(this.town.available(bill.owner())).isEqualTo(Money.ofYuan("100.01"));
	}

	@Test
	void theHeirsGetTheirSharesOfIt() {
		Bill bill = bill(LINCANG);
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		Case one = this.window.open(LINCANG, bill.owner(), new DeathAsked(LocalDate.now(this.clock), "李四"));
		heir(one, "李四");
		heir(one, "张大");
		this.proofs.keep(this.window.now(one), DeathProof.Kind.NOTARY, "公证1号", LocalDate.now(this.clock), null,
				clerk(LINCANG));
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(),
				this.window.now(one).version()))
			.now();
		Case approved = approved(prepared, Money.ofYuan("60.00"));
		reversed(ask(bill));
		prepare(approved, BACK);
		assertThat(approve(approved, BACK)).isInstanceOf(Done.class);
		assertThat(owed(one)).containsExactly("1 HEIR 30.00 READY", "1 HEIR 30.00 READY", "2 HEIR 20.01 READY",
				"2 HEIR 20.00 READY");
		this.window.paid(approved);
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
	}

	@Test
	void whatComesAfterARefundAndADeathIsInheritedByACaseOfItsOwn() {
		Bill bill = bill(HEILONGJIANG);
		Case refund = refunded(bill);
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		DeathAsked asked = new DeathAsked(LocalDate.now(this.clock), "李四");
		assertThat(this.left.of(bill.owner(), HEILONGJIANG)).isEmpty();
		assertThat(this.opening.open(clerk(HEILONGJIANG), HEILONGJIANG, bill.owner(), asked, RequestId.fresh()))
			.as("the balance is nil")
			.isInstanceOf(CaseOpened.NoAccount.class);
		reversed(ask(bill));
		assertThat(prepare(refund, BACK)).isEqualTo(new Refused("casework.later.waits.OWNER_DIED"));
		assertThat(this.left.of(bill.owner(), HEILONGJIANG)).contains(BACK);
		Case estate = inherited(bill, "40.01");
		assertThat(owed(estate)).containsExactly("1 HEIR 20.01 READY", "1 HEIR 20.00 READY");
		assertThat(this.payouts.of(estate.id(), HEILONGJIANG)).extracting((seen) -> seen.payout().owed())
			.containsOnly(Chart.ESTATE_PAYABLE);
		assertThat(after(estate)).satisfies((after) -> assertThat(after.inherited(after.all().get(0))).isTrue());
		this.window.paid(estate);
		assertThat(this.window.now(estate).state()).isEqualTo(CaseState.DONE);
		toppedUp(estate, Money.ofYuan("5.00"));
		prepare(estate, Money.ofYuan("5.00"));
		assertThat(approve(estate, Money.ofYuan("5.00"))).isInstanceOf(Done.class);
		assertThat(owed(estate)).contains("2 HEIR 2.50 READY").hasSize(4);
		assertThat(this.opening.open(clerk(HEILONGJIANG), HEILONGJIANG, bill.owner(), asked, RequestId.fresh()))
			.as("the heirs are known")
			.isInstanceOf(CaseOpened.NoAccount.class);
	}

	@Test
	void aRefundThatTheBankReturnsAfterTheDeathIsInherited() {
		Bill bill = bill(HEILONGJIANG);
		Case refund = refunded(bill);
		PayoutId payout = this.payouts.of(refund.id(), HEILONGJIANG).get(0).payout().id();
		assertThat(this.inherited.inherit(clerk(HEILONGJIANG), HEILONGJIANG, payout))
			.isEqualTo(new AgainOutcome.Refused("casework.again.refused.NOT_RETURNED"));
		this.window.returned(refund);
		assertThat(this.inherited.possible(this.payouts.of(refund.id(), HEILONGJIANG).get(0))).as("alive").isFalse();
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		int told = told(bill.owner()).size();
		assertThat(this.inherited.inherit(clerk(HEILONGJIANG), HEILONGJIANG, payout))
			.isEqualTo(new AgainOutcome.Inherited());
		assertThat(this.inherited.inherit(clerk(HEILONGJIANG), HEILONGJIANG, payout))
			.isEqualTo(new AgainOutcome.Refused("casework.again.refused.AGAIN_ALREADY"));
		assertThat(this.window.now(refund).state()).isEqualTo(CaseState.DONE);
		assertThat(told(bill.owner())).as("the dead are told nothing").hasSize(told);
		assertThat(this.left.of(bill.owner(), HEILONGJIANG)).contains(Money.ofYuan("60.00"));
		reversed(ask(bill));
		Case estate = inherited(bill, "100.01");
		assertThat(owed(estate)).containsExactly("1 HEIR 50.01 READY", "1 HEIR 50.00 READY");
	}

	@Test
	void aPaymentOutOfAnEstateThatTheBankReturnsStaysItsHeirs() {
		Bill bill = bill(LINCANG);
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		Case one = this.window.open(LINCANG, bill.owner(), new DeathAsked(LocalDate.now(this.clock), "李四"));
		heir(one, "李四");
		NewHeir.NewGuardian guardian = new NewHeir.NewGuardian("李四",
				new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), HeirRelation.PARENT);
		assertThat(this.heirs.add(this.window.now(one),
				new NewHeir("张小", new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)),
						LocalDate.now(this.clock).minusYears(6), HeirRelation.CHILD, Fraction.read("1/2").orElseThrow(),
						null, guardian, SomeCases.account()),
				clerk(LINCANG)))
			.isInstanceOf(HeirOutcome.Done.class);
		this.proofs.keep(this.window.now(one), DeathProof.Kind.NOTARY, "公证1号", LocalDate.now(this.clock), null,
				clerk(LINCANG));
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(),
				this.window.now(one).version()))
			.now();
		approved(prepared, Money.ofYuan("60.00"));
		this.window.returned(one);
		SeenPayout back = this.payouts.of(one.id(), LINCANG)
			.stream()
			.filter((each) -> each.payee().kind() == PayeeKind.GUARDIAN)
			.findFirst()
			.orElseThrow();
		assertThat(this.inherited.possible(back)).isFalse();
		assertThat(this.inherited.inherit(clerk(LINCANG), LINCANG, back.payout().id()))
			.isEqualTo(new AgainOutcome.Refused("casework.again.refused.NO_ESTATE"));
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.BOUNCED);
		assertThat(this.seen.after(one)).as("nothing is divided anew").isEmpty();
	}

	private Case inherited(Bill bill, String yuan) {
		Case one = this.window.open(HEILONGJIANG, bill.owner(), new DeathAsked(LocalDate.now(this.clock), "李四"));
		heir(one, "李四");
		heir(one, "张大");
		this.proofs.keep(this.window.now(one), DeathProof.Kind.NOTARY, "公证1号", LocalDate.now(this.clock), null,
				clerk(HEILONGJIANG));
		return approved(((CaseOutcome.Done) this.desk.prepare(clerk(HEILONGJIANG), HEILONGJIANG, one.id(),
				this.window.now(one).version()))
			.now(), Money.ofYuan(yuan));
	}

	@Test
	void whatWaitsForTheSecondClerkWhenTheOwnerDiesEndsWithTheEstate() {
		Bill bill = bill(HEILONGJIANG);
		Case refund = refunded(bill);
		reversed(ask(bill));
		prepare(refund, BACK);
		this.people.died(bill.owner(), LocalDate.now(this.clock), Actor.SYSTEM);
		assertThat(approve(refund, BACK)).isEqualTo(new Refused("casework.later.waits.OWNER_DIED"));
		Case estate = inherited(bill, "40.01");
		toppedUp(estate, Money.ofYuan("5.00"));
		assertThat(prepare(estate, Money.ofYuan("5.00"))).isInstanceOf(Done.class);
	}

	@Test
	void aTopUpOfSomebodyWhoMovedIsPaidToTheOwnerAndTheRestToTheAgency() {
		Bill bill = bill(LINCANG);
		Case one = this.window.open(LINCANG, bill.owner(), Applicants.transfer(null));
		this.payees.add(one.id(), LINCANG,
				new NewPayee(PayeeKind.AGENCY, Applicants.shanghai().agency(), null, null, SomeCases.account()),
				clerk(LINCANG));
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(),
				this.window.now(one).version()))
			.now();
		approved(prepared, Money.ofYuan("60.00"));
		toppedUp(one, Money.ofYuan("5.00"));
		reversed(ask(bill));
		Money all = Money.ofYuan("45.01");
		assertThat(prepare(one, all)).isEqualTo(new Refused("casework.later.waits.OWNER_ACCOUNT"));
		NewPayee owner = new NewPayee(PayeeKind.OWNER, "测试人", null,
				new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), SomeCases.account());
		assertThat(this.payees.addLater(one, owner, clerk(LINCANG))).isTrue();
		assertThat(this.payees.addLater(one, owner, clerk(LINCANG))).isFalse();
		prepare(one, all);
		assertThat(approve(one, all)).isInstanceOf(Done.class);
		assertThat(owed(one)).containsExactly("1 AGENCY 60.00 READY", "2 AGENCY 40.01 READY", "2 OWNER 5.00 READY");
	}

	@Test
	void aTopUpWaitsUntilTheBalanceHasArrived() {
		Bill bill = bill(LINCANG);
		Case out = left(bill, LINCANG, HEILONGJIANG);
		Money topUp = Money.ofYuan("5.00");
		toppedUp(out, topUp);
		PayeeId owner = ownersAccount(out);
		assertThat(prepare(out, topUp)).isEqualTo(new Refused("casework.later.waits.UNDER_WAY"));
		this.transaction.executeWithoutResult((status) -> this.payouts.owe(out.id(), LINCANG,
				List.of(new Owed(owner, Money.ofYuan("0.01"))), Chart.REFUND_PAYABLE, 9, clerk(LINCANG)));
		this.window.paid(out);
		assertThat(this.window.now(out).state()).as("a payment beside it does not finish it")
			.isEqualTo(CaseState.APPROVED);
		arrive(HEILONGJIANG, out);
		assertThat(this.window.now(out).state()).isEqualTo(CaseState.DONE);
		prepare(out, topUp);
		assertThat(approve(out, topUp)).isInstanceOf(Done.class);
		assertThat(owed(out)).contains("2 OWNER 5.00 READY");
	}

	private PayeeId ownersAccount(Case one) {
		NewPayee owner = new NewPayee(PayeeKind.OWNER, "测试人", null,
				new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), SomeCases.account());
		assertThat(this.payees.addLater(one, owner, clerk(one.region()))).isTrue();
		return this.payees.of(one.id(), one.region()).get(0).id();
	}

	@Test
	void whatComesBetweenTheTwoClerksIsSeenBeforeItIsPaid() {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		reversed(ask(bill));
		prepare(one, BACK);
		toppedUp(one, Money.ofYuan("5.00"));
		assertThat(approve(one, BACK)).isEqualTo(new Refused("approval.refused.CONTENT_CHANGED"));
		assertThat(approve(one, Money.ofYuan("45.01"))).isEqualTo(new Refused("approval.refused.CONTENT_CHANGED"));
		assertThat(owed(one)).hasSize(1);
	}

	@Test
	void aClosingAndAReturnAtOnceLoseNothing() throws Exception {
		for (int time = 0; time < 12; time++) {
			Bill bill = bill(HEILONGJIANG);
			Case one = this.window.prepared(HEILONGJIANG, bill.owner(), Applicants.moving(Choice.REFUND));
			Callable<Object> close = () -> this.desk.approve(clerk(HEILONGJIANG), HEILONGJIANG, one.id(), one.version(),
					Money.ofYuan("60.00"));
			Callable<Object> back = () -> this.reversals.reverse(ask(bill), Town.cashier(HEILONGJIANG));
			List<Object> answers = AtOnce.atOnce((time % 2 == 0) ? List.of(close, back) : List.of(back, close));
			assertThat(answers).filteredOn(ReversalOutcome.Reversed.class::isInstance).hasSize(1);
			Money paid = Money
				.sum(this.payouts.of(one.id(), HEILONGJIANG).stream().map((each) -> each.payout().amount()).toList());
			Money waits = LaterWays.sum(this.later.of(one.account()));
			assertThat(paid.plus(waits).plus(this.town.available(bill.owner()))).isEqualTo(Money.ofYuan("100.01"));
		}
	}

	@Test
	void manyWhoApproveAtOncePassItOnOnce() throws Exception {
		Bill bill = bill(HEILONGJIANG);
		Case one = refunded(bill);
		reversed(ask(bill));
		prepare(one, BACK);
		List<LaterOutcome> answers = AtOnce.atOnce(8, 40, () -> approve(one, BACK));
		assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(owed(one)).hasSize(2);
	}

}
