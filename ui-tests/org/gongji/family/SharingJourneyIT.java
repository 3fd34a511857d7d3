package org.gongji.family;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.Users;
import org.gongji.browser.Browser;
import org.gongji.browser.Cashier;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner limits what a relative uses, is told of it, and ends it; a user sets the order by keyboard. */
class SharingJourneyIT {

	private static final Region REGION = new Region("239900");

	private static final String OWNER = "worker.heilongjiang";

	private static final String CASHIER = "pharmacy.heilongjiang";

	private final Town town = DemoApplication.town();

	private final Browser browser = Browser.shared();

	private final Cashier cashier = new Cashier(this.browser);

	private PersonId owner;

	private PersonId relative;

	private String drug;

	@BeforeEach
	void aRelativeWithoutMoney() {
		this.owner = new PersonId(
				DemoApplication.context().getBean(Users.class).byName(OWNER).orElseThrow().holder());
		this.relative = this.town.personWith(REGION, "0.00");
		this.town.bind(this.owner, this.relative, Relation.PARENT, LocalDate.of(2024, 3, 1));
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
	}

	@Test
	void theLimitIsReachedAtTheTillAndTheOwnerIsToldAndEndsIt() {
		Money before = this.town.available(this.owner);
		openBinding();
		this.browser.inspect("sharing-owner");
		this.browser.follow("main a[href$='/limits']");
		this.browser.fill("month", "-20").follow("main form.panel button[type=submit]");
		assertThat(this.browser.text()).contains("不能小于 0");
		this.browser.inspect("sharing-limits-refused");
		this.browser.fill("month", "20").follow("main form.panel button[type=submit]");
		assertThat(this.browser.text()).contains("限额已保存", "20.00 元");

		this.browser.as(CASHIER).open("/counter");
		this.cashier.scan(Cashier.codeOf(this.relative));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.drug);
		this.cashier.scan("32.50");
		assertThat(this.browser.text()).contains("20.00", "12.50", "已到账户所有人设的每月限额").doesNotContain(before.yuan());
		this.browser.inspect("sharing-till");
		this.cashier.press(Keys.F8);
		this.cashier.arrived("/counter/receipts/");
		assertThat(this.browser.text()).contains("已结算", "20.00", "12.50", "已到账户所有人设的每月限额");
		this.browser.assertQuiet();
		assertThat(this.town.available(this.owner)).isEqualTo(before.minus(Money.ofYuan("20.00")));

		this.browser.as(OWNER).open("/my/messages");
		assertThat(this.browser.text()).contains("家人用到了您设的限额", "20.00 元", "每月限额");
		openBinding();
		this.browser.follow("main a[href$='/end']");
		assertThat(this.browser.text()).contains("现在还没有解除", "以前已经付了的不受影响");
		this.browser.inspect("sharing-end");
		this.browser.fill("reason", "不再共用").follow("main form button.btn-danger");
		assertThat(this.browser.text()).contains("已解除，马上生效", "不再共用");
		this.browser.inspect("sharing-ended");
		assertThat(DemoApplication.context().getBean(FamilyPool.class).payersFor(this.relative)).isEmpty();
		this.browser.assertQuiet();
	}

	@Test
	void theOrderIsChangedByKeyboardAlone() {
		List<PersonId> others = List.of(this.town.personWith(REGION, "10.00"), this.town.personWith(REGION, "10.00"));
		for (int at = 0; at < others.size(); at++) {
			this.town.bind(others.get(at), this.owner, Relation.CHILD, LocalDate.now());
		}
		FamilyPool pool = DemoApplication.context().getBean(FamilyPool.class);
		this.browser.as(OWNER).open("/my/family");
		this.browser.inspect("sharing-order");
		int last = pool.payersFor(this.owner).size() - 1;
		assertThat(pool.payersFor(this.owner).get(last).owner()).isEqualTo(others.get(1));
		this.browser.driver()
			.executeScript("document.querySelector(arguments[0]).focus()",
					"button[name=up][value='" + pool.payersFor(this.owner).get(last).binding() + "']");
		for (int place = last - 1; place >= 0; place--) {
			this.browser.leave(() -> this.cashier.focused().sendKeys(Keys.ENTER));
			assertThat(pool.payersFor(this.owner).get(place).owner()).isEqualTo(others.get(1));
		}
		assertThat(this.cashier.focused().getDomAttribute("name")).as("at the top only down is left").isEqualTo("down");
		assertThat(this.browser.text()).contains("次序已改");
		this.browser.assertQuiet();
	}

	private void openBinding() {
		String id = DemoApplication.context()
			.getBean(FamilyPool.class)
			.payersFor(this.relative)
			.get(0)
			.binding()
			.toString();
		this.browser.as(OWNER).open("/my/family");
		assertThat(this.browser.driver().findElements(By.cssSelector("main a[href='/my/family/" + id + "']"))).hasSize(1);
		this.browser.follow("main a[href='/my/family/" + id + "']");
	}

}
