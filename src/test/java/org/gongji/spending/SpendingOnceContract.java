package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** Many tills and the same request, on either database. */
abstract class SpendingOnceContract extends SomeShopping {

	@Test
	void theSplitThatWasShownIsTheSplitThatIsSettled() {
		PersonId buyer = this.town.personWith(LINCANG, "30.00");
		Purchase shown = agreed(purchase(buyer, line(1, this.drug, 1, "50.00")), "20.00");
		settled(purchase(buyer, line(1, this.drug, 1, "5.00")));
		assertThat(((SettlementOutcome.SplitChanged) settle(shown)).decision().cash()).isEqualTo(Money.ofYuan("25.00"));
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("25.00"));
	}

	@Test
	void aRequestSettlesOnceAndOtherContentIsAConflict() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Purchase purchase = purchase(buyer, line(1, this.drug, 1, "10.00"));
		Settlement first = settled(purchase);
		assertThat(settle(purchase)).isEqualTo(new SettlementOutcome.Settled(first, true));
		Purchase other = new Purchase(purchase.request(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, this.today,
				List.of(line(1, this.drug, 1, "10.01")), null);
		assertThat(settle(other)).isEqualTo(new SettlementOutcome.Conflict(first));
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("90.00"));
	}

	@Test
	void theSameRequestManyTimesAtOnceIsOneEntry() throws Exception {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Purchase purchase = purchase(buyer, line(1, this.drug, 1, "10.00"));
		List<SettlementOutcome> outcomes = atOnce(64, 200, () -> settle(purchase));
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(((SettlementOutcome.Settled) outcome).settlement().id())
			.isEqualTo(((SettlementOutcome.Settled) outcomes.get(0)).settlement().id()));
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("90.00"));
	}

	@Test
	void fiveHundredTillsSettleThirtyThreeOfThirty() throws Exception {
		PersonId buyer = this.town.personWith(LINCANG, "1000.00");
		List<SettlementOutcome> outcomes = atOnce(64, 500,
				() -> settle(agreed(purchase(buyer, line(1, this.drug, 1, "30.00")), "0.00")));
		assertThat(outcomes.stream().filter((outcome) -> outcome instanceof SettlementOutcome.Settled)).hasSize(33);
		assertThat(outcomes.stream().filter((outcome) -> outcome instanceof SettlementOutcome.SplitChanged))
			.hasSize(467);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("10.00"));
	}

	@Test
	void threePayersAndFiveLinesTakeAtMostFourteenStatements() {
		PersonId buyer = this.town.personWith(LINCANG, "10.00");
		for (int owner = 0; owner < 2; owner++) {
			PersonId parent = this.town.personWith(LINCANG, "10.00");
			this.town.bind(parent, buyer, Relation.CHILD, LocalDate.of(2023, 3, 1 + owner));
		}
		Purchase purchase = purchase(buyer,
				IntStream.rangeClosed(1, 5)
					.mapToObj((number) -> new Bought(number, this.town.item(ItemCategory.DRUG, (String) null), 1,
							Money.ofYuan("5.00"), List.of(Town.digits(20))))
					.toArray(Bought[]::new));
		settled(purchase(buyer, line(1, this.drug, 1, "0.01")));
		CountedStatements.Noted<Settlement> noted = CountedStatements.during(() -> settled(purchase));
		assertThat(noted.result().shares()).hasSize(3).allMatch((share) -> share.amount().isPositive());
		assertThat(noted.statements()).as(String.join("\n", noted.statements())).hasSizeBetween(10, 14);
	}

	private static Purchase agreed(Purchase purchase, String cash) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), purchase.voucher(),
				purchase.voucherOwner(), purchase.serviceDate(), purchase.lines(), Money.ofYuan(cash));
	}

}
