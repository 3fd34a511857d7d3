package org.gongji.person;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Mode;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A relative's code, a new card, and a session on another device, as people meet them. */
class CardAndCodeJourneysIT {

	private final Browser browser = Browser.shared();

	@AfterEach
	void lightAgain() {
		this.browser.look(Mode.LIGHT);
	}

	@Test
	void theRelativeAgreesTheCodeIsShownAndTheCounterTakesIt() throws Exception {
		JsonNode worker = worker("530900");
		this.browser.as("retiree.lincang").look(Mode.PHONE).open("/my/codes/new");
		this.browser.fill("name", worker.path("name").asString()).fill("number", worker.path("certno").asString());
		this.browser.driver().findElement(By.cssSelector("input[name=kin][value=CHILD]")).sendKeys(Keys.SPACE);
		this.browser.follow("main form.panel button[type=submit]");
		assertThat(this.browser.text()).contains("等家人同意", worker.path("name").asString());
		this.browser.as("worker.lincang").look(Mode.PHONE).open("/my/codes").follow("main a[href$='/agree']");
		assertThat(this.browser.text()).contains("还没有同意", "您可以随时收回", "不是家庭共济");
		this.browser.inspect("codes-agree");
		this.browser.follow("main form[action$='/agree'] button");
		assertThat(this.browser.text()).contains("已同意");
		this.browser.as("retiree.lincang").look(Mode.PHONE).open("/my/codes").follow("main .code-list a.btn-primary");
		this.browser.inspect("codes-code");
		assertThat(this.browser.text()).contains("花的是" + worker.path("name").asString() + "自己账户的钱");
		String code = this.browser.driver().findElement(By.id("payment-code-digits")).getText();
		this.browser.as("pharmacy.lincang").look(Mode.LIGHT).open("/counter").fill("code", code);
		this.browser.follow("main form.till-voucher button[type=submit]");
		assertThat(this.browser.path()).startsWith("/counter/basket/");
		this.browser.as("worker.lincang").open("/my/codes").follow("main form[action$='/end'] button.btn-danger");
		assertThat(this.browser.text()).contains("已经结束");
		this.browser.assertQuiet();
	}

	@Test
	void aLostCardIsReplacedAtTheWindowAndTheNewOnePays() {
		this.browser.as("worker.pingliang").look(Mode.PHONE).open("/my/card/loss").follow("main form button.btn-danger");
		this.browser.inspect("card-lost");
		this.browser.follow("main a[href='/my/card/replacement']").follow("main form button.btn-primary");
		this.browser.inspect("card-waiting");
		assertThat(this.browser.text()).contains("新卡等您来领");
		String fresh = "N" + Town.digits(12);
		this.browser.as("clerk.pingliang").look(Mode.LIGHT).open("/window/cards").follow("main td a");
		this.browser.fill("number", fresh);
		this.browser.driver().findElement(By.cssSelector("option[value=RESIDENT_ID]")).click();
		this.browser.driver().findElement(By.id("checked")).click();
		this.browser.inspect("hand-out").follow("main form.panel button[type=submit]");
		this.browser.inspect("hand-out-check").follow("main form button.btn-primary");
		assertThat(this.browser.text()).contains("新卡已发出");
		this.browser.as("pharmacy.pingliang").open("/counter").fill("code", fresh);
		this.browser.follow("main form.till-voucher button[type=submit]");
		this.browser.driver().findElement(By.id("checked")).click();
		this.browser.follow("main form.till-voucher button[type=submit]");
		assertThat(this.browser.path()).startsWith("/counter/basket/");
		this.browser.assertQuiet();
	}

	@Test
	void aSessionIsEndedFromAnotherBrowser() {
		this.browser.signIn("worker.heilongjiang");
		Set<Cookie> first = this.browser.driver().manage().getCookies();
		this.browser.signIn("worker.heilongjiang").look(Mode.PHONE).open("/preferences/security");
		this.browser.inspect("security");
		this.browser.follow("main form[action$='/end'] button");
		assertThat(this.browser.text()).contains("那台设备已经退出登录");
		Set<Cookie> second = this.browser.driver().manage().getCookies();
		this.browser.driver().manage().deleteAllCookies();
		first.forEach(this.browser.driver().manage()::addCookie);
		assertThat(this.browser.open("/my").path()).startsWith("/sign-in");
		this.browser.driver().manage().deleteAllCookies();
		second.forEach(this.browser.driver().manage()::addCookie);
		assertThat(this.browser.open("/my").path()).isEqualTo("/my");
	}

	private static JsonNode worker(String region) throws Exception {
		Path file = Path.of(DemoApplication.context().getEnvironment().getProperty("gongji.home"), "demo.json");
		for (JsonNode one : JsonMapper.builder().build().readTree(Files.readString(file))) {
			if (region.equals(one.path("region").asString())) {
				return one.path("worker");
			}
		}
		throw new IllegalStateException("No demo in " + region);
	}

}
