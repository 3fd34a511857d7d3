package org.gongji.closing;

import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An officer has the books checked and proposes the closing of the first month; another
 * looks at its figures and returns it, so that the demonstration stays as it is.
 */
class MonthJourneyIT {

	private static final String OLDEST = "main table tr:last-child a";

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	@Test
	void aMonthIsCheckedProposedAndReturned() {
		this.browser.as("bureau.heilongjiang").open("/bureau").follow("main a[href='/bureau/months']");
		assertThat(this.browser.text()).contains("月结与收支统计", "未结账");
		this.browser.follow(OLDEST);
		assertThat(this.browser.text()).contains("结账前检查", "暂时数字", "期初余额加收入，减支出，等于期末余额");
		this.keys.leave(Keys.F4);
		assertThat(this.browser.text()).contains("账目相符", "提交给另一位经办人复核");
		this.browser.inspect("month-checked").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("您已经提交");
		this.browser.as("bureau2.heilongjiang").open("/bureau/months").follow(OLDEST);
		assertThat(this.browser.text()).contains("确认结账", "结账以后不能再打开");
		this.browser.inspect("month-second").assertQuiet();
		this.browser.follow("main form[action$='/return'] button");
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.fill("reason", "先对账").follow("main form[action$='/return'] button");
		assertThat(this.browser.text()).contains("已退回", "先对账");
	}

}
