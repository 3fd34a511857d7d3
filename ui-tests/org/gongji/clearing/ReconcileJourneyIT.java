package org.gongji.clearing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** A pharmacy compares a day with ours by a file, on the counter's page. */
class ReconcileJourneyIT {

	private static final String SUBMIT = "main form button[type=submit]";

	private static final String QUIET_DAY = "2023-01-10";

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	@Test
	void aFileIsComparedAndWhatDiffersIsNamed() throws IOException {
		this.browser.as("pharmacy.lincang").look(Mode.LIGHT).open("/counter").follow("nav a[href='/counter/reconcile']");
		send("%PDF-1.7", "对账.pdf");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("这不是文本文件");
		send("1\t2\t3\n一\t2\t3\t4\t5\t6\t7\n", "对账.txt");
		assertThat(this.browser.text()).contains("第 1 行不到 7 列", "第 2 行的退费结算标志不对");
		this.browser.inspect("reconcile-refused").assertQuiet();
		send("530900X1\tM1\tP1\t25.00\t0\t25.00\t0\n", "对账.txt");
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(this.browser.text()).contains(QUIET_DAY, "有 1 处不符", "530900X1", "医保没有本机构的这笔结算", "25.00");
		this.browser.inspect("reconcile-result").assertQuiet();
		this.browser.follow("main a.way-back");
		assertThat(this.browser.text()).contains("最近的对账", "1 处不符");
		send("setl_id\tmdtrt_id\n", "对账.txt");
		assertThat(this.browser.text()).contains("账目相符");
		this.browser.inspect("reconcile-agrees").assertQuiet();
	}

	@Test
	void theBureauSeesTheMonth() {
		this.browser.as("bureau.lincang").open("/bureau").follow("main a[href='/bureau/clearing']");
		assertThat(this.browser.text()).contains("机构结算");
		this.browser.fill("month", "2022-01").follow(SUBMIT);
		assertThat(this.browser.text()).contains("这个月没有机构结算");
	}

	private void send(String text, String name) throws IOException {
		Path file = Files.writeString(this.dir.resolve(name), text);
		this.browser.fill("period", QUIET_DAY);
		this.browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		this.browser.follow(SUBMIT);
	}

}
