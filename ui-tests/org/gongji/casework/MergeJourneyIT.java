package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.access.User;
import org.gongji.access.Users;
import org.gongji.account.AccountId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.browser.Mode;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk finds that somebody is recorded twice; two people make the records one. */
class MergeJourneyIT {

	private static final String PASSPORT = "E90817263";

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void foundComparedMergedAndReadFromTheRecordThatIsKept() {
		User member = bean(Users.class).byName("retiree.pingliang").orElseThrow();
		PersonId kept = new PersonId(member.holder());
		PersonId second = recordedAgain(bean(People.class).find(kept).orElseThrow());
		this.browser.as("clerk.pingliang").open("/window/people/" + kept);
		key("6");
		this.browser.inspect("merge");
		key(Keys.F8);
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.inspect("merge-faults");
		assertThat(this.browser.text()).contains("请选择留哪一份");
		this.keys.to("#kind").choose("FOREIGN_PASSPORT");
		this.keys.to("#number").type(PASSPORT);
		this.keys.to("#keep").type(Keys.SPACE);
		key(Keys.F8);
		assertThat(this.browser.text()).contains("现在还没有立案", "12.34");
		this.browser.inspect("merge-check");
		key(Keys.F8);
		String page = this.browser.path();
		this.browser.inspect("merge-case");
		key(Keys.F4);
		key(Keys.F9);
		this.browser.open(page);
		key(Keys.F8);
		assertThat(this.browser.text()).contains("等另一位同事复核");
		theMemberSeesIt(page.replace("/window", "/my"));
		this.browser.as("clerk2.pingliang").open(page + "/review").inspect("merge-review");
		assertThat(this.browser.text()).contains("壹拾贰元叁角肆分");
		key(Keys.F8);
		assertThat(this.browser.text()).contains("已经合成一份");
		this.browser.inspect("merge-done").open("/window/people/" + second).inspect("merge-ended");
		assertThat(this.browser.text()).contains("只供查看");
		key(Keys.F2);
		assertThat(this.browser.path()).isEqualTo("/window/people/" + kept);
		assertThat(this.browser.text()).contains("以前的档案");
		this.browser.inspect("merge-kept").assertQuiet();
		this.browser.as("retiree.pingliang").look(Mode.PHONE).open(page.replace("/window", "/my"));
		this.browser.follow("a[href^='/my/statement/earlier/']").inspect("my-earlier");
		assertThat(this.browser.text()).contains("合并档案", "期初余额", "12.34");
		this.browser.look(Mode.LIGHT).assertQuiet();
		assertThat(bean(Books.class).differences()).isEmpty();
	}

	private void theMemberSeesIt(String mine) {
		this.browser.as("retiree.pingliang").look(Mode.PHONE).open(mine).inspect("my-merge");
		assertThat(this.browser.text()).contains("不是同一个人", "不同意，撤回");
		assertThat(this.browser.driver().findElements(By.cssSelector("a[href$='/withdraw']"))).isNotEmpty();
		this.browser.look(Mode.LIGHT);
	}

	/** By a passport, with an account of its own. */
	private PersonId recordedAgain(Person first) {
		LocalDate from = LocalDate.of(2024, 1, 1);
		PersonId second = bean(People.class)
			.register(new NewPerson(first.region(), new PersonName(first.name()),
					new Certificate(CertificateKind.FOREIGN_PASSPORT, PASSPORT), null, first.birthday(), first.sex(),
					first.enrolment(), first.insuredProvince(), from))
			.id();
		AccountId account = bean(PersonalAccounts.class).open(second, first.region(), from);
		bean(PersonalAccounts.class).bringForward(account, first.region(), Money.ofYuan("12.34"), from,
				RequestId.fresh(), Actor.SYSTEM);
		return second;
	}

	private void key(CharSequence key) {
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
	}

	private static <T> T bean(Class<T> type) {
		return DemoApplication.context().getBean(type);
	}

}
