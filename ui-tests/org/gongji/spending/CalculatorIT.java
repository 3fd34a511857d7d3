package org.gongji.spending;

import org.gongji.browser.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody works out a bill at home, follows its articles, and sends the address on. */
class CalculatorIT {

	private final Browser browser = Browser.shared();

	@BeforeEach
	void asAVisitor() {
		this.browser.as(null).open("/");
	}

	@Test
	void aBillIsExplainedStepByStep() {
		this.browser.follow("main a[href='/calculator']");
		assertThat(this.browser.text()).doesNotContain("谈判药品的名称");
		fill(this.browser, "530900", "level_2", "200");
		this.browser.follow("main form[action='/calculator'] button[type=submit]");
		assertThat(this.browser.text()).contains("统筹基金支付 77.00 元", "起付标准是 60.00 元", "按 55% 支付", "第九条",
				"个人负担 123.00 元");
		String address = this.browser.path();
		assertThat(address).startsWith("/calculator?").contains("region=530900", "total=200");
		this.browser.follow(".explained-steps a.cite");
		assertThat(this.browser.path()).startsWith("/rules/530900/");
		this.browser.open(address);
		assertThat(this.browser.text()).contains("统筹基金支付 77.00 元");
		this.browser.assertQuiet();
	}

	@Test
	void moreIsAskedOnlyOfWhoWantsToSayMore() {
		this.browser.open("/calculator");
		fill(this.browser, "530900", "level_2", "200");
		this.browser.driver().findElement(By.cssSelector(".calculator-more > summary")).click();
		this.browser.fill("own", "100").fill("spouse", "8");
		this.browser.follow("main form[action='/calculator'] button[type=submit]");
		assertThat(this.browser.text()).contains("本人账户", "100.00 元", "配偶 1", "8.00 元", "15.00 元", "R-LC6");
		assertThat(this.browser.driver().findElement(By.name("spouse")).isDisplayed()).isTrue();
	}

	@Test
	void aFigureThatNobodySetIsNamed() {
		this.browser.open("/calculator");
		fill(this.browser, "620800", "village", "80");
		this.browser.follow("main form[action='/calculator'] button[type=submit]");
		assertThat(this.browser.text()).contains("现在能怎么办", "由平凉市医保局凭文件确定", "手工报销");
		this.browser.follow(".explained-unset a");
		assertThat(this.browser.path()).startsWith("/rules/620800/institution.tier_below_level1");
		assertThat(this.browser.text()).contains("由谁确定", "未定");
	}

	@Test
	void aBillThatDoesNotAddUpIsSaidToWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.open("/calculator");
			fill(plain, "530900", "level_2", "200");
			plain.fill("outside", "300").follow("main form[action='/calculator'] button[type=submit]");
			assertThat(plain.status()).isEqualTo(422);
			assertThat(plain.text()).contains("账单是 200.00 元，各部分加起来是 300.00 元");
			plain.fill("outside", "100").follow("main form[action='/calculator'] button[type=submit]");
			assertThat(plain.text()).contains("统筹基金支付 22.00 元");
		}
	}

	private static void fill(Browser browser, String region, String level, String total) {
		browser.driver().findElement(By.cssSelector("#region option[value='" + region + "']")).click();
		browser.driver().findElement(By.cssSelector("#level option[value='" + level + "']")).click();
		browser.fill("total", total);
	}

}
