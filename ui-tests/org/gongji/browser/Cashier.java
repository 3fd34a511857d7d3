package org.gongji.browser;

import java.time.Clock;
import java.time.Duration;

import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Someone at a till who scans and types, and never touches a mouse. */
public final class Cashier {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long BREATH = 500;

	private final Browser browser;

	public Cashier(Browser browser) {
		this.browser = browser;
	}

	/** Into the focused field as a scanner does, Enter included. */
	public void scan(String text) {
		focused().sendKeys(text + Keys.ENTER);
		this.browser.settled();
	}

	/** Presses a key after a breath. */
	public void press(Keys key) {
		breathe();
		focused().sendKeys(key);
	}

	/** An Enter that comes with a scan is not taken for the settling one. */
	public void breathe() {
		try {
			Thread.sleep(BREATH);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public WebElement focused() {
		return this.browser.driver().switchTo().activeElement();
	}

	/** Waits for the page whose address begins so. */
	public String arrived(String start) {
		new WebDriverWait(this.browser.driver(), PATIENCE).until((any) -> this.browser.path().startsWith(start));
		return this.browser.settled().path();
	}

	/** A fresh payment code of the member with this sign-in. */
	public static String codeOf(String member) {
		User user = DemoApplication.context().getBean(Users.class).byName(member).orElseThrow();
		return codeOf(new PersonId(user.holder()));
	}

	public static String codeOf(PersonId person) {
		return DemoApplication.context()
			.getBean(PaymentCodes.class)
			.issue(person, DemoApplication.context().getBean(Clock.class).instant())
			.text();
	}

}
