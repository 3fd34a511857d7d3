package org.gongji.spending;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingId;
import org.gongji.family.FamilyPool;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedMoney;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.notice.Inbox;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What an owner allows a relative holds in every settlement. */
abstract class SharedMoneyContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region TIELING = new Region("211200");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Sharing sharing;

	@Autowired
	FamilyPool pool;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	SeenPurchases seen;

	@Autowired
	Receipts receipts;

	@Autowired
	Inbox inbox;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private ProviderId shop;

	private String drug;

	private PersonId owner;

	private PersonId user;

	private BindingId binding;

	@BeforeEach
	void aWifeWhoMayUseHerHusbandsAccount() {
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.owner = this.town.personWith(LINCANG, "500.00");
		this.user = this.town.personWith(LINCANG, "0.00");
		this.binding = bound(this.owner, this.user, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

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
		Spending.Checked shown = this.spending.check(purchase(this.user, bought));
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
	void theMonthIsCountedAndAnotherMonthBeginsAnew() {
		allow(Money.ofYuan("100.00"), null, "0");
		assertThat(settled(this.user, "60.00").account()).isEqualTo(Money.ofYuan("60.00"));
		assertThat(settled(this.user, "60.00").account()).isEqualTo(Money.ofYuan("40.00"));
		assertThat(left()).isEqualTo(Money.ZERO);
		this.jdbc.sql("update binding set used_month = ? where id = ?")
			.params(SharedMoney.number(YearMonth.now(SHANGHAI).minusMonths(1)), this.binding.value())
			.update();
		assertThat(left()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(settled(this.user, "70.00").account()).isEqualTo(Money.ofYuan("70.00"));
		assertThat(left()).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void aReversalGivesTheMonthItsLimitBack() {
		allow(Money.ofYuan("100.00"), null, "0");
		Settlement first = settled(this.user, "60.00");
		Settlement second = settled(this.user, "30.00");
		reverse(first);
		assertThat(left()).isEqualTo(Money.ofYuan("70.00"));
		this.jdbc.sql("update settlement set settled_at = ? where id = ?")
			.params(second.settledAt().minusDays(40), second.id().value())
			.update();
		reverse(second);
		assertThat(left()).as("of an earlier month").isEqualTo(Money.ofYuan("70.00"));
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
		assertThat(PayerShare.of(settled)).extracting((share) -> share.cut() != null)
			.containsExactly(false, true, false);
		this.sharing.move(this.user, bindingOf(son), true, Actor.SYSTEM);
		Settlement other = settled(this.user, "10.00");
		assertThat(other.shares()).extracting(Settlement.Paid::userIs, Settlement.Paid::amount)
			.containsExactly(tuple(null, Money.ZERO), tuple("parent", Money.ofYuan("5.00")),
					tuple("spouse", Money.ofYuan("5.00")));
	}

	@Test
	void whatIsSaidNamesTheLimitAndNoBalance() {
		allow(Money.ofYuan("20.00"), null, "0");
		Settlement settled = settled(this.user, "50.00");
		Receipt receipt = this.receipts.show(settled.id(), this.shop);
		assertThat(receipt.shares()).extracting((share) -> (share.cut() != null) ? share.cut().messageKey() : null)
			.containsExactly(null, "spending.reason.MONTH_LIMIT");
		assertThat(receipt.articles()).extracting((citation) -> citation.basis()).contains("OQ-04");
		assertThat(this.seen.find(settled.id(), this.owner).orElseThrow().cut().code())
			.isEqualTo(ReasonCode.MONTH_LIMIT);
		assertThat(message(this.owner)).contains("配偶", "20.00", "每月限额", "药店").doesNotContain("480.00", "测试品");
		Settlement back = reverse(settled);
		assertThat(PayerShare.of(back)).extracting(PayerShare::cut).containsOnlyNulls();
		assertThat(message(this.owner)).contains("20.00").doesNotContain("限额");
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

	@Test
	void whatWasBoughtIsShownOnlyWhileTheUserAgrees() {
		Settlement before = settled(this.user, "5.00");
		assertThat(items(before)).isEmpty();
		this.sharing.showItems(this.binding, this.user, true, Actor.SYSTEM);
		assertThat(items(before)).as("of earlier purchases nothing").isEmpty();
		assertThat(items(reverse(before))).isEmpty();
		Settlement after = settled(this.user, "6.00");
		assertThat(items(after)).extracting(ShownItem::name).containsExactly("测试品");
		List<Use> uses = this.seen.uses(this.owner, 1, 9);
		assertThat(this.seen.items(this.owner, uses)).containsOnlyKeys(after.id());
		assertThat(this.seen.items(this.user, uses)).as("only the owner's own").isEmpty();
		this.sharing.showItems(this.binding, this.user, false, Actor.SYSTEM);
		assertThat(items(after)).isEmpty();
		this.sharing.showItems(this.binding, this.user, true, Actor.SYSTEM);
		Settlement last = settled(this.user, "7.00");
		assertThat(items(last)).isNotEmpty();
		this.sharing.end(this.binding, this.owner, null, Actor.SYSTEM);
		assertThat(items(last)).as("an agreement ends with the binding").isEmpty();
	}

	private List<ShownItem> items(Settlement settlement) {
		return this.seen.find(settlement.id(), this.owner).orElseThrow().items();
	}

	private String message(PersonId reader) {
		return this.inbox.page(reader.value(), null, Locale.SIMPLIFIED_CHINESE).messages().get(0).text();
	}

	private Money left() {
		return this.pool.payersFor(this.user).get(0).left();
	}

	private void allow(Money month, Money purchase, String floor) {
		this.sharing.limit(this.binding, this.owner, new Limits(month, purchase), Actor.SYSTEM);
		this.accounts.keepForOwner(this.owner, Money.ofYuan(floor), Actor.SYSTEM);
	}

	private static Money money(String yuan) {
		return (yuan != null) ? Money.ofYuan(yuan) : null;
	}

	private BindingId bound(PersonId from, PersonId to, Relation relation, LocalDate on) {
		this.town.bind(from, to, relation, on);
		return this.sharing.usersOf(from).get(0).id();
	}

	private BindingId bindingOf(PersonId from) {
		return this.sharing.usersOf(from).get(0).id();
	}

	private Settlement settled(PersonId buyer, String yuan) {
		return ((SettlementOutcome.Settled) this.spending.settle(purchase(buyer, yuan), Town.cashier(LINCANG)))
			.settlement();
	}

	private Settlement reverse(Settlement settled) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
		return ((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal();
	}

	private Purchase purchase(PersonId buyer, String yuan) {
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, LocalDate.now(SHANGHAI),
				List.of(line(yuan)), null);
	}

	private Bought line(String yuan) {
		return new Bought(1, this.drug, 1, Money.ofYuan(yuan), List.of());
	}

	private static Purchase agreed(Purchase purchase, String cash) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), purchase.voucher(),
				purchase.voucherOwner(), purchase.serviceDate(), purchase.lines(), Money.ofYuan(cash));
	}

}
