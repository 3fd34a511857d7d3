package org.gongji.casework;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk's day with the worklist, by keys: take, print, hand on, sign. */
class WorklistJourneyIT {

	private static final Region HERE = new Region("610100");

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void aDayWithTheWorklistByKeysAlone() {
		Case one = applied();
		this.browser.as("clerk.xian").open("/window");
		this.browser.inspect("window-home");
		press(Keys.F2);
		assertThat(this.browser.path()).isEqualTo("/window/cases/" + one.id().value());
		this.keys.to("a[href$='/papers']").enter();
		press("1");
		assertThat(this.browser.text()).contains("受理回执", "第几次打印");
		this.browser.inspect("case-papers");
		press(Keys.ESCAPE);
		this.keys.to("a[href$='/hand']").enter();
		this.browser.inspect("case-hand");
		press(Keys.F8);
		assertThat(this.browser.status()).isEqualTo(422);
		this.keys.to("input[name=note]").type("等他补备案表");
		press(Keys.F8);
		this.browser.open("/window/cases");
		this.browser.inspect("worklist");
		press("3");
		assertThat(this.browser.text()).contains(one.number());
		new Actions(this.browser.driver()).sendKeys(Keys.ARROW_DOWN).perform();
		press(Keys.ENTER);
		assertThat(this.browser.path()).startsWith("/window/cases/");
		this.browser.open("/window/tally");
		this.browser.inspect("tally");
		press(Keys.F8);
		assertThat(this.browser.text()).contains("今天已经签字的日结", "受理回执打印了 1 张");
		this.browser.as("bureau.xian").open("/bureau/tallies");
		assertThat(this.browser.text()).contains("窗口日结");
		this.browser.assertQuiet();
	}

	@Test
	void aPersonIsFoundByTheEndOfTheNumberAndSeenAtOneGlance() {
		PersonId person = DemoApplication.town().personWith(HERE, "45.00");
		this.browser.as("clerk.xian").open("/window/people/" + person.value());
		this.browser.inspect("window-sight");
		assertThat(this.browser.text()).contains("转走或取出余额", "45.00");
		press("1");
		assertThat(this.browser.path()).endsWith("/cases");
		this.browser.assertQuiet();
	}

	/** A member asks for the balance to move: nobody's case yet. */
	private Case applied() {
		PersonId owner = DemoApplication.town().personWith(HERE, "45.00");
		Actor member = new Actor("member-" + owner.value().toString().substring(0, 8), Role.MEMBER, HERE);
		CaseOpened opened = DemoApplication.context()
			.getBean(CaseOpening.class)
			.open(member, HERE, owner, Applicants.transfer(null), RequestId.fresh());
		return ((CaseOpened.Opened) opened).now();
	}

	private void press(CharSequence key) {
		this.browser.leave(() -> new Actions(this.browser.driver()).sendKeys(key).perform());
	}

}
