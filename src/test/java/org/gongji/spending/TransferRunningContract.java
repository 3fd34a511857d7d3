package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Purchases and premiums while the balance is about to leave an account. */
abstract class TransferRunningContract extends AWifeWhoMayUse {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Premiums premiums;

	@Autowired
	PremiumChoices choices;

	@Autowired
	SomePremiums some;

	@Test
	void thePurchaseOfTheOwnerIsRefusedByItsName() {
		freeze(this.owner);
		SettlementOutcome outcome = this.spending.settle(purchase(this.owner, "10.00"), Town.cashier(LINCANG));
		SpendingDecision.Refused refused = (SpendingDecision.Refused) ((SettlementOutcome.NotAllowed) outcome)
			.decision();
		assertThat(refused.code()).isEqualTo(ReasonCode.TRANSFER_RUNNING);
		assertThat(refused.citations()).extracting((citation) -> citation.basis()).containsExactly("OQ-20");
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("500.00"));
		thaw(this.owner);
		assertThat(settled(this.owner, "10.00").account()).isEqualTo(Money.ofYuan("10.00"));
	}

	@Test
	void aRelativeWhoIsBoundPaysInstead() {
		freeze(this.user);
		Settlement settled = settled(this.user, "30.00");
		assertThat(settled.account()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(settled.law().leftOut()).extracting(Reason::code).containsExactly(ReasonCode.TRANSFER_RUNNING);
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("470.00"));
	}

	@Test
	void aFrozenRelativeIsSkippedAndTheNextOnePays() {
		PersonId mother = this.town.personWith(LINCANG, "80.00");
		this.town.bind(mother, this.user, Relation.CHILD, LocalDate.of(2023, 4, 1));
		freeze(this.owner);
		Settlement settled = settled(this.user, "100.00");
		assertThat(settled.account()).isEqualTo(Money.ofYuan("80.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("20.00"));
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("500.00"));
		assertThat(settled.law().leftOut()).extracting(Reason::code).containsExactly(ReasonCode.TRANSFER_RUNNING);
	}

	@Test
	void aClosedAccountIsNobodysAnyMore() {
		state(this.user, "closed");
		assertThat(settled(this.user, "30.00").law().leftOut()).isEmpty();
	}

	@Test
	void theVoucherOfAFrozenRelativeIsKnownAndPaysNothing() {
		freeze(this.owner);
		Purchase shown = new Purchase(RequestId.fresh(), this.shop, this.user, VoucherKind.E_VOUCHER, this.owner,
				LocalDate.now(SHANGHAI), List.of(line("10.00")), null);
		assertThat(this.spending.settle(shown, Town.cashier(LINCANG))).isInstanceOfSatisfying(
				SettlementOutcome.Settled.class,
				(settled) -> assertThat(settled.settlement().account()).isEqualTo(Money.ZERO));
	}

	@Test
	void aPremiumIsRefusedByTheSameName() {
		int year = 2030 + ThreadLocalRandom.current().nextInt(60);
		CollectionId collection = this.some.open(LINCANG, PremiumKind.LARGE_AMOUNT, year, "40.00");
		PremiumAsk ask = new PremiumAsk(RequestId.fresh(), this.owner, this.owner, collection, 1, "", null);
		freeze(this.owner);
		assertThat(this.premiums.pay(ask, Actor.SYSTEM)).isInstanceOfSatisfying(PremiumOutcome.NotAllowed.class,
				(refused) -> assertThat(((PremiumDecision.Refused) refused.decision()).code())
					.isEqualTo(ReasonCode.TRANSFER_RUNNING));
		assertThat(this.choices.of(this.owner).account().usable()).isFalse();
		thaw(this.owner);
		assertThat(this.premiums.pay(ask, Actor.SYSTEM)).isInstanceOf(PremiumOutcome.Paid.class);
	}

	private void freeze(PersonId person) {
		state(person, "frozen");
	}

	private void thaw(PersonId person) {
		state(person, "open");
	}

	private void state(PersonId person, String state) {
		this.jdbc.sql("update personal_account set state = ? where person_id = ?")
			.params(state, person.value())
			.update();
	}

}
