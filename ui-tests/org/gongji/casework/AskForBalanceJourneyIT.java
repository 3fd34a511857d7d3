package org.gongji.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A member asks for the balance by telephone, hands a photo in, and takes it back. */
class AskForBalanceJourneyIT {

	private static final byte[] PHOTO = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3 };

	private final Browser browser = Browser.shared();

	@AfterEach
	void lightAgain() {
		this.browser.look(Mode.LIGHT);
	}

	@Test
	void theChoiceIsSignedAPaperIsRefusedAndTheMemberTakesItBack() throws IOException {
		this.browser.as("newretiree.heilongjiang").look(Mode.PHONE).open("/my").follow("main a[href='/my/cases']");
		this.browser.follow("main a[href='/my/cases/new']");
		assertThat(this.browser.text()).contains("先看清会怎样", "账户马上暂停使用");
		choose("situation-MOVED_WITH_ACCOUNT");
		this.browser.follow("main form button[type=submit]").inspect("ask-details");
		this.browser.fill("place", "上海市");
		this.browser.driver().findElement(By.cssSelector("input[name=choice][value=REFUND]")).sendKeys(Keys.SPACE);
		this.browser.follow("main form button[type=submit]").inspect("ask-check");
		assertThat(this.browser.text()).contains("还没有提交", "我选择取出，不转走");
		choose("signed");
		this.browser.follow("main form button[type=submit]");
		String path = this.browser.path();
		assertThat(path).startsWith("/my/cases/");
		assertThat(this.browser.text()).contains("轮到您了", "填收款的银行账户");
		this.browser.inspect("my-case");
		this.browser.follow("main a[href$='/account']").fill("account", "1234567890123").fill("bank", "测试银行");
		this.browser.inspect("my-case-account").follow("main form button[type=submit]");
		assertThat(this.browser.text()).contains("收款账户已保存");
		Path photo = Files.write(Files.createTempFile("card", ".jpg"), PHOTO);
		this.browser.driver().findElement(By.cssSelector("#need-identity_card summary")).sendKeys(Keys.ENTER);
		this.browser.driver().findElement(By.id("scan-identity_card")).sendKeys(photo.toString());
		this.browser.follow("#need-identity_card form button");
		assertThat(this.browser.text()).contains("待核对");
		theWindowLooks("/window" + path.substring("/my".length()));
		this.browser.as("newretiree.heilongjiang").look(Mode.PHONE).open(path);
		assertThat(this.browser.text()).contains("要重交", "照片看不清");
		this.browser.follow("main a[href$='/withdraw']").fill("reason", "先不取了");
		this.browser.inspect("my-withdraw").follow("main form button.btn-danger");
		assertThat(this.browser.text()).contains("已撤回，账户恢复使用");
		this.browser.assertQuiet();
	}

	private void theWindowLooks(String path) {
		this.browser.as("clerk.heilongjiang").look(Mode.LIGHT).open(path + "/materials").inspect("materials-desk");
		choose("seen-bank_account");
		this.browser.leave(() -> this.browser.driver().switchTo().activeElement().sendKeys(Keys.F8));
		assertThat(this.browser.text()).contains("已记下核对的材料");
		this.browser.driver().findElement(By.cssSelector(".material-verdict input[name=reason]")).sendKeys("照片看不清");
		this.browser.follow(".material-verdict button:last-child");
		assertThat(this.browser.text()).contains("已记下不合用的原因", "照片看不清");
	}

	private void choose(String id) {
		this.browser.driver().findElement(By.id(id)).sendKeys(Keys.SPACE);
	}

}
