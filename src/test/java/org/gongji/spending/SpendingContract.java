package org.gongji.spending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** What a purchase promises on either database. */
abstract class SpendingContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region PINGLIANG = new Region("620800");

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Settlements settlements;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private LocalDate today;

	private ProviderId shop;

	private String drug;

	private String wellness;

	@BeforeEach
	void openShop() {
		this.today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
		this.wellness = this.town.item(ItemCategory.WELLNESS, (String) null);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

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

	private Settlement reverse(Settlement settled, Set<Integer> lines) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, lines, "退货");
		return ((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal();
	}

	private Purchase purchase(PersonId buyer, Bought... lines) {
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, this.today,
				List.of(lines), null);
	}

	private static Purchase shown(Purchase purchase, VoucherKind kind) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), kind, purchase.voucherOwner(),
				purchase.serviceDate(), purchase.lines(), null);
	}

	private static Purchase agreed(Purchase purchase, String cash) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), purchase.voucher(),
				purchase.voucherOwner(), purchase.serviceDate(), purchase.lines(), Money.ofYuan(cash));
	}

	private static Bought line(int number, String code, int quantity, String price) {
		return new Bought(number, code, quantity, Money.ofYuan(price), List.of());
	}

	private SettlementOutcome settle(Purchase purchase) {
		return this.spending.settle(purchase, Town.cashier(LINCANG));
	}

	private Settlement settled(Purchase purchase) {
		SettlementOutcome outcome = settle(purchase);
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

}
