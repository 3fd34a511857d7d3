package org.gongji.spending;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.family.FamilyPool;
import org.gongji.family.SharedMoney;
import org.gongji.money.Money;
import org.gongji.notice.Inbox;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts towards a limit, and what each side is told. */
abstract class SharedTermsContract extends AWifeWhoMayUse {

	@Autowired
	Reversals reversals;

	@Autowired
	FamilyPool pool;

	@Autowired
	SeenPurchases seen;

	@Autowired
	Receipts receipts;

	@Autowired
	Inbox inbox;

	@Autowired
	JdbcClient jdbc;

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
		assertThat(PayerShare.of(back, Set.of())).extracting(PayerShare::cut).containsOnlyNulls();
		assertThat(message(this.owner)).contains("20.00").doesNotContain("限额");
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

	private Settlement reverse(Settlement settled) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
		return ((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal();
	}

}
