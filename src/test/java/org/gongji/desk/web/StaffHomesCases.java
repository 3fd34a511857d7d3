package org.gongji.desk.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.RegionTotals;
import org.gongji.spending.Reversal;
import org.gongji.spending.Reversals;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.spending.Totals;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The homes of bureau and service window. */
abstract class StaffHomesCases {

	private static final Region HERE = new Region("620800");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	RegionTotals totals;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@Test
	void todaysSettlementsAreAddedUpByRegion() {
		Totals before = this.totals.between(HERE, this.today, this.today.plusDays(1));
		Totals elsewhere = this.totals.between(new Region("211200"), this.today, this.today.plusDays(1));
		settleAndTakeBack();
		Totals after = this.totals.between(HERE, this.today, this.today.plusDays(1));
		assertThat(after.purchases()).isEqualTo(before.purchases() + 1);
		assertThat(after.total()).isEqualTo(before.total().plus(Money.ofYuan("50.00")));
		assertThat(after.account()).isEqualTo(before.account().plus(Money.ofYuan("30.00")));
		assertThat(after.reversals()).isEqualTo(before.reversals() + 1);
		assertThat(after.takenBack()).isEqualTo(before.takenBack().plus(Money.ofYuan("50.00")));
		assertThat(this.totals.between(HERE, this.today.plusDays(1), this.today.plusDays(2)))
			.isEqualTo(new Totals(0, Money.ZERO, Money.ZERO, 0, Money.ZERO));
		assertThat(this.totals.between(new Region("211200"), this.today, this.today.plusDays(1))).isEqualTo(elsewhere);
	}

	@Test
	void theLightSaysWhetherTheBooksOfTheRegionAreBalanced() throws Exception {
		assertThat(checked()).contains("账是平的", "核对时间", "本月到今天", "现在核对").doesNotContain("??");
		PersonId owner = this.town.personWith(HERE, "10.00");
		PersonId elsewhere = this.town.personWith(new Region("211200"), "10.00");
		move(owner, 1001);
		move(elsewhere, 1002);
		try {
			assertThat(home("/bureau", Role.BUREAU)).as("an answer serves until a new one is asked for")
				.contains("账是平的");
			assertThat(checked()).contains("账不平，有 1 处差异", "10.01").doesNotContain("10.02", "211200");
		}
		finally {
			move(owner, 1000);
			move(elsewhere, 1000);
		}
		assertThat(checked()).contains("账是平的");
	}

	@Test
	void whatWasCheckedBeforeTodayIsNoGreenLight() throws Exception {
		checked();
		this.jdbc.sql("update closing_check set done_at = ? where region = ?")
			.params(OffsetDateTime.now().minusDays(2), HERE.code())
			.update();
		assertThat(home("/bureau", Role.BUREAU)).contains("今天还没有核对账目", "账是平的")
			.doesNotContain("books-good", "books-bad", "??");
	}

	@Test
	void theWindowLeadsToPeople() throws Exception {
		assertThat(home("/window", Role.CLERK)).contains("href=\"/window/people\"", "今天记在您名下的操作").doesNotContain("??");
	}

	private void move(PersonId owner, int fen) {
		this.jdbc.sql("update personal_account set available_fen = ? where person_id = ?")
			.params(fen, owner.value())
			.update();
	}

	private void settleAndTakeBack() {
		ProviderId shop = this.town.pharmacy(HERE);
		PersonId buyer = this.town.personWith(HERE, "30.00");
		Bought line = new Bought(1, this.town.item(ItemCategory.DRUG, "500.00"), 1, Money.ofYuan("50.00"), List.of());
		Purchase purchase = new Purchase(RequestId.fresh(), shop, buyer, VoucherKind.E_VOUCHER, buyer, this.today,
				List.of(line), null);
		SettlementOutcome.Settled settled = (SettlementOutcome.Settled) this.spending.settle(purchase,
				Town.cashier(HERE));
		this.reversals.reverse(new Reversal(RequestId.fresh(), settled.settlement().id(), shop, Set.of(), "退货"),
				Town.cashier(HERE));
	}

	/** A check that takes longer than the page waits goes on beside it. */
	private String checked() throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		assertThat(pages.perform(post("/bureau/check").with(Visitors.as(Role.BUREAU, HERE.code(), null)).with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/bureau");
		String page = home("/bureau", Role.BUREAU);
		while (page.contains("这一次核对还在进行")) {
			Thread.sleep(50);
			page = home("/bureau", Role.BUREAU);
		}
		return page;
	}

	private String home(String path, Role role) throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		return pages.perform(get(path).with(Visitors.as(role, HERE.code(), null)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
