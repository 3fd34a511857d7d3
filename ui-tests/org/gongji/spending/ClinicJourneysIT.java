package org.gongji.spending;

import java.time.Clock;
import java.time.Duration;

import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A clinic bill from registration to the receipt, and the member who reads it. */
class ClinicJourneysIT {

	private static Town town;

	private final Browser browser = Browser.shared();

	private String treatment;

	private String test;

	@BeforeAll
	static void foundTown() {
		GenericApplicationContext context = (GenericApplicationContext) DemoApplication.context();
		if (!context.containsBean("journeyTown")) {
			context.registerBean("journeySomebody", Somebody.class);
			context.registerBean("journeyTown", Town.class);
		}
		town = context.getBean("journeyTown", Town.class);
	}

	@BeforeEach
	void nameItems() {
		this.treatment = town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
		this.test = town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.B);
	}

	@Test
	void aBillIsReckonedSettledByKeyboardAndReadByTheMember() {
		this.browser.as("hospital.lincang").open("/counter");
		type(code("worker.lincang"));
		arrived("/counter/basket/");
		type(this.treatment);
		assertThat(focused().getDomAttribute("name")).isEqualTo("price");
		type("20.00");
		type(this.test);
		type("70.00");
		assertThat(this.browser.text()).contains("普通门诊", "统筹怎么算", "起付线", "第九条", "统筹基金", "16.50", "本人账户", "73.50");
		this.browser.inspect("clinic-basket");
		pause();
		focused().sendKeys(Keys.F8);
		String receipt = arrived("/counter/receipts/");
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
		type(code("retiree.tieling"));
		arrived("/counter/basket/");
		String basket = this.browser.path();
		this.browser.driver().findElement(By.cssSelector(".till-visit summary")).click();
		new Select(this.browser.driver().findElement(By.id("kind"))).selectByValue("chronic");
		this.browser.inspect("clinic-registration");
		this.browser.driver().findElement(By.cssSelector(".till-visit button[type=submit]")).click();
		arrived(basket);
		this.browser.driver().findElement(By.id("code")).click();
		type(this.treatment);
		type("20.00");
		assertThat(this.browser.text()).contains("门诊慢性病", "当地还没有定下需要的数", "由当地医保局确定", "现在可以怎么办");
		this.browser.inspect("clinic-unset");
		this.browser.follow(".till-means button");
		assertThat(this.browser.text()).contains("这次不走统筹", "改回走统筹", "20.00");
		pause();
		focused().sendKeys(Keys.F8);
		arrived("/counter/receipts/");
		assertThat(this.browser.text()).contains("手工报销", "20.00");
		this.browser.assertQuiet();
	}

	@Test
	void itWorksWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.as("hospital.lincang").open("/counter");
			plain.fill("code", code("retiree.lincang")).follow(".till-voucher button[type=submit]");
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

	/** Waits for the page whose address begins so. */
	private String arrived(String start) {
		new WebDriverWait(this.browser.driver(), Duration.ofSeconds(10))
			.until((any) -> this.browser.path().startsWith(start));
		return this.browser.settled().path();
	}

	private static String code(String member) {
		User user = DemoApplication.context().getBean(Users.class).byName(member).orElseThrow();
		return DemoApplication.context()
			.getBean(PaymentCodes.class)
			.issue(new PersonId(user.holder()), DemoApplication.context().getBean(Clock.class).instant())
			.text();
	}

	/** Types into the focused field as a scanner does, Enter included. */
	private void type(String text) {
		focused().sendKeys(text + Keys.ENTER);
		this.browser.settled();
	}

	/** A cashier's breath: an Enter that comes with a scan is not taken for the settling one. */
	private static void pause() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private WebElement focused() {
		return this.browser.driver().switchTo().activeElement();
	}

}
