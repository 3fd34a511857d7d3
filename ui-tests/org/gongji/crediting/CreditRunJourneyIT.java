package org.gongji.crediting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/** Two officers credit a month: draft, approval, progress, pause, resume, result. */
class CreditRunJourneyIT {

	private static final Region TIELING = new Region("211200");

	private static final String FIRST = "bureau.tieling";

	private static final String SECOND = "bureau2.tieling";

	private static final String PAUSE = "form[action$='/pause'] button";

	private static final String RESUME = "form[action$='/resume'] button";

	private static final String APPROVE = "form[action$='/approve'] button";

	private final Browser browser = Browser.shared();

	private final Town town = DemoApplication.town();

	@Test
	void aMonthIsDraftedApprovedPausedResumedAndReported() throws SQLException {
		this.town.personWith(TIELING, "12.00");
		String run = drafted("2025-01");
		assertThat(this.browser.text()).contains("按种类", "没有划入的人", "提交复核");
		this.browser.inspect("credit-drafted").assertQuiet();
		this.browser.follow("main a[href*='/missed?why=DECLARATION']");
		assertThat(this.browser.text()).contains("没有申报缴费基数的", "请单位补报", "测试人");
		this.browser.inspect("credit-missed").assertQuiet();

		this.browser.open(run).follow("form[action$='/submit'] button");
		assertThat(this.browser.text()).contains("等待复核", "要由另一个人复核");
		assertThat(this.browser.driver().findElements(By.cssSelector(APPROVE))).isEmpty();
		this.browser.as(SECOND).open(run);
		this.browser.inspect("credit-to-approve").assertQuiet();

		try (Connection holding = holdSlices()) {
			this.browser.follow(APPROVE);
			assertThat(this.browser.text()).contains("入账进度", "已完成 0 人，共 ");
			this.browser.follow(PAUSE);
			holding.rollback();
		}
		this.browser.as(FIRST).open(run);
		assertThat(this.browser.text()).contains("已暂停", "已完成 0 人，共 ").doesNotContain("入账结果");
		this.browser.inspect("credit-paused").assertQuiet();
		this.browser.follow(RESUME);
		await("入账结果");
		assertThat(this.browser.text()).contains("账上的人次和金额，与复核通过的完全相同", "下载 PDF", "下载 Excel");
		this.browser.inspect("credit-booked").assertQuiet();
		this.browser.open("/bureau/credits");
		assertThat(this.browser.text()).contains("2025年1月", "已入账");
		this.browser.inspect("credit-runs").assertQuiet();
	}

	@Test
	void aReturnedRunIsDraftedAgainWithoutScript() {
		String run = drafted("2025-02");
		this.browser.follow("form[action$='/submit'] button");
		try (Browser plain = Browser.withoutScript()) {
			plain.signIn(SECOND).open(run).follow("form[action$='/return'] button");
			assertThat(plain.text()).contains("退回");
			plain.fill("reason", "人数不对").follow("form[action$='/return'] button");
			assertThat(plain.text()).contains("已作废", "人数不对");
		}
		this.browser.open(run);
		this.browser.inspect("credit-returned").assertQuiet();
		drafted("2025-02");
		this.browser.follow("form[action$='/drop'] button");
		assertThat(this.browser.text()).contains("已作废");
	}

	/** The page follows the work by itself. */
	private String drafted(String month) {
		this.browser.as(FIRST).open("/bureau/credits");
		this.browser.driver().findElement(By.cssSelector("option[value='" + month + "']")).click();
		this.browser.follow("main form .button-bar button");
		String run = this.browser.path();
		await("试算好了");
		return run;
	}

	private void await(String words) {
		new WebDriverWait(this.browser.driver(), Duration.ofSeconds(60)).ignoring(RuntimeException.class)
			.until((any) -> this.browser.text().contains(words));
		this.browser.settled();
	}

	/** Workers pass over what somebody holds, so that nothing is booked meanwhile. */
	private static Connection holdSlices() throws SQLException {
		Connection connection = DemoApplication.context().getBean(DataSource.class).getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.executeQuery("select slice_no from credit_slice where region = '211200' for update");
		}
		return connection;
	}

}
