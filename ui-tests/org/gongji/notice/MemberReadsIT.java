package org.gongji.notice;

import java.util.List;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** A member reads messages, and says where else they are to go. */
class MemberReadsIT {

	private final Browser browser = Browser.shared();

	@Test
	void aMessageLeadsToTheUseItTellsOf() {
		this.browser.as("worker.heilongjiang").look(Mode.PHONE).open("/my");
		this.browser.inspect("home-with-messages").assertQuiet();
		this.browser.follow("main .my-more a[href='/my/messages']");
		int unread = count(".message-unread");
		assertThat(unread).isPositive();
		this.browser.follow("main .message:nth-child(%d) .message-foot button".formatted(unreadUse()));
		assertThat(this.browser.path()).startsWith("/my/purchases/");
		assertThat(this.browser.status()).isEqualTo(200);
		this.browser.open("/my/messages");
		assertThat(count(".message-unread")).isEqualTo(unread - 1);
		this.browser.follow("main .messages-all button");
		assertThat(count(".message-unread")).isZero();
		assertThat(this.browser.text()).contains("已全部标为已读");
		this.browser.look(Mode.LIGHT).assertQuiet();
	}

	@Test
	void anAddressIsAskedForItsCode() {
		this.browser.as("retiree.heilongjiang").open("/my/messages/settings");
		this.browser.follow("main a[href='/my/messages/email']")
			.fill("address", "retiree@gongji.example")
			.follow("main form button[type=submit]");
		assertThat(this.browser.path()).isEqualTo("/my/messages/email/code");
		assertThat(this.browser.text()).contains("r***@gongji.example");
		this.browser.inspect("email-code").assertQuiet();
		this.browser.fill("code", "12").follow("main form button[type=submit]");
		assertThat(this.browser.text()).contains("验证码不对");
		this.browser.inspect("email-code-wrong");
	}

	@Test
	void whatIsNotWantedOnThePhoneIsSwitchedOff() {
		this.browser.as("worker.xian").open("/my/messages/settings");
		this.browser.inspect("message-settings").assertQuiet();
		this.browser.driver().findElement(By.id("family-use-sms")).click();
		this.browser.follow("main form button[type=submit]");
		assertThat(this.browser.text()).contains("消息设置已保存");
		assertThat(this.browser.driver().findElement(By.id("family-use-sms")).isSelected()).isFalse();
		assertThat(this.browser.driver().findElement(By.id("card-lost-sms")).isSelected()).isTrue();
	}

	/** Which message, counted from one, is the newest unread one that tells of a use. */
	private int unreadUse() {
		List<WebElement> messages = this.browser.driver().findElements(By.cssSelector("main .message"));
		for (int at = 0; at < messages.size(); at++) {
			String text = messages.get(at).getText();
			if (messages.get(at).getDomAttribute("class").contains("message-unread")
					&& (text.contains("药店") || text.contains("医院"))) {
				return at + 1;
			}
		}
		throw new AssertionError("no unread message tells of a use");
	}

	private int count(String selector) {
		return this.browser.driver().findElements(By.cssSelector("main " + selector)).size();
	}

}
