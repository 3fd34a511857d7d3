package org.gongji.casework;

import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Users;
import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.browser.Mode;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member owes is claimed, told, repaid and booked; the window works by keys. */
class ClaimJourneyIT {

	private static final Region REGION = new Region("239900");

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void claimedToldAndRepaidByTwoPeople() {
		PersonId person = worker();
		debts().credited(person, REGION, "70.00");
		this.browser.as("clerk.heilongjiang").open("/window/people/" + person.value());
		key("4");
		assertThat(this.browser.text()).contains("追回应还的钱", "多记的钱，2019-01", "70.00");
		this.browser.inspect("claim").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("还没有立案", "柒拾元整");
		this.browser.inspect("claim-check").assertQuiet();
		key(Keys.F8);
		String page = this.browser.path();
		assertThat(page).startsWith("/window/cases/");
		this.browser.inspect("claim-case").assertQuiet();
		key(Keys.F8);
		this.browser.as("clerk2.heilongjiang").open(page + "/review");
		this.browser.inspect("claim-approve").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已通知本人", "登记还款");
		theMemberLooks(page, "还要还 70.00 元");
		repay(page, "40");
		theMemberLooks(page, "还要还 30.00 元");
		repay(page, "30");
		assertThat(this.browser.text()).contains("已办结", "已经全部还清");
		this.browser.inspect("claim-done").assertQuiet();
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
		assertThat(DemoApplication.context().getBean(UseClaimBooks.class).differences()).isEmpty();
	}

	private void repay(String page, String yuan) {
		this.browser.as("clerk.heilongjiang").open(page);
		key(Keys.F2);
		key(Keys.F8);
		assertThat(this.browser.text()).contains("请填收据号", "请填到账日期");
		this.browser.inspect("claim-act-faults").assertQuiet();
		this.keys.to("#amount").type(Keys.chord(Keys.CONTROL, "a"), yuan);
		this.keys.to("#reference").type("SJ-" + UUID.randomUUID().toString().substring(0, 8));
		this.keys.to("#on").type("2024-05-06");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("还没有登记");
		this.browser.inspect("claim-act-check").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("等另一位同事复核");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("要另一位同事复核").doesNotContain("批准记账");
		this.browser.as("clerk2.heilongjiang").open(page);
		key(Keys.F8);
		this.browser.inspect("claim-review").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经记账");
	}

	private void theMemberLooks(String page, String words) {
		this.browser.as("worker.heilongjiang").look(Mode.PHONE).open(page.replace("/window", "/my"));
		assertThat(this.browser.text()).contains(words, "怎么还").doesNotContain("撤回申请");
		this.browser.inspect("my-claim").assertQuiet();
		this.browser.look(Mode.LIGHT);
	}

	private void key(CharSequence key) {
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
	}

	private static PersonId worker() {
		return new PersonId(
				DemoApplication.context().getBean(Users.class).byName("worker.heilongjiang").orElseThrow().holder());
	}

	private static SomeDebts debts() {
		DemoApplication.town();
		GenericApplicationContext beans = (GenericApplicationContext) DemoApplication.context();
		if (!beans.containsBean("journeyDebts")) {
			beans.registerBean("journeyDebts", SomeDebts.class);
		}
		return beans.getBean("journeyDebts", SomeDebts.class);
	}

}
