package org.gongji.casework;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.Filing;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Balances that leave at the window, by keys alone: each situation where it may be, and
 * where not.
 */
class BalanceJourneysIT {

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	private final Town town = DemoApplication.town();

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			530900, lincang,      MOVED_WITHOUT_ACCOUNT, -,            第十九条
			530900, lincang,      MOVED_WITH_ACCOUNT,    -,            第十九条
			530900, lincang,      MOVED_TO_RESIDENT,     -,            第十九条
			610100, xian,         MOVED_WITH_ACCOUNT,    -,            四（九）
			239900, heilongjiang, MOVED_WITHOUT_ACCOUNT, -,            第十一条
			239900, heilongjiang, MOVED_TO_RESIDENT,     -,            第十一条
			239900, heilongjiang, MOVED_WITH_ACCOUNT,    REFUND,       第十一条
			239900, heilongjiang, MOVED_WITH_ACCOUNT,    TRANSFER,     第十一条
			211200, tieling,      MOVED_WITH_ACCOUNT,    -,            第十九条（二）
			211200, tieling,      MOVED_TO_RESIDENT,     -,            第十九条（二）
			211200, tieling,      LIVING_ELSEWHERE,      -,            第十九条（五）
			""")
	void theBalanceLeavesWhereTheDocumentAllowsIt(String code, String name, String situation, String choice,
			String article) {
		PersonId owner = owner(new Region(code), situation);
		this.browser.as("clerk." + name).open("/window/people/" + owner.value() + "/cases");
		situation(situation);
		assertThat(this.browser.text()).contains(article);
		state(situation, choice);
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("还没有受理", "612.35", "陆佰壹拾贰元叁角伍分", article);
		this.keys.leave(Keys.F8);
		String page = this.browser.path();
		assertThat(this.browser.text()).contains("办理中", "暂停使用", "还没有填收款账户");
		pay();
		papers();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("等待复核");
		this.browser.as("clerk2." + name).open(page);
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("钱还没有动", "612.35");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.path()).isEqualTo(page);
		assertThat(this.browser.text()).contains("已批准", "待付", "612.35", "去付款");
		assertThat(this.town.available(owner)).isEqualTo(Money.ZERO);
		this.browser.assertQuiet();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			530900, lincang,      LIVING_ELSEWHERE,      不能取出,   第十九条
			610100, xian,         MOVED_WITHOUT_ACCOUNT, 不能取出,   四（九）
			239900, heilongjiang, SPECIAL_REASON,        不能取出,   第十一条
			620800, pingliang,    MOVED_WITH_ACCOUNT,    还没有确定, 全文
			211200, tieling,      SPECIAL_REASON,        不能取出,   第十九条
			211200, tieling,      RESIDENT_HERE,         不用办,     第十九条（三）
			239900, heilongjiang, RESIDENT_HERE,         还没有确定, 第十一条
			""")
	void whereItIsNotAllowedTheArticleIsNamedAndNothingIsAsked(String code, String name, String situation,
			String verdict, String article) {
		PersonId owner = owner(new Region(code), situation);
		this.browser.as("clerk." + name).open("/window/people/" + owner.value() + "/cases");
		situation(situation);
		assertThat(this.browser.text()).contains(verdict, article, "看别的情形");
		assertThat(this.browser.driver().findElements(By.cssSelector("main form"))).isEmpty();
		this.keys.leave(Keys.ESCAPE);
		assertThat(this.browser.path()).endsWith("/cases");
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("612.35"));
	}

	@Test
	void aRefundIsTakenBackBeforeItIsApproved() {
		PersonId owner = owner(new Region("239900"), "MOVED_WITH_ACCOUNT");
		this.browser.as("clerk.heilongjiang").open("/window/people/" + owner.value() + "/cases");
		this.browser.inspect("case-situations");
		situation("MOVED_WITH_ACCOUNT");
		this.browser.inspect("case-ask");
		state("MOVED_WITH_ACCOUNT", "REFUND");
		this.keys.leave(Keys.F8);
		this.browser.inspect("case-ask-check");
		this.keys.leave(Keys.F8);
		this.browser.inspect("case-open");
		pay();
		assertThat(this.browser.text()).contains("**** 0123", "还没有核对这些材料");
		this.keys.leave(Keys.F2);
		assertThat(this.browser.text()).contains("现在登记的收款人", "去掉这个收款人");
		this.browser.inspect("case-payee");
		this.keys.leave(Keys.ESCAPE);
		papers();
		this.keys.leave(Keys.F8);
		this.browser.inspect("case-prepared");
		this.keys.to("a[href$='/stop/withdraw']").enter();
		this.browser.inspect("case-stop");
		this.keys.to("input[name=reason]").type("本人不搬了").to("main form button").enter();
		assertThat(this.browser.text()).contains("已撤回", "本人不搬了");
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("612.35"));
		this.browser.assertQuiet();
	}

	@Test
	void whoPreparedItIsNotAskedToReviewItAndAReturnSaysWhy() {
		PersonId owner = owner(new Region("211200"), "LIVING_ELSEWHERE");
		this.browser.as("clerk.tieling").open("/window/people/" + owner.value() + "/cases/living_elsewhere");
		state("LIVING_ELSEWHERE", null);
		this.keys.leave(Keys.F8).leave(Keys.F8);
		String page = this.browser.path();
		pay();
		papers();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("请另一位同事复核");
		this.browser.open(page + "/review");
		assertThat(this.browser.driver().findElements(By.cssSelector("main form"))).isEmpty();
		this.browser.as("clerk2.tieling").open(page + "/review");
		this.browser.inspect("case-review");
		this.keys.to("main form[action$='/give-back'] button").enter();
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("请写原因");
		this.keys.to("input[name=reason]").type("备案表没有盖章").to("main form[action$='/give-back'] button").enter();
		assertThat(this.browser.text()).contains("办理中", "备案表没有盖章");
	}

	private PersonId owner(Region region, String situation) {
		PersonId owner = this.town.personWith(region, "612.35");
		if (situation.equals("LIVING_ELSEWHERE")) {
			DemoApplication.context()
				.getBean(CareFacts.class)
				.file(owner, new Filing(Filing.Kind.LONG_TERM_RESIDENT, new Region("310100"), Town.START, null));
		}
		return owner;
	}

	/** By the digit before it. */
	private void situation(String situation) {
		this.keys.leave(String.valueOf(Situation.valueOf(situation).ordinal() + 1));
		assertThat(this.browser.path()).endsWith("/" + situation.toLowerCase());
	}

	private void state(String situation, String choice) {
		if (choice != null) {
			this.keys.to("input[name=choice]").choose(choice).type(Keys.SPACE);
		}
		if (situation.startsWith("MOVED")) {
			this.keys.to("input[name=place]").type("四川省成都市").to("input[name=agency]").type("成都市医疗保险事业管理局");
		}
		if (situation.equals("LIVING_ELSEWHERE")) {
			this.keys.to("input[name=direct]").choose("no").type(Keys.SPACE);
		}
	}

	/** Every paper that is needed was seen. */
	private void papers() {
		this.keys.leave(Keys.F4).leave(Keys.F9);
	}

	/** To the owner, or to the agency that is named already. */
	private void pay() {
		this.keys.leave(Keys.F2).to("input[name=account]").type("1234567890123");
		if (this.browser.driver().findElements(By.cssSelector("input[value=OWNER]")).size() == 1) {
			this.keys.to("input[name=holder]").type("测试人");
		}
		this.keys.to("input[name=bank]").type("测试银行").leave(Keys.F8);
	}

}
