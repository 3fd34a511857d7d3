package org.gongji.casework;

import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** A member says that the account is wrong; the window finds out and answers. */
class WrongAccountJourneyIT {

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void saidLookedIntoPutRightAndAnswered() {
		this.browser.as("worker.heilongjiang").look(Mode.PHONE).open("/my/cases");
		this.browser.follow("main a[href='/my/cases/new/wrong']");
		this.browser.driver().findElement(By.cssSelector("input[value=BALANCE_WRONG]")).sendKeys(Keys.SPACE);
		this.browser.fill("words", "旧系统里还有二十元");
		this.browser.follow("main form button[type=submit]").inspect("wrong-check");
		assertThat(this.browser.text()).contains("还没有提交");
		this.browser.follow("main form button.btn-primary");
		String mine = this.browser.path();
		assertThat(this.browser.text()).contains("旧系统里还有二十元", "您的账户照常使用");
		this.browser.inspect("my-wrong").look(Mode.LIGHT);
		theWindowAnswers(mine.replace("/my", "/window"));
		this.browser.as("worker.heilongjiang").look(Mode.PHONE).open(mine);
		assertThat(this.browser.text()).contains("旧账漏录二十元", "银行凭证 12 号", "不同意这个结果");
		this.browser.inspect("my-wrong-answered").look(Mode.LIGHT).assertQuiet();
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	private void theWindowAnswers(String page) {
		this.browser.as("clerk.heilongjiang").open(page).inspect("wrong-case");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("还没有写查的结果");
		key(Keys.F2);
		this.browser.inspect("finding");
		this.browser.follow("main a[href$='/credits']").inspect("window-credits");
		this.browser.open(page + "/finding");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("请写查到什么", "请写依据");
		this.browser.inspect("finding-faults");
		this.keys.to("#found").type("旧账漏录二十元");
		this.keys.to("#source").type("银行凭证 12 号");
		this.keys.to("#corrects-none").type(Keys.ARROW_DOWN);
		this.keys.to("#amount").type("20");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经存下", "旧账漏录二十元");
		this.browser.inspect("wrong-case-found");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("等待复核");
		this.browser.as("clerk2.heilongjiang").open(page + "/review").inspect("wrong-review");
		assertThat(this.browser.text()).contains("贰拾元整");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经改正");
		this.browser.open(page + "/papers");
		assertThat(this.browser.text()).contains("打印决定书");
	}

	private void key(CharSequence key) {
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
	}

}
