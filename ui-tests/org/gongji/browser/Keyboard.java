package org.gongji.browser;

import java.time.Duration;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Goes about the pages by keys alone, as who cannot point. */
public final class Keyboard {

	private static final int FAR = 150;

	private static final Duration SCROLLING = Duration.ofSeconds(3);

	/** Something of what has the focus, or of its label, is on top. */
	private static final String IN_SIGHT = """
			const focused = document.activeElement;
			const at = focused.getBoundingClientRect();
			const top = document.elementFromPoint(at.left + at.width / 2, at.top + Math.min(at.height / 2, 20));
			return [focused, ...(focused.labels ?? [])].some((one) => one.contains(top))""";

	/** Selenium writes the keys that are no text in this range. */
	private static final char FIRST_KEY = '\ue000';

	private static final char LAST_KEY = '\uf8ff';

	private final Browser browser;

	private int presses;

	public Keyboard(Browser browser) {
		this.browser = browser;
	}

	/** Tabs on to what the selector finds, which must then be seen. */
	public Keyboard to(String selector) {
		for (int step = 0; step < FAR; step++) {
			if (ask("return document.activeElement.matches(arguments[0])", selector)) {
				new WebDriverWait(this.browser.driver(), SCROLLING).withMessage(selector + " is covered on " + path())
					.until((any) -> ask(IN_SIGHT, selector));
				return this;
			}
			this.presses++;
			new Actions(this.browser.driver()).sendKeys(Keys.TAB).perform();
		}
		throw new AssertionError("No key leads to " + selector + " on " + path());
	}

	public Keyboard type(CharSequence... keys) {
		for (CharSequence typed : keys) {
			this.presses += (int) typed.chars().filter((one) -> one >= FIRST_KEY && one <= LAST_KEY).count();
		}
		focused().sendKeys(keys);
		return this;
	}

	/** How many keys were pressed since the last time, besides text that was typed. */
	public int presses() {
		int pressed = this.presses;
		this.presses = 0;
		return pressed;
	}

	/** Presses a key that leads to another page, wherever the focus is. */
	public Keyboard leave(CharSequence key) {
		this.presses++;
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
		return this;
	}

	/** Goes through the options of a list by the arrow until this one is chosen. */
	public Keyboard choose(String value) {
		for (int step = 0; step < FAR; step++) {
			if (value.equals(focused().getDomProperty("value"))) {
				return this;
			}
			this.presses++;
			focused().sendKeys(Keys.ARROW_DOWN);
		}
		throw new AssertionError("No option " + value + " on " + path());
	}

	/** Presses Enter and waits for another page. */
	public Keyboard enter() {
		this.presses++;
		this.browser.leave(() -> focused().sendKeys(Keys.ENTER));
		return this;
	}

	private String path() {
		return this.browser.path();
	}

	private WebElement focused() {
		return this.browser.driver().switchTo().activeElement();
	}

	private boolean ask(String script, String selector) {
		return Boolean.TRUE.equals(this.browser.driver().executeScript(script, selector));
	}

}
