package org.gongji.rules;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody looks a rule up, keeps its address, and compares it, with script and without. */
class RuleReaderIT {

	private final Browser browser = Browser.shared();

	@BeforeEach
	void asAVisitor() {
		this.browser.as(null).open("/");
	}

	@AfterEach
	void lookAsBefore() {
		this.browser.look(Mode.LIGHT);
	}

	@Test
	void aRuleIsFoundKeptAndCompared() {
		this.browser.follow("a[href='/rules/530900']");
		assertThat(open("pooled")).as("topics are folded at first").isFalse();
		this.browser.follow(".rules-contents a[href*='topic=pooled']");
		assertThat(open("pooled")).isTrue();
		assertThat(open("account")).isFalse();
		assertThat(this.browser.text()).contains("普通门诊起付标准", "30.00 元", "60%", "第九条");
		this.browser.follow("[id='pooled.deductible'] dt a");
		assertThat(this.browser.path()).matches("/rules/530900/pooled\\.deductible\\?on=\\d{4}-\\d{2}-\\d{2}");
		assertThat(this.browser.text()).contains("普通门诊起付标准", "历次取值", "其他统筹区这一条", "固定地址",
				this.browser.path());
		this.browser.open("/rules/530900/pooled.deductible?on=2022-12-31");
		assertThat(this.browser.text()).contains("还没有施行");
		this.browser.follow("a[href^='/rules/211200/pooled.deductible']");
		assertThat(this.browser.text()).contains("铁岭", "25.00 元", "300.00 元");
		this.browser.assertQuiet();
	}

	@Test
	void aWordFindsItsRules() {
		this.browser.open("/rules/530900").fill("q", "继承").follow(".rules-ask button");
		assertThat(this.browser.text()).contains("含有“继承”的规定", "第十九条").doesNotContain("普通门诊起付标准");
		this.browser.follow(".notice a");
		assertThat(this.browser.path()).startsWith("/rules/530900?on=");
	}

	@Test
	void twoRegionsStandSideBySide() {
		this.browser.open("/rules/530900").follow("a[href^='/rules/compare']");
		this.browser.driver().findElement(By.cssSelector("#b option[value='211200']")).click();
		this.browser.follow(".compare-form button");
		assertThat(this.browser.text()).contains("普通门诊起付标准", "临沧市", "铁岭市").doesNotContain("个人账户可以为哪些人付费");
		this.browser.driver().findElement(By.id("all")).click();
		this.browser.follow(".compare-form button");
		assertThat(this.browser.text()).contains("个人账户可以为哪些人付费", "相同");
		this.browser.look(Mode.PHONE);
		assertThat(this.browser.text()).contains("普通门诊起付标准");
		this.browser.assertQuiet();
	}

	@Test
	void whatIsOpenIsListedWithWhoSetsIt() {
		this.browser.open("/rules/610100").follow("a[href^='/rules/610100/open']");
		assertThat(this.browser.text()).contains("还没有定的事项", "由西安市医保局凭文件确定", "现在能怎么办");
		this.browser.follow(".rule dt a");
		assertThat(this.browser.text()).contains("由谁确定");
	}

	@Test
	void itWorksWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.open("/rules/530900").follow(".rules-contents a[href*='topic=account']");
			assertThat(plain.driver().findElement(By.id("account")).getDomAttribute("open")).isNotNull();
			plain.follow("[id='account.payment_order'] dt a");
			assertThat(plain.text()).contains("先用谁的账户", "R-LC6");
		}
	}

	private boolean open(String topic) {
		return this.browser.driver().findElement(By.id(topic)).getDomAttribute("open") != null;
	}

}
