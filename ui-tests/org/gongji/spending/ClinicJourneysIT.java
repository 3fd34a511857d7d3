package org.gongji.spending;


import org.gongji.browser.Browser;
import org.gongji.browser.Cashier;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;


import static org.assertj.core.api.Assertions.assertThat;

/** A clinic bill from registration to the receipt, and the member who reads it. */
class ClinicJourneysIT {

	private final Town town = DemoApplication.town();

	private final Browser browser = Browser.shared();

	private final Cashier cashier = new Cashier(this.browser);

	private String treatment;

	private String test;

	@BeforeEach
	void nameItems() {
		this.treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
		this.test = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.B);
	}

	@Test
	void aBillIsReckonedSettledByKeyboardAndReadByTheMember() {
		this.browser.as("hospital.lincang").open("/counter");
		this.cashier.scan(Cashier.codeOf("worker.lincang"));
		this.cashier.arrived("/counter/basket/");
		this.cashier.scan(this.treatment);
		assertThat(this.cashier.focused().getDomAttribute("name")).isEqualTo("price");
		this.cashier.scan("20.00");
		this.cashier.scan(this.test);
		this.cashier.scan("70.00");
		assertThat(this.browser.text()).contains("普通门诊", "统筹怎么算", "起付线", "第九条", "统筹基金", "16.50", "本人账户", "73.50");
		this.browser.inspect("clinic-basket");
		this.cashier.press(Keys.F8);
		String receipt = this.cashier.arrived("/counter/receipts/");
		assertThat(this.browser.text()).contains("门诊费用结算单", "统筹基金", "16.50", "90.00");
		this.browser.inspect("clinic-receipt").assertQuiet();
		this.browser.as("worker.lincang")
			.open("/my/purchases/" + receipt.substring(receipt.lastIndexOf('/') + 1));
		assertThat(this.browser.text()).contains("统筹怎么算", "起付线", "第九条", "统筹基金", "16.50");
		this.browser.inspect("clinic-mine").assertQuiet();
	}

	@Test
	void whatIsUnsetIsSaidCalmlyAndPaidMeanwhile() {
		this.browser.as("hospital.tieling").open("/counter");
		this.cashier.scan(Cashier.codeOf("retiree.tieling"));
		this.cashier.arrived("/counter/basket/");
		String basket = this.browser.path();
		this.browser.driver().findElement(By.cssSelector(".till-visit summary")).click();
		new Select(this.browser.driver().findElement(By.id("kind"))).selectByValue("chronic");
		this.browser.inspect("clinic-registration");
		this.browser.follow(".till-visit button[type=submit]");
		assertThat(this.browser.path()).startsWith(basket);
		this.browser.driver().findElement(By.id("code")).click();
		this.cashier.scan(this.treatment);
		this.cashier.scan("20.00");
		assertThat(this.browser.text()).contains("门诊慢性病", "当地还没有定下需要的数", "由当地医保局确定", "现在可以怎么办");
		this.browser.inspect("clinic-unset");
		this.browser.follow(".till-means button");
		assertThat(this.browser.text()).contains("这次不走统筹", "改回走统筹", "20.00");
		this.cashier.press(Keys.F8);
		this.cashier.arrived("/counter/receipts/");
		assertThat(this.browser.text()).contains("手工报销", "20.00");
		this.browser.assertQuiet();
	}

	@Test
	void itWorksWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.as("hospital.lincang").open("/counter");
			plain.fill("code", Cashier.codeOf("retiree.lincang")).follow(".till-voucher button[type=submit]");
			plain.fill("code", this.treatment).follow(".till-add button[type=submit]");
			plain.fill("price", "80.00").follow(".till-acts button[type=submit]");
			assertThat(plain.text()).contains("统筹怎么算", "退休", "12.00");
			plain.follow("[data-settle]");
			assertThat(plain.path()).startsWith("/counter/receipts/");
			plain.follow("a[href$='/reverse']").fill("reason", "退号").follow("main form button[type=submit]");
			assertThat(plain.text()).contains("统筹基金", "12.00");
			plain.follow(".till-split button[type=submit]");
			assertThat(plain.text()).contains("已退回", "−80.00");
		}
	}

}
