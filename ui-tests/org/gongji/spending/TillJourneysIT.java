package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.Cashier;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;


import static org.assertj.core.api.Assertions.assertThat;

/** A cashier's day: settle for a family, refuse, take back, and never charge twice. */
class TillJourneysIT {

	private static final Region LINCANG = new Region("530900");

	private static final String CASHIER = "pharmacy.lincang";

	private final Town town = DemoApplication.town();

	private final Browser browser = Browser.shared();

	private final Cashier cashier = new Cashier(this.browser);

	private PersonId buyer;

	private PersonId spouse;

	private String drug;

	private String wellness;

	@BeforeEach
	void bringFamily() {
		this.buyer = this.town.personWith(LINCANG, "30.00");
		this.spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(this.spouse, this.buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
		this.wellness = this.town.item(ItemCategory.WELLNESS, (String) null);
	}

	@Test
	void aFamilyPaysByKeyboardAlone() {
		this.browser.as(CASHIER).open("/counter");
		this.browser.inspect("till-counter");
		this.cashier.scan(Cashier.codeOf(this.buyer));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.drug);
		assertThat(this.cashier.focused().getDomAttribute("name")).isEqualTo("price");
		this.cashier.scan("100.00");
		assertThat(this.cashier.focused().getDomAttribute("id")).isEqualTo("code");
		assertThat(this.browser.text()).contains("测*", "本人账户", "30.00", "配偶 1", "50.00", "现金", "20.00", "壹佰元整", "可以付")
			.doesNotContain("测试人");
		this.cashier.scan(this.wellness);
		this.cashier.scan("25.00");
		this.browser.inspect("till-basket");
		assertThat(this.browser.text()).contains("不能付", "45.00", "现金里有 25.00 元");
		this.cashier.press(Keys.F8);
		this.cashier.arrived("/counter/receipts/");
		assertThat(this.browser.text()).contains("已结算", "125.00", "配偶 1");
		this.browser.inspect("till-receipt");
		assertThat(this.town.available(this.spouse)).isEqualTo(Money.ZERO);
		this.browser.leave(() -> this.cashier.focused().sendKeys(Keys.ENTER));
		assertThat(this.browser.path()).isEqualTo("/counter");
		this.browser.assertQuiet();
	}

	@Test
	void aRefusedBasketSaysWhyAndChargesNothing() {
		this.browser.as(CASHIER).open("/counter");
		this.cashier.scan(Cashier.codeOf(this.buyer));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.wellness);
		this.cashier.scan("25.00");
		assertThat(this.browser.text()).contains("个人账户不能付这一单", "没有任何扣款");
		assertThat(this.browser.driver().findElement(By.cssSelector("[data-settle]")).isEnabled()).isFalse();
		this.browser.inspect("till-refused");
		this.cashier.press(Keys.ENTER);
		assertThat(this.browser.assertQuiet().path()).startsWith("/counter/basket/");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void oneOfTwoThingsIsTakenBack() {
		String second = this.town.item(ItemCategory.DRUG, "500.00");
		this.browser.as(CASHIER).open("/counter");
		this.cashier.scan(Cashier.codeOf(this.buyer));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.drug);
		this.cashier.scan("60.00");
		this.cashier.scan(second);
		this.cashier.scan("25.00");
		this.cashier.press(Keys.ENTER);
		this.cashier.arrived("/counter/receipts/");
		this.browser.follow("a[href$='/reverse']");
		this.browser.driver().findElement(By.id("scope-lines")).click();
		this.browser.driver().findElement(By.id("line-2")).click();
		this.browser.fill("reason", "顾客退货");
		this.browser.inspect("till-reverse");
		this.browser.leave(() -> this.cashier.focused().sendKeys(Keys.ENTER));
		assertThat(this.browser.path()).endsWith("/check");
		assertThat(this.browser.text()).contains("退费前请核对", "现金", "5.00", "20.00", "贰拾伍元整");
		assertThat(this.town.available(this.spouse)).isEqualTo(Money.ZERO);
		this.browser.inspect("till-reverse-check");
		this.browser.leave(() -> this.cashier.focused().sendKeys(Keys.F8));
		assertThat(this.browser.text()).contains("已退回", "−25.00", "顾客退货");
		assertThat(this.town.available(this.spouse)).isEqualTo(Money.ofYuan("20.00"));
		this.browser.open("/counter/today");
		assertThat(this.browser.text()).contains("日结", "85.00", "−25.00");
		this.browser.inspect("till-today").assertQuiet();
	}

	@Test
	void aDoubleClickBackF5AndTwoTabsSettleOnce() {
		this.browser.as(CASHIER).open("/counter");
		this.cashier.scan(Cashier.codeOf(this.buyer));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.drug);
		this.cashier.scan("10.00");
		String basket = this.browser.path();
		String first = this.browser.driver().getWindowHandle();
		this.browser.driver().switchTo().newWindow(WindowType.TAB);
		this.browser.open(basket);
		this.browser.driver().switchTo().window(first);
		this.cashier.breathe();
		new Actions(this.browser.driver()).doubleClick(this.browser.driver().findElement(By.cssSelector("[data-settle]")))
			.perform();
		String receipt = this.cashier.arrived("/counter/receipts/");
		this.browser.driver().navigate().refresh();
		this.browser.driver().navigate().back();
		this.browser.settled();
		List<WebElement> again = this.browser.driver().findElements(By.cssSelector("[data-settle]"));
		again.forEach(WebElement::click);
		assertThat(this.cashier.arrived("/counter/receipts/")).isEqualTo(receipt);
		Set<String> windows = this.browser.driver().getWindowHandles();
		windows.remove(first);
		this.browser.driver().switchTo().window(windows.iterator().next());
		this.browser.follow("[data-settle]");
		assertThat(this.browser.path()).isEqualTo(receipt);
		this.browser.driver().close();
		this.browser.driver().switchTo().window(first);
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("20.00"));
	}

	@Test
	void itWorksWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.as(CASHIER).open("/counter");
			plain.fill("code", Cashier.codeOf(this.buyer)).follow(".till-voucher button[type=submit]");
			plain.fill("code", this.drug).follow(".till-add button[type=submit]");
			plain.fill("price", "40.00").follow(".till-acts button[type=submit]");
			assertThat(plain.text()).contains("可以付", "本人账户", "30.00", "配偶 1", "10.00");
			plain.follow("[data-settle]");
			assertThat(plain.path()).startsWith("/counter/receipts/");
			plain.follow("a[href$='/reverse']").fill("reason", "扫错商品").follow("main form button[type=submit]");
			plain.follow(".till-split button[type=submit]");
			assertThat(plain.text()).contains("已退回", "−40.00");
			assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("30.00"));
		}
	}

}
