package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingId;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Who sees what of a purchase: the patient all, an owner the share alone, others nothing.
 */
abstract class MyPurchasesCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Sharing sharing;

	@Autowired
	Town town;

	private MockMvc pages;

	private ProviderId shop;

	private String drug;

	private PersonId patient;

	private PersonId spouse;

	private PersonId mother;

	private Settlement bill;

	@BeforeEach
	void aPurchaseThatTheSpouseHelpedToPay() {
		this.pages = Visitors.pages(this.context);
		this.shop = this.town.pharmacy(HERE);
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
		this.patient = this.town.personWith(HERE, "30.00");
		this.spouse = this.town.personWith(HERE, "7654.32");
		this.mother = this.town.personWith(HERE, "90.00");
		this.town.bind(this.spouse, this.patient, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		this.town.bind(this.mother, this.patient, Relation.CHILD, LocalDate.of(2023, 4, 1));
		this.bill = buy(new Bought(1, this.drug, 2, Money.ofYuan("40.00"), List.of()), new Bought(2,
				this.town.item(ItemCategory.WELLNESS, (String) null), 1, Money.ofYuan("12.34"), List.of()));
	}

	@Test
	void thePatientSeesLinesSplitAndArticles() throws Exception {
		String page = see(this.patient, path(this.bill), 200);
		assertThat(page).contains("测试药店", "测试品", this.drug, "80.00", "92.34", "我的个人账户", "30.00", "配偶的账户", "50.00",
				"12.34", "账户不能付", "依据的文件和条款", "第", this.bill.reference());
		assertThat(page.split("账户可以付", -1)).as("one line of two is allowed").hasSize(2);
		assertThat(page.split("规定点名禁止", -1)).as("one reason, said once").hasSize(2);
		assertThat(page).as("neither balance nor name of who paid")
			.doesNotContain("7,654.32", "7,604.32", "父母的账户", "??");
	}

	@Test
	void theOwnerSeesDayAmountAndKindOfPlaceAlone() throws Exception {
		String page = see(this.spouse, path(this.bill), 200);
		assertThat(page).contains("配偶使用了您的账户", "50.00", "药店", this.bill.reference());
		assertThat(page).doesNotContain("测试品", this.drug, "测试药店", "92.34", "30.00", "??");
	}

	@Test
	void theOwnerSeesTheItemsOnlyWhileThePatientAgrees() throws Exception {
		BindingId binding = this.sharing.usersOf(this.spouse).get(0).id();
		this.sharing.showItems(binding, this.patient, true, Actor.SYSTEM);
		assertThat(see(this.spouse, path(this.bill), 200)).as("bought before").doesNotContain("测试品");
		Settlement agreed = buy(new Bought(1, this.drug, 2, Money.ofYuan("4.00"), List.of(Town.digits(20))), new Bought(
				2, this.town.item(ItemCategory.WELLNESS, (String) null), 1, Money.ofYuan("12.34"), List.of()));
		assertThat(see(this.spouse, path(agreed), 200)).contains("买了什么", "测试品", "数量 2", "8.00")
			.doesNotContain("数量 1", "12.34", "20.34", "追溯码", "测试药店", this.drug);
		assertThat(see(this.spouse, "/my/uses", 200)).contains("测试品");
		assertThat(see(this.mother, "/my/uses", 200)).doesNotContain("测试品");
		see(this.mother, path(agreed), 404);
		this.sharing.showItems(binding, this.patient, false, Actor.SYSTEM);
		assertThat(see(this.spouse, path(agreed), 200)).doesNotContain("测试品", "数量");
		assertThat(see(this.spouse, "/my/uses", 200)).doesNotContain("测试品");
	}

	@Test
	void whatALimitCutIsSaidToThePatientWithoutABalance() throws Exception {
		BindingId binding = this.sharing.usersOf(this.spouse).get(0).id();
		this.sharing.limit(binding, this.spouse, new Limits(null, Money.ofYuan("7.00")), Actor.SYSTEM);
		Settlement cut = buy(new Bought(1, this.drug, 1, Money.ofYuan("9.00"), List.of()));
		assertThat(see(this.patient, path(cut), 200)).contains("配偶的账户", "已到账户所有人设的每次限额", "没有写明，按统一做法", "父母的账户")
			.doesNotContain("7,6");
		assertThat(see(this.spouse, path(cut), 200)).contains("用到了", "您设的每次限额");
	}

	@Test
	void whoPaidNothingAndWhoeverElseFindsNothing() throws Exception {
		see(this.mother, path(this.bill), 404);
		see(this.town.personWith(HERE, "1.00"), path(this.bill), 404);
		see(this.patient, "/my/purchases/" + UUID.randomUUID(), 404);
		see(this.patient, "/my/purchases/1", 400);
	}

	@Test
	void originalAndReversalPointToEachOther() throws Exception {
		Settlement back = takeBack(Set.of());
		assertThat(see(this.patient, path(this.bill), 200)).contains("已经全部退回", path(back), back.reference());
		assertThat(see(this.patient, path(back), 200)).contains("原来的消费", path(this.bill), "钱退到哪里", "退货");
		String share = see(this.spouse, path(back), 200);
		assertThat(share).contains("退回到您的账户", path(this.bill)).doesNotContain("测试品", "退货", "30.00");
		assertThat(see(this.spouse, path(this.bill), 200)).contains("已经全部退回", path(back));
	}

	@Test
	void aPartTakenBackThatTouchedTheOthersAccountIsNotShownToTheOwner() throws Exception {
		Settlement back = takeBack(Set.of(2));
		assertThat(back.account()).as("line 2 was cash").isEqualTo(Money.ZERO);
		assertThat(see(this.patient, path(this.bill), 200)).contains("已经退回 12.34 元");
		assertThat(see(this.spouse, path(this.bill), 200)).doesNotContain("已经退回", path(back));
		see(this.spouse, path(back), 404);
	}

	@Test
	void theStatementNamesPlaceAndUserAndLeadsToThePurchase() throws Exception {
		assertThat(see(this.spouse, "/my/statement", 200)).contains(path(this.bill), "药店", "配偶使用", "−50.00");
		assertThat(see(this.patient, "/my/statement", 200)).contains(path(this.bill), "药店").doesNotContain("配偶使用");
		assertThat(see(this.mother, "/my/statement", 200)).doesNotContain(path(this.bill));
	}

	@Test
	void theOwnerSeesEachUseAndItsSum() throws Exception {
		assertThat(see(this.spouse, "/my/uses", 200)).contains("配偶", "测试人", "用过 1 次", "50.00 元", path(this.bill), "药店")
			.doesNotContain("测试品", "??");
		takeBack(Set.of());
		assertThat(see(this.spouse, "/my/uses", 200)).contains("用过 1 次", "共 0.00 元");
		assertThat(see(this.mother, "/my/uses", 200)).contains("子女", "还没有用过", "家人还没有用过您的钱")
			.doesNotContain(path(this.bill));
		assertThat(see(this.patient, "/my/uses", 200)).doesNotContain("7,654.32", "7,604.32", path(this.bill));
	}

	@Test
	void theStatementIsLimitedToOneRelativeOrToOneself() throws Exception {
		String path = "/my/statement?from=2023-01&to="
				+ LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().substring(0, 7) + "&who=";
		assertThat(list(this.spouse, path)).contains("买药就医", "期初余额");
		assertThat(list(this.spouse, path + this.patient.value())).contains("买药就医", "配偶使用", "−50.00", "7,604.32")
			.doesNotContain("期初余额");
		assertThat(list(this.spouse, path + "own")).contains("期初余额").doesNotContain("买药就医");
		takeBack(Set.of());
		assertThat(list(this.spouse, path + this.patient.value())).contains("买药就医", "退回", "7,654.32");
		assertThat(see(this.patient, path + this.spouse.value(), 422)).contains("没有找到这位家人");
	}

	private String list(PersonId viewer, String path) throws Exception {
		String page = see(viewer, path, 200);
		return page.substring(page.indexOf("<table"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "99999999999", "x", "2" })
	void aPageBeyondTheListIsTheNearest(String page) throws Exception {
		assertThat(see(this.patient, "/my/purchases?page=" + page, 200)).contains(path(this.bill));
		assertThat(see(this.spouse, "/my/uses?page=" + page, 200)).contains(path(this.bill));
	}

	@Test
	void aLongListHasPages() throws Exception {
		for (int more = 0; more < PageNumber.SIZE; more++) {
			buy(new Bought(1, this.drug, 1, Money.ofYuan("1.00"), List.of()));
		}
		assertThat(see(this.patient, "/my/purchases", 200)).contains("第 1 页，共 2 页").doesNotContain(path(this.bill));
		assertThat(see(this.patient, "/my/purchases?page=2", 200)).contains("第 2 页，共 2 页", path(this.bill));
		assertThat(see(this.spouse, "/my/uses?page=2", 200)).contains("用过 21 次", path(this.bill));
	}

	private Settlement buy(Bought... lines) {
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, this.patient, VoucherKind.E_VOUCHER,
				this.patient, LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(lines), null);
		return ((SettlementOutcome.Settled) this.spending.settle(purchase, Town.cashier(HERE))).settlement();
	}

	private Settlement takeBack(Set<Integer> lines) {
		Reversal reversal = new Reversal(RequestId.fresh(), this.bill.id(), this.shop, lines, "退货");
		return ((ReversalOutcome.Reversed) this.reversals.reverse(reversal, Town.cashier(HERE))).reversal();
	}

	private static String path(Settlement settlement) {
		return "/my/purchases/" + settlement.id().value();
	}

	private String see(PersonId viewer, String path, int status) throws Exception {
		var answer = this.pages.perform(get(path).with(Visitors.as(Role.MEMBER, HERE.code(), viewer.value())))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

}
