package org.gongji.crediting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.rules.SetValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two officers post the interest of a year, and its owner reads how it was reckoned. */
class InterestJourneyIT {

	private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

	private static final LocalDate START = LocalDate.of(2023, 1, 1);

	private static final String WORKER = "worker.heilongjiang";

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	@Test
	void theInterestOfAYearIsDraftedApprovedAndExplained() {
		SetValues values = values();
		values.set(OfficersDesk.REGION, "interest.rate", "0.0035", START);
		values.set(OfficersDesk.REGION, "interest.method", "daily_balance_365", START);
		values.set(OfficersDesk.REGION, "interest.posting_day", YESTERDAY.withYear(2024).toString(), START);
		try {
			this.browser.as(OfficersDesk.FIRST).open("/bureau/interest");
			this.browser.driver().findElement(By.cssSelector("option[value='" + YESTERDAY.getYear() + "']")).click();
			this.browser.follow("main form .button-bar button");
			desk().await("试算好了");
			assertThat(this.browser.text()).contains(YESTERDAY.getYear() + "年利息", "0.35%", "除以 365");
			this.browser.inspect("interest-drafted").assertQuiet();
			desk().approve();
			desk().await("账上的人次和金额，与复核通过的完全相同");
			this.browser.inspect("interest-booked").assertQuiet();
			this.browser.as(WORKER).open("/my/credits/" + interest());
			assertThat(this.browser.text()).contains(YESTERDAY.getYear() + "年利息", "归您本人", "0.35%", "再除以 365");
			this.browser.inspect("interest-mine").assertQuiet();
		}
		finally {
			values.takeBack();
		}
	}

	private static UUID interest() {
		return DemoApplication.context()
			.getBean(JdbcClient.class)
			.sql("""
					select c.id from credit c join app_user u on u.holder = c.person_id
					 where c.series = 'INTEREST' and u.name = ?""")
			.param(WORKER)
			.query(UUID.class)
			.single();
	}

	private OfficersDesk desk() {
		return new OfficersDesk(this.browser, this.dir);
	}

	private static SetValues values() {
		GenericApplicationContext beans = (GenericApplicationContext) DemoApplication.context();
		if (!beans.containsBean("journeyValues")) {
			beans.registerBean("journeyValues", SetValues.class);
		}
		return beans.getBean("journeyValues", SetValues.class);
	}

}
