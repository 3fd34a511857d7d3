package org.gongji.desk;

import org.gongji.browser.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** A member looks at balance, statement and one purchase, and reports a card lost. */
class MemberLooksIT {

	private final Browser browser = Browser.shared();

	@Test
	void theMemberSeesTheBalanceAndFollowsItToOnePurchase() {
		this.browser.signIn("worker.pingliang").signIn("worker.pingliang").open("/my");
		assertThat(this.browser.text()).contains("上次登录");
		String balance = find("#balance");
		assertThat(balance).matches("[0-9,]+\\.[0-9]{2} 元");
		assertThat(this.browser.text()).contains("截至", "最近三笔");
		this.browser.follow("main .big-buttons a[href='/my/statement']");
		assertThat(this.browser.text()).as("the statement closes with the balance of the home").contains(balance);
		this.browser.open("/my").follow("main .recent a[href^='/my/purchases/']");
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(this.browser.text()).contains("流水号");
		this.browser.open("/my/purchases").follow("main .recent a");
		assertThat(this.browser.text()).contains("谁付的钱", "买了什么", "依据的文件和条款", "流水号");
		this.browser.assertQuiet();
	}

	@Test
	void anOwnerDoesNotSeeWhatARelativeBought() {
		this.browser.as("worker.pingliang").open("/my/uses").follow("main .recent a");
		assertThat(this.browser.text()).contains("您的账户", "地点类型", "不显示买了什么").doesNotContain("谁付的钱");
		this.browser.assertQuiet();
	}

	@Test
	void aLostCardIsBlockedAtOnceAndTheHomeSaysSo() {
		this.browser.as("retiree.tieling").open("/my");
		assertThat(this.browser.text()).doesNotContain("已挂失");
		this.browser.follow("main .my-more a[href='/my/card']").follow("main a[href='/my/card/loss']");
		this.browser.follow("main form button[type=submit]");
		assertThat(this.browser.path()).isEqualTo("/my/card/lost");
		String reference = this.browser.text().replaceAll("(?s).*(GS[0-9]{14}).*", "$1");
		this.browser.open("/my");
		assertThat(this.browser.text()).contains("您的社会保障卡已挂失", reference);
	}

	private String find(String selector) {
		return this.browser.driver().findElement(By.cssSelector(selector)).getText();
	}

}
