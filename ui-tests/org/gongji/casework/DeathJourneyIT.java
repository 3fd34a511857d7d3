package org.gongji.casework;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.person.PersonId;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A death at the window, by keys alone: from the notice to what two heirs are owed. */
class DeathJourneyIT {

	private static final int MOST_PRESSES = 60;

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void fromTheNoticeToTwoHeirsInFewKeys() {
		PersonId dead = DemoApplication.town().personWith(new Region("530900"), "1000.01");
		this.browser.as("clerk.lincang").open("/window/people/" + dead + "/death");
		this.keys.presses();
		this.keys.type("2026-10-01", Keys.TAB).choose("DEATH_CERTIFICATE").type(Keys.TAB, "临死证 2026-17");
		this.browser.inspect("death-form").assertQuiet();
		this.keys.leave(Keys.F8);
		this.browser.inspect("death-check").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("去世已登记", "已经停止的");
		this.browser.inspect("death").assertQuiet();
		this.keys.leave(Keys.F2).type("李兰亭").leave(Keys.F8);
		assertThat(this.browser.text()).contains("还没有填写继承人", "份额还没有证明");
		this.keys.leave(Keys.F2);
		heir("李兰亭", "SPOUSE", "1/2");
		this.keys.leave(Keys.F2);
		heir("张明远", "CHILD", "50%");
		assertThat(this.browser.text()).contains("份额合计正好是一");
		this.keys.leave(Keys.F4).choose("NOTARY").type(Keys.TAB, "云临公证 8 号", Keys.TAB, "2026-10-20");
		this.browser.inspect("estate-proof").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("还没有核对这些材料");
		this.keys.leave(Keys.F9);
		this.browser.inspect("estate-materials").assertQuiet();
		this.keys.leave(Keys.F9);
		assertThat(this.browser.text()).contains("必需的材料都核对过了");
		this.browser.inspect("estate-heirs").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("500.01", "500.00", "壹仟元零壹分");
		this.browser.inspect("estate-check").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("等待另一位工作人员复核");
		String heirs = this.browser.path();
		int first = this.keys.presses();
		this.browser.as("clerk2.lincang").open(heirs);
		this.keys.leave(Keys.F8);
		this.browser.inspect("estate-approve").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("已批准", "待付", "500.01", "500.00");
		assertThat(first + this.keys.presses()).isLessThan(MOST_PRESSES);
		this.browser.assertQuiet();
	}

	/** The focus stands in the first field of the form. */
	private void heir(String name, String relation, String share) {
		this.keys.type(name, Keys.TAB, Keys.TAB, SomeNumber.fresh().text(), Keys.TAB)
			.choose(relation)
			.type(Keys.TAB, share, Keys.TAB, "6222020200112230", Keys.TAB, name, Keys.TAB, "中国工商银行");
		this.browser.inspect("estate-heir").assertQuiet();
		this.keys.leave(Keys.F8);
	}

}
