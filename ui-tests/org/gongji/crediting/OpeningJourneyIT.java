package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers bring a balance from before the reform over, and its owner reads of it. */
class OpeningJourneyIT {

	private static final String WORKER = "worker.heilongjiang";

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	@Test
	void anOldBalanceIsApprovedByAnotherAndSeenByItsOwner() throws IOException {
		bring("320.00");
		assertThat(this.browser.text()).contains("合计对不上", "1.23").doesNotContain("提交复核");
		bring("321.23");
		this.browser.inspect("opening-preview").assertQuiet();
		String file = this.browser.path();
		this.browser.follow("form[action$='/submit'] button");
		assertThat(this.browser.text()).contains("这个文件由您提交，要由另一个人复核");
		this.browser.as(OfficersDesk.SECOND).open(file);
		assertThat(this.browser.text()).contains("1 人、共 321.23 元立即开始入账");
		this.browser.follow("form[action$='/approve'] button");
		desk().await("这个文件已经入账");
		this.browser.inspect("opening-booked").assertQuiet();
		this.browser.as(WORKER).open("/my/opening-balance");
		assertThat(this.browser.text()).contains("321.23", "它一直归您本人");
		this.browser.inspect("opening-mine").assertQuiet();
	}

	/** Uploads the worker's old balance of 321.23 and stays on the preview. */
	private void bring(String stated) throws IOException {
		JsonNode worker = worker();
		Path file = Files.writeString(this.dir.resolve(Town.digits(6) + ".csv"), OpeningBalancesCases.HEADER + "\n"
				+ worker.get("certno").asString() + "," + worker.get("name").asString() + ",321.23\n");
		this.browser.as(OfficersDesk.FIRST).open("/bureau/opening-balances");
		this.browser.fill("asOf", "2020-12-31").fill("rows", "1").fill("sum", stated);
		this.browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		this.browser.follow("main form[enctype] .button-bar button[type=submit]");
	}

	private static JsonNode worker() throws IOException {
		Path home = Path.of(DemoApplication.context().getEnvironment().getRequiredProperty("gongji.home"));
		for (JsonNode region : JsonMapper.shared().readTree(Files.readString(home.resolve("demo.json")))) {
			if (region.get("region").asString().equals(OfficersDesk.REGION.code())) {
				return region.get("worker");
			}
		}
		throw new IllegalStateException("The demo has no such region");
	}

	private OfficersDesk desk() {
		return new OfficersDesk(this.browser, this.dir);
	}

}
