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

	private final Browser browser;

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
			new Actions(this.browser.driver()).sendKeys(Keys.TAB).perform();
		}
		throw new AssertionError("No key leads to " + selector + " on " + path());
	}

	public Keyboard type(CharSequence... keys) {
		focused().sendKeys(keys);
		return this;
	}

	/** Goes through the options of a list by the arrow until this one is chosen. */
	public Keyboard choose(String value) {
		for (int step = 0; step < FAR; step++) {
			if (value.equals(focused().getDomProperty("value"))) {
				return this;
			}
			focused().sendKeys(Keys.ARROW_DOWN);
		}
		throw new AssertionError("No option " + value + " on " + path());
	}

	/** Presses Enter and waits for another page. */
	public Keyboard enter() {
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
