package org.gongji.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A headless browser in front of the running demo. One is shared by all tests of this
 * JVM; one without script is opened where a journey has to work without.
 */
public final class Browser implements AutoCloseable {

	public static final String PASSWORD = "gongji-demo-2026";

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	/** A session that is left alone for longer is locked, or soon will be. */
	private static final long IDLE_AT_MOST = Duration.ofMinutes(5).toNanos();

	private static Browser shared;

	private final ChromeDriver driver;

	private final Map<String, Set<Cookie>> signedIn = new HashMap<>();

	private final Map<String, Long> usedAt = new HashMap<>();

	private String user;

	private Browser(boolean script) {
		this.driver = Chromium.start(script);
		Runtime.getRuntime().addShutdownHook(new Thread(this.driver::quit));
	}

	/** The browser that all tests of this JVM share. */
	public static synchronized Browser shared() {
		if (shared == null) {
			shared = new Browser(true);
		}
		shared.look(Mode.LIGHT);
		return shared;
	}

	/** One more, to be closed. */
	static Browser another() {
		Browser browser = new Browser(true);
		browser.look(Mode.LIGHT);
		return browser;
	}

	/** A browser of its own with script turned off, to be closed. */
	public static Browser withoutScript() {
		return new Browser(false);
	}

	public ChromeDriver driver() {
		return this.driver;
	}

	public Browser open(String path) {
		this.driver.get(DemoApplication.address() + path);
		return this;
	}

	/** Signs in with the demo's password and the second factor that the page shows. */
	public Browser signIn(String name) {
		forget();
		open("/sign-in");
		fill("name", name).fill("password", PASSWORD).follow("main form button[type=submit]");
		List<WebElement> code = this.driver.findElements(By.id("demo-code"));
		if (!code.isEmpty()) {
			fill("code", code.get(0).getText().strip()).follow("main form button[type=submit]");
		}
		assertThat(path()).as("signed in as %s", name).doesNotStartWith("/sign-in");
		this.user = name;
		this.usedAt.put(name, System.nanoTime());
		this.signedIn.put(name, this.driver.manage().getCookies());
		return this;
	}

	/**
	 * Is this user from now on, signing in the first time and where the session was left
	 * alone; null for nobody.
	 */
	public Browser as(String name) {
		if (leftAlone(name)) {
			return signIn(name);
		}
		if (name != null && name.equals(this.user)) {
			return this;
		}
		if (name != null && !this.signedIn.containsKey(name)) {
			return signIn(name);
		}
		forget();
		if (name != null) {
			this.signedIn.get(name).forEach(this.driver.manage()::addCookie);
		}
		this.user = name;
		return this;
	}

	private boolean leftAlone(String name) {
		Long used = this.usedAt.put(name, System.nanoTime());
		return name != null && used != null && System.nanoTime() - used > IDLE_AT_MOST;
	}

	private void forget() {
		if (!this.driver.getCurrentUrl().startsWith(DemoApplication.address())) {
			open("/");
		}
		this.driver.manage().deleteAllCookies();
		this.user = null;
	}

	/** Types into the field of that name, instead of what stands there. */
	public Browser fill(String name, String text) {
		WebElement field = this.driver.findElement(By.name(name));
		field.clear();
		field.sendKeys(text);
		return this;
	}

	/** Clicks what the selector finds first and waits for htmx to have answered. */
	public Browser press(String selector) {
		click(selector);
		return settled();
	}

	/** Clicks what the selector finds first and waits for another page. */
	public Browser follow(String selector) {
		return leave(() -> click(selector));
	}

	/** Does what leads to another page and waits for it. */
	public Browser leave(Runnable act) {
		WebElement before = this.driver.findElement(By.tagName("html"));
		act.run();
		WebDriverWait wait = new WebDriverWait(this.driver, Duration.ofSeconds(30));
		wait.until((any) -> isGone(before));
		wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("footer.site-footer")));
		return settled();
	}

	/** While a page is being replaced, the driver knows several ways to say that it is gone. */
	private static boolean isGone(WebElement page) {
		try {
			page.isEnabled();
			return false;
		}
		catch (WebDriverException ex) {
			return true;
		}
	}

	private void click(String selector) {
		WebElement target = this.driver.findElement(By.cssSelector(selector));
		this.driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", target);
		target.click();
	}

	/** Waits until the page and its htmx requests are there. */
	public Browser settled() {
		new WebDriverWait(this.driver, Duration.ofSeconds(30)).until((any) -> Boolean.TRUE.equals(this.driver
			.executeScript("return document.readyState === 'complete' && !document.querySelector('.htmx-request')")));
		return this;
	}

	public String path() {
		return this.driver.getCurrentUrl().substring(DemoApplication.address().length());
	}

	/** The visible words of the page. */
	public String text() {
		return this.driver.findElement(By.tagName("body")).getText();
	}

	/** The status of the answer that this page came with. */
	public int status() {
		return ((Number) this.driver
			.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
	}

	public Browser look(Mode mode) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", mode.colours))));
		resize(mode, 900);
		if (!this.driver.getCurrentUrl().startsWith("data:")) {
			this.driver.executeScript("document.documentElement.classList.toggle('large', arguments[0])", mode.large);
		}
		return this;
	}

	private void resize(Mode mode, long height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", mode.width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	/** Nothing was refused by the content policy, and no script failed. */
	public Browser assertQuiet() {
		List<String> complaints = this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.filter((message) -> !message.contains("the server responded with a status of 4"))
			.toList();
		assertThat(complaints).as("the browser's log on %s", path()).isEmpty();
		return this;
	}

	/** The page is accessible, in each of the four modes, and fits a phone. */
	public Browser assertAccessible() {
		return inspect(null);
	}

	/**
	 * The same, with a picture {@code target/screenshots/<name>-<mode>.png} of each mode
	 * when the system property {@code gongji.screenshots} is set.
	 */
	public Browser inspect(String name) {
		for (Mode mode : Mode.values()) {
			look(mode);
			if (name != null && Boolean.getBoolean("gongji.screenshots")) {
				screenshot(name, mode);
			}
			assertThat(Axe.problems(this.driver, mode == Mode.DARK)).as("%s in %s", path(), mode).isEmpty();
			if (mode == Mode.PHONE) {
				assertFitsSideways(false);
				assertFitsSideways(true);
			}
		}
		return look(Mode.LIGHT);
	}

	private void assertFitsSideways(boolean large) {
		this.driver.executeScript("document.documentElement.classList.toggle('large', arguments[0])", large);
		Object wide = this.driver.executeScript("""
				const limit = document.documentElement.clientWidth;
				return document.documentElement.scrollWidth <= limit ? []
					: [...document.querySelectorAll('body *')]
						.filter((one) => one.getBoundingClientRect().right > limit + 1)
						.map((one) => one.outerHTML.slice(0, 120))""");
		assertThat((List<?>) wide).as("wider than 360 px on %s, large text %s", path(), large).isEmpty();
	}

	/** Writes {@code target/screenshots/<name>-<mode>.png}, of the whole page. */
	public Browser screenshot(String name, Mode mode) {
		look(mode);
		Number height = (Number) this.driver.executeScript("return document.documentElement.scrollHeight");
		resize(mode, Math.min(Math.max(height.longValue(), 700), 6000));
		Object data = this.driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(SCREENSHOTS.resolve(name + "-" + mode + ".png"), Base64.getDecoder().decode(data.toString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
