package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.family.BindingId;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What an owner allows a relative holds in every settlement. */
abstract class SharedMoneyContract extends AWifeWhoMayUse {

	private static final Region TIELING = new Region("211200");

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# month, purchase, floor, bought, from the account, cut by
			-,      -,      0,      80.00,  80.00,  -
			100.00, -,      0,      99.99,  99.99,  -
			100.00, -,      0,      100.00, 100.00, -
			100.00, -,      0,      100.01, 100.00, MONTH_LIMIT
			0.00,   -,      0,      1.00,   0.00,   MONTH_LIMIT
			-,      20.00,  0,      20.00,  20.00,  -
			-,      20.00,  0,      20.01,  20.00,  PURCHASE_LIMIT
			100.00, 20.00,  0,      50.00,  20.00,  PURCHASE_LIMIT
			20.00,  100.00, 0,      50.00,  20.00,  MONTH_LIMIT
			-,      -,      450.00, 50.00,  50.00,  -
			-,      -,      450.00, 50.01,  50.00,  FLOOR
			-,      -,      500.01, 1.00,   0.00,   FLOOR
			10.00,  -,      495.00, 20.00,  5.00,   FLOOR
			-,      -,      0,      500.01, 500.00, -
			600.00, 600.00, 0,      500.01, 500.00, -""")
	void aRelativePaysAsFarAsTheOwnerAllows(String month, String purchase, String floor, String bought, String paid,
			ReasonCode cut) {
		allow(money(month), money(purchase), floor);
		Checked shown = this.spending.check(purchase(this.user, bought));
		Settlement settled = settled(this.user, bought);
		assertThat(settled.account()).isEqualTo(Money.ofYuan(paid));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan(bought).minus(Money.ofYuan(paid)));
		SpendingDecision.Approved said = (SpendingDecision.Approved) shown.decision();
		assertThat(said.cash()).as("shown and settled are one").isEqualTo(settled.cash());
		assertThat(said.cuts()).isEqualTo(settled.law().cuts());
		assertThat(settled.law().cuts()).extracting(Reason::code)
			.containsExactlyElementsOf(Stream.ofNullable(cut).toList());
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("500.00").minus(settled.account()));
	}

	@Test
	void theOwnersOwnPurchasesKnowNoFloorAndNoLimit() {
		allow(Money.ZERO, Money.ZERO, "500.00");
		assertThat(settled(this.owner, "499.00").account()).isEqualTo(Money.ofYuan("499.00"));
		assertThat(settled(this.user, "1.00").account()).isEqualTo(Money.ZERO);
	}

	@Test
	void whoeverIsCutShortTheNextOnePays() {
		PersonId son = this.town.personWith(LINCANG, "30.00");
		bound(son, this.user, Relation.PARENT, LocalDate.of(2024, 3, 1));
		allow(null, Money.ofYuan("20.00"), "0");
		Settlement settled = settled(this.user, "45.00");
		assertThat(settled.shares()).extracting(Settlement.Paid::userIs, Settlement.Paid::amount)
			.containsExactly(tuple(null, Money.ZERO), tuple("spouse", Money.ofYuan("20.00")),
					tuple("parent", Money.ofYuan("25.00")));
		assertThat(PayerShare.of(settled, Set.of())).extracting((share) -> share.cut() != null)
			.containsExactly(false, true, false);
		this.sharing.move(this.user, bindingOf(son), true, Actor.SYSTEM);
		Settlement other = settled(this.user, "10.00");
		assertThat(other.shares()).extracting(Settlement.Paid::userIs, Settlement.Paid::amount)
			.containsExactly(tuple(null, Money.ZERO), tuple("parent", Money.ofYuan("5.00")),
					tuple("spouse", Money.ofYuan("5.00")));
	}

	@Test
	void aPausedOrEndedBindingPaysNothing() {
		this.sharing.pause(this.binding, this.owner, null, Actor.SYSTEM);
		assertThat(settled(this.user, "5.00").account()).isEqualTo(Money.ZERO);
		this.sharing.resume(this.binding, this.owner, Actor.SYSTEM);
		assertThat(settled(this.user, "5.00").account()).isEqualTo(Money.ofYuan("5.00"));
		Purchase shown = agreed(purchase(this.user, "5.00"), "0.00");
		this.sharing.end(this.binding, this.user, null, Actor.SYSTEM);
		assertThat(this.spending.settle(shown, Town.cashier(LINCANG)))
			.isInstanceOf(SettlementOutcome.SplitChanged.class);
		assertThat(settled(this.user, "5.00").account()).isEqualTo(Money.ZERO);
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("495.00"));
	}

	@Test
	void whereTheVoucherDecidesItsOwnersLimitsHold() {
		PersonId mother = this.town.personWith(TIELING, "500.00");
		PersonId child = this.town.personWith(TIELING, "40.00");
		BindingId bound = bound(mother, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		this.sharing.limit(bound, mother, new Limits(Money.ofYuan("30.00"), null), Actor.SYSTEM);
		Purchase purchase = new Purchase(RequestId.fresh(), this.town.pharmacy(TIELING), child, VoucherKind.E_VOUCHER,
				mother, LocalDate.now(SHANGHAI), List.of(line("50.00")), null);
		Settlement settled = ((SettlementOutcome.Settled) this.spending.settle(purchase, Town.cashier(TIELING)))
			.settlement();
		assertThat(settled.shares()).extracting(Settlement.Paid::owner, Settlement.Paid::amount)
			.containsExactly(tuple(mother, Money.ofYuan("30.00")));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("20.00"));
	}

	private static Money money(String yuan) {
		return (yuan != null) ? Money.ofYuan(yuan) : null;
	}

	private BindingId bindingOf(PersonId from) {
		return this.sharing.usersOf(from).get(0).id();
	}

	private static Purchase agreed(Purchase purchase, String cash) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), purchase.voucher(),
				purchase.voucherOwner(), purchase.serviceDate(), purchase.lines(), Money.ofYuan(cash));
	}

}
