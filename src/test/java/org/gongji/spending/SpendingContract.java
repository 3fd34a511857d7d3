package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a purchase promises on either database. */
abstract class SpendingContract extends SomeShopping {

	@Autowired
	Settlements settlements;

	@Test
	void anOwnPurchaseIsPaidFromTheAccount() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 2, "15.25")));
		assertThat(settled.account()).isEqualTo(Money.ofYuan("30.50"));
		assertThat(settled.cash()).isEqualTo(Money.ZERO);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("69.50"));
		assertThat(this.settlements.byId(settled.id())).contains(settled);
		assertThat(settled.law().citations()).isNotEmpty();
		assertThat(settled.law().digests()).hasSize(1);
	}

	@Test
	void theFamilyPaysInOrderAndTheRestIsCash() {
		PersonId buyer = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Settlement settled = settled(purchase(buyer, line(1, this.drug, 1, "100.00")));
		assertThat(settled.shares()).extracting(Settlement.Paid::kind, Settlement.Paid::amount)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(PayerKind.USER, Money.ofYuan("30.00")),
					org.assertj.core.groups.Tuple.tuple(PayerKind.AUTHORISER, Money.ofYuan("50.00")));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("20.00"));
	}

	@Test
	void aRefusedLineIsCashAndAWhollyRefusedBasketMovesNothing() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		Settlement mixed = settled(purchase(buyer, line(1, this.drug, 1, "10.00"), line(2, this.wellness, 1, "25.00")));
		assertThat(mixed.cash()).isEqualTo(Money.ofYuan("25.00"));
		assertThat(mixed.lines().get(1).allowed()).isFalse();
		SettlementOutcome refused = settle(purchase(buyer, line(1, this.wellness, 1, "25.00")));
		assertThat(refused).isInstanceOf(SettlementOutcome.NotAllowed.class);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("90.00"));
	}

	@Test
	void anEndedAgreementIsRefusedByTheLaw() {
		this.shop = this.town.pharmacyUntil(LINCANG, this.today);
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		SettlementOutcome outcome = settle(purchase(buyer, line(1, this.drug, 1, "10.00")));
		assertThat(((SpendingDecision.Refused) ((SettlementOutcome.NotAllowed) outcome).decision()).code())
			.isEqualTo(ReasonCode.PLACE_NOT_DESIGNATED);
		this.shop = this.town.pharmacyUntil(LINCANG, this.today.plusDays(1));
		settled(purchase(buyer, line(1, this.drug, 1, "10.00")));
	}

	@Test
	void aSuspensionHoldsFromTheNextPurchaseOn() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		settled(purchase(buyer, line(1, this.drug, 1, "10.00")));
		this.town.suspend(this.shop);
		assertThat(settle(purchase(buyer, line(1, this.drug, 1, "10.00"))))
			.isInstanceOf(SettlementOutcome.NotAllowed.class);
	}

	@Test
	void wrongLinesAreNamedAndNothingMoves() {
		PersonId buyer = this.town.personWith(LINCANG, "1000.00");
		String trace = Town.digits(20);
		List<Bought> lines = List.of(line(1, this.drug, 0, "1.00"), line(2, this.drug, 1, "500.01"),
				line(3, "X" + Town.digits(22), 1, "1.00"), line(4, "\u202e", 1, "1.00"), line(5, this.drug, 1, "0.00"),
				new Bought(6, this.drug, 1, Money.ofYuan("1.00"), List.of("123")),
				new Bought(7, this.drug, 2, Money.ofYuan("1.00"), List.of(trace, trace)),
				new Bought(8, this.drug, 1, Money.ofYuan("1.00"), List.of(trace, Town.digits(20))),
				Bought.personalPart(9, Money.ofYuan("1.00")));
		SettlementOutcome outcome = settle(purchase(buyer, lines.toArray(Bought[]::new)));
		assertThat(((SettlementOutcome.Wrong) outcome).problems())
			.extracting((problem) -> problem.line() + " " + problem.kind())
			.containsExactlyInAnyOrder("1 QUANTITY", "2 PRICE_ABOVE_LIMIT", "3 ITEM_UNKNOWN", "4 ITEM_UNKNOWN",
					"5 PRICE", "6 TRACE_CODE_FORM", "7 TRACE_CODE_TWICE", "8 TRACE_CODES_MORE_THAN_QUANTITY",
					"8 TRACE_CODE_TWICE", "9 PERSONAL_PART_NOT_HERE");
		assertThat(settle(purchase(buyer))).isInstanceOf(SettlementOutcome.Wrong.class);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("1000.00"));
	}

	@Test
	void aThousandLinesAreTooMany() {
		PersonId buyer = this.town.personWith(LINCANG, "1000.00");
		Bought[] lines = IntStream.rangeClosed(1, 201)
			.mapToObj((number) -> line(number, this.drug, 1, "0.01"))
			.toArray(Bought[]::new);
		assertThat(((SettlementOutcome.Wrong) settle(purchase(buyer, lines))).problems()).extracting(Problem::kind)
			.contains(Problem.Kind.TOO_MANY_LINES);
		assertThat(settle(purchase(buyer, java.util.Arrays.copyOf(lines, 200))))
			.isInstanceOf(SettlementOutcome.Settled.class);
	}

	@Test
	void aVoucherThatTheRegionDoesNotAdmitIsRefused() {
		Region heilongjiang = new Region("239900");
		PersonId buyer = this.town.personWith(heilongjiang, "100.00");
		Purchase card = purchase(buyer, line(1, this.drug, 1, "10.00"));
		assertThat(settle(shown(card, VoucherKind.RESIDENT_ID_CARD))).isInstanceOf(SettlementOutcome.Wrong.class);
		assertThat(this.town.available(buyer)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(settle(shown(card, VoucherKind.SOCIAL_SECURITY_CARD))).isInstanceOf(SettlementOutcome.Settled.class);
	}

	@Test
	void aStrangersVoucherIsRefused() {
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		PersonId stranger = this.town.personWith(LINCANG, "100.00");
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, stranger,
				this.today, List.of(line(1, this.drug, 1, "10.00")), null);
		assertThat(((SettlementOutcome.Wrong) settle(purchase)).problems()).extracting(Problem::kind)
			.containsExactly(Problem.Kind.VOUCHER_NOT_OF_FAMILY);
	}

	@Test
	void aHospitalSettlesAPersonalPart() {
		this.shop = this.town.hospital(LINCANG);
		PersonId buyer = this.town.personWith(LINCANG, "100.00");
		assertThat(settled(purchase(buyer, Bought.personalPart(1, Money.ofYuan("120.50")))).cash())
			.isEqualTo(Money.ofYuan("20.50"));
	}

}
