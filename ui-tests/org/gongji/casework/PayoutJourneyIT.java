package org.gongji.casework;

import java.nio.file.Path;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk pays by file, books the bank's answer, and sees what was returned paid into
 * another account; by keys alone.
 */
class PayoutJourneyIT {

	private static final Region REGION = new Region("530900");

	private static final String CARD = "6222021234567890128";

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private List<SeenPayout> owed;

	@BeforeEach
	void twoHeirsAreOwed() {
		Payouts payouts = bean(Payouts.class);
		this.owed = cases().owed(REGION, "60.00", "40.00")
			.stream()
			.map((id) -> payouts.find(id, REGION).orElseThrow())
			.toList();
	}

	@Test
	void paidReturnedAndPaidAgain() {
		this.browser.as("clerk.lincang").open("/window/payouts");
		this.browser.inspect("payouts").assertQuiet();
		key(Keys.F2);
		assertThat(this.browser.text()).contains("核对付款文件", "大写");
		this.browser.inspect("payment-check").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("付款文件已制作", "在途");
		this.browser.inspect("payment-file").assertQuiet();
		String returned = this.owed.get(1).payout().reference();
		String wrong = BankAnswerFile.to(this.browser, REGION, "好", returned);
		String answer = BankAnswerFile.to(this.browser, REGION, "成功", returned);
		key(Keys.F4);
		this.browser.inspect("answers").assertQuiet();
		bring(wrong);
		assertThat(this.browser.text()).contains("第 2 行，“结果”：", "没有记账");
		this.browser.inspect("answer-refused").assertQuiet();
		bring(answer);
		assertThat(this.browser.text()).contains("还没有记账", "账号不存在");
		this.browser.inspect("answer-preview").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经记账").doesNotContain("确认记账");
		payAgain(this.owed.get(1).payout().id());
		assertThat(bean(Books.class).differences()).isEmpty();
	}

	private void payAgain(PayoutId returned) {
		this.browser.open("/window/payouts?state=RETURNED");
		this.browser.inspect("payouts-returned").assertQuiet();
		this.browser.open("/window/payouts/" + returned);
		this.browser.inspect("payout-returned").assertQuiet();
		key(Keys.F8);
		assertThat(this.browser.text()).contains("请输入银行账号", "请输入开户银行");
		this.browser.inspect("payout-faults").assertQuiet();
		Keyboard keys = new Keyboard(this.browser);
		keys.to("#account").type(CARD).type(Keys.TAB, "测试甲").type(Keys.TAB, "某银行临沧分行").type(Keys.TAB, "102731000014");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经提交", "**** 0128", "这是你登记的");
		this.browser.inspect("payout-mine").assertQuiet();
		this.browser.as("clerk2.lincang").open("/window/payouts/" + returned);
		this.browser.inspect("payout-approve").assertQuiet();
		keys.to("#number").type("6222 0212 3456 7890 128");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经重新待付", "付过几次", "**** 0128");
		this.browser.inspect("payout-again").assertQuiet();
	}

	@Test
	void theBureauSetsTheAccountThatPays() {
		this.browser.as("bureau.lincang").open("/bureau/paying-account");
		this.browser.fill("holder", "临沧市医疗保险中心").fill("account", "53001234567890").fill("bank", "某银行临沧分行");
		this.browser.follow("main form.panel button[type=submit]");
		assertThat(this.browser.text()).contains("已经提交", "**** 7890");
		this.browser.inspect("paying-mine").assertQuiet();
		this.browser.as("bureau2.lincang").open("/bureau/paying-account");
		this.browser.inspect("paying-approve").assertQuiet();
		this.browser.fill("number", "53001234567890").follow("main form[action$='/approve'] button");
		assertThat(this.browser.text()).contains("现在用");
	}

	private void bring(String content) {
		BankAnswerFile.bring(this.browser, this.dir, content);
		key(Keys.F8);
	}

	private void key(CharSequence key) {
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
	}

	private static SomeCases cases() {
		DemoApplication.town();
		GenericApplicationContext beans = (GenericApplicationContext) DemoApplication.context();
		if (!beans.containsBean("journeyCases")) {
			beans.registerBean("journeyCases", SomeCases.class);
		}
		return beans.getBean("journeyCases", SomeCases.class);
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
