package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** What a reversal promises on either database. */
abstract class ReversalContract extends SomeShopping {

	private static final Region PINGLIANG = new Region("620800");

	@Autowired
	Reversals reversals;

	@Test
	void aTraceCodeIsSoldOnceAndAgainAfterItsReversal() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Bought traced = new Bought(1, this.drug, 1, Money.ofYuan("10.00"), List.of(Town.digits(20)));
		Settlement first = settled(purchase(buyer, traced));
		SettlementOutcome second = settle(purchase(buyer, traced));
		assertThat(((SettlementOutcome.Wrong) second).problems()).extracting(Problem::kind)
			.containsExactly(Problem.Kind.TRACE_CODE_SOLD);
		assertThat(this.spending.check(purchase(buyer, traced)).problems()).hasSize(1);
		reverse(first, Set.of());
		settled(purchase(buyer, traced));
	}

	@Test
	void aReversalIsTheExactInverseAndHappensOnce() {
		PersonId buyer = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 1, "100.00")));
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
		Settlement back = ((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal();
		assertThat(back.shares()).extracting(Settlement.Paid::amount)
			.containsExactly(Money.ofYuan("-30.00"), Money.ofYuan("-50.00"));
		assertThat(back.cash()).isEqualTo(Money.ofYuan("-20.00"));
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.town.available(spouse)).isEqualTo(Money.ofYuan("50.00"));
		assertThat(this.reversals.reverse(ask, Town.cashier(LINCANG)))
			.isEqualTo(new ReversalOutcome.Reversed(back, true));
		Reversal again = new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
		assertThat(this.reversals.reverse(again, Town.cashier(LINCANG)))
			.isInstanceOf(ReversalOutcome.AlreadyReversed.class);
		Reversal elsewhere = new Reversal(RequestId.fresh(), settled.id(), this.town.pharmacy(LINCANG), Set.of(), "退货");
		assertThat(this.reversals.reverse(elsewhere, Town.cashier(LINCANG)))
			.isInstanceOf(ReversalOutcome.NoSuchPurchase.class);
	}

	@Test
	void aReversalByLineGivesBackCashFirstThenTheSpouseThenTheBuyer() {
		PersonId buyer = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 1, "40.00"), line(2, this.drug, 1, "25.00"),
				line(3, this.drug, 1, "35.00")));
		Settlement first = reverse(settled, Set.of(2));
		assertThat(first.cash()).isEqualTo(Money.ofYuan("-20.00"));
		assertThat(first.shares()).extracting(Settlement.Paid::amount)
			.containsExactly(Money.ZERO, Money.ofYuan("-5.00"));
		Settlement second = reverse(settled, Set.of(3));
		assertThat(second.shares()).extracting(Settlement.Paid::amount)
			.containsExactly(Money.ZERO, Money.ofYuan("-35.00"));
		Settlement rest = reverse(settled, Set.of());
		assertThat(rest.lines()).extracting(Settlement.Line::number).containsExactly(1);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.town.available(spouse)).isEqualTo(Money.ofYuan("50.00"));
	}

	@Test
	void manyReversalsAtOnceGiveBackOnce() throws Exception {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 1, "40.00")));
		List<ReversalOutcome> outcomes = atOnce(16, 40, () -> this.reversals
			.reverse(new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货"), Town.cashier(LINCANG)));
		assertThat(outcomes.stream().filter((outcome) -> outcome instanceof ReversalOutcome.Reversed)).hasSize(1);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void anAccountOfAnotherRegionPaysAndIsPaidBack() {
		PersonId buyer = this.town.personWith(PINGLIANG, "100.00");
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 1, "40.00")));
		assertThat(settled.region()).isEqualTo(LINCANG);
		assertThat(settled.shares()).extracting(Settlement.Paid::region).containsExactly(PINGLIANG);
		reverse(settled, Set.of());
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("100.00"));
	}

	private Settlement reverse(Settlement settled, Set<Integer> lines) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, lines, "退货");
		return ((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal();
	}

}
