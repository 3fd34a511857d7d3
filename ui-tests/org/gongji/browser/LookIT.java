package org.gongji.browser;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor's choice of language, large text and colours, with script and without. */
class LookIT {

	private static final String LIGHT_GROUND = "rgb(244, 247, 247)";

	private static final String DARK_GROUND = "rgb(15, 24, 27)";

	private final Browser browser = Browser.shared().as(null).open("/");

	@AfterEach
	void forget() {
		this.browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
		this.browser.driver().manage().deleteAllCookies();
	}

	@Test
	void theLanguageIsKeptAndTheAddressStays() {
		this.browser.open("/sign-in").follow("button[name=language]");
		assertThat(this.browser.path()).isEqualTo("/sign-in");
		assertThat(root("lang")).isEqualTo("en");
		assertThat(this.browser.open("/").text()).contains("May I buy this?").doesNotContain("能不能买");
		this.browser.follow("button[name=language]");
		assertThat(root("lang")).isEqualTo("zh-CN");
	}

	@Test
	void largeTextIsLargeAndItsControlsToo() {
		assertThat(fontSize()).isEqualTo("16px");
		this.browser.follow("button[name=large]");
		assertThat(this.browser.open("/sign-in").driver().findElement(By.name("name")).getRect().height)
			.isGreaterThanOrEqualTo(60);
		assertThat(fontSize()).isEqualTo("22px");
		this.browser.follow("button[name=large]");
		assertThat(fontSize()).isEqualTo("16px");
		assertThat(this.browser.driver().findElement(By.name("name")).getRect().height).isBetween(44, 59);
	}

	@Test
	void theColoursFollowTheSystemUnlessChosen() {
		assertThat(ground()).isEqualTo(LIGHT_GROUND);
		assertThat(this.browser.look(Mode.DARK).open("/").driver().getTitle()).isNotEmpty();
		assertThat(ground()).isEqualTo(DARK_GROUND);
		this.browser.follow("button[value=light]");
		assertThat(ground()).isEqualTo(LIGHT_GROUND);
		this.browser.look(Mode.LIGHT).follow("button[value=dark]");
		assertThat(ground()).isEqualTo(DARK_GROUND);
		this.browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
		assertThat(ground()).as("print is always light").isEqualTo("rgb(255, 255, 255)");
	}

	@Test
	void theFirstTabLeadsToTheContent() {
		this.browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
		WebElement skip = this.browser.driver().switchTo().activeElement();
		assertThat(skip.getText()).isEqualTo("跳到正文");
		skip.sendKeys(Keys.ENTER);
		assertThat(this.browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
	}

	@Test
	void itWorksWithoutScript() {
		By reveal = By.cssSelector("[data-reveal]");
		assertThat(this.browser.open("/sign-in").driver().findElement(reveal).isDisplayed()).isTrue();
		try (Browser plain = Browser.withoutScript()) {
			assertThat(plain.open("/sign-in").driver().findElement(reveal).isDisplayed()).isFalse();
			plain.open("/").follow("button[name=language]");
			assertThat(plain.driver().findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
			assertThat(plain.driver().findElement(By.tagName("h1")).getText()).startsWith("One account");
		}
	}

	private String root(String attribute) {
		return this.browser.driver().findElement(By.tagName("html")).getDomAttribute(attribute);
	}

	private String fontSize() {
		return this.browser.driver().findElement(By.tagName("html")).getCssValue("font-size");
	}

	private String ground() {
		return (String) this.browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
	}

}
