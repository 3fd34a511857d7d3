package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.money.Money;
import org.gongji.spending.SomePremiums;
import org.gongji.testing.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;

/** Money that comes for a closed account, from the list to the second clerk, by keys. */
class LaterJourneyIT extends LateReturns {

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@BeforeEach
	void beans() {
		DemoApplication.town();
		GenericApplicationContext beans = (GenericApplicationContext) DemoApplication.context();
		if (!beans.containsBean("journeyApplicants")) {
			beans.registerBean("journeyApplicants", Applicants.class);
			beans.registerBean("journeyPremiums", SomePremiums.class);
		}
		assertThat(beans.getBean(Somebody.class)).isNotNull();
		beans.getAutowireCapableBeanFactory().autowireBean(this);
	}

	@Test
	void itWaitsForAnAccountAndIsPassedOnByTwo() {
		Bill bill = bill(LINCANG);
		Case one = this.window.open(LINCANG, bill.owner(), Applicants.transfer(null));
		this.payees.add(one.id(), LINCANG,
				new NewPayee(PayeeKind.AGENCY, Applicants.shanghai().agency(), null, null, SomeCases.account()),
				clerk(LINCANG));
		approved(((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(),
				this.window.now(one).version())).now(),
				Money.ofYuan("60.00"));
		toppedUp(one, Money.ofYuan("5.00"));
		reversed(ask(bill));
		this.browser.as("clerk.lincang").open("/window/later");
		assertThat(this.browser.text()).contains("45.01");
		this.browser.inspect("later-list");
		this.browser.open("/window/cases/" + one.id() + "/later");
		assertThat(this.browser.text()).contains("还不知道付到本人的哪个账户");
		this.keys.leave(Keys.F2);
		this.browser.inspect("later-payee");
		this.keys.to("input[name=account]").type("123456789012").to("input[name=holder]").type("测试人");
		this.keys.to("input[name=bank]").type("测试银行").leave(Keys.F8);
		this.browser.inspect("later-check");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("请另一位同事复核");
		this.browser.as("clerk2.lincang").open("/window/cases/" + one.id() + "/later");
		this.browser.inspect("later-review");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("已转付", "待付");
		this.browser.assertQuiet();
	}

	@Test
	void afterADeathTheHeirsAskForItFromTheNotice() {
		Bill bill = bill(HEILONGJIANG);
		Case refund = refunded(bill);
		DeathNotices notices = DemoApplication.context().getBean(DeathNotices.class);
		DeathNotice draft = ((DeathOutcome.Done) notices.draft(bill.owner(), LocalDate.now(this.clock),
				DeathSource.DEATH_CERTIFICATE, "死亡证明1号", null, clerk(HEILONGJIANG)))
			.notice();
		notices.record(draft.id(), draft.version(), clerk(HEILONGJIANG));
		this.browser.as("clerk.heilongjiang").open("/window/deaths/" + draft.id());
		assertThat(this.browser.text()).contains("没有要继承的钱");
		this.browser.inspect("death-nothing-left");
		reversed(ask(bill));
		this.browser.open("/window/cases/" + refund.id() + "/later");
		assertThat(this.browser.text()).contains("这笔钱归继承人");
		this.browser.inspect("later-died");
		this.keys.leave(Keys.F2);
		assertThat(this.browser.path()).isEqualTo("/window/deaths/" + draft.id());
		this.keys.leave(Keys.F2);
		assertThat(this.browser.text()).contains("40.01");
		this.keys.to("input[name=applicant]").type("李四").leave(Keys.F8);
		assertThat(this.browser.path()).endsWith("/heirs");
		this.browser.assertQuiet();
	}

}
