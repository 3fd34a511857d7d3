package org.gongji.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The checks of the browser tests themselves: each is seen failing on a planted breach. */
class BrowserChecksIT {

	private final Browser browser = Browser.shared().as(null).open("/");

	@AfterEach
	void forgetTheBreach() {
		this.browser.driver().manage().logs().get("browser");
		this.browser.open("/");
	}

	@Test
	void thePageAsItIsPasses() {
		this.browser.assertAccessible().assertQuiet();
	}

	@Test
	void anInlineStyleIsNoticed() {
		plant("<p style='color: red'>planted</p>");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.browser::assertQuiet)
			.withMessageContaining("Content Security Policy");
	}

	@Test
	void anInlineScriptIsNoticed() {
		this.browser.driver().executeScript("""
				const script = document.createElement('script');
				script.textContent = 'window.planted = true';
				document.body.append(script)""");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.browser::assertQuiet)
			.withMessageContaining("Content Security Policy");
	}

	@Test
	void aFieldWithoutALabelIsNoticed() {
		plant("<input type='text'>");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.browser::assertAccessible)
			.withMessageContaining("label");
	}

	@Test
	void faintTextIsNoticed() {
		plant("<p id='faint'>planted</p>");
		this.browser.driver().executeScript("document.getElementById('faint').style.color = '#c0c0c0'");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.browser::assertAccessible)
			.withMessageContaining("color-contrast");
	}

	@Test
	void whatIsTooWideForAPhoneIsNoticed() {
		plant("<p id='wide'>planted</p>");
		this.browser.driver().executeScript("document.getElementById('wide').style.minWidth = '361px'");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.browser::assertAccessible)
			.withMessageContaining("wider than 360 px");
	}

	private void plant(String html) {
		this.browser.driver()
			.executeScript("document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])", html);
	}

}
