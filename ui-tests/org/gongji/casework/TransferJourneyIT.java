package org.gongji.casework;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A balance goes from one region of the installation to another: two clerks in each. */
class TransferJourneyIT {

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	private final Town town = DemoApplication.town();

	@Test
	void aBalanceGoesFromTielingToLincang() {
		PersonId owner = this.town.personWith(new Region("211200"), "612.35");
		this.browser.as("clerk.tieling").open("/window/people/" + owner.value() + "/cases/moved_with_account");
		this.keys.to("select[name=region]").choose("530900").leave(Keys.F8).leave(Keys.F8);
		String out = this.browser.path();
		this.keys.leave(Keys.F4).leave(Keys.F9).leave(Keys.F8);
		this.browser.as("clerk2.tieling").open(out);
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("可以转走", "批准转走 612.35 元");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("已批准", "正在路上", "打印信息表");
		assertThat(this.town.available(owner)).isEqualTo(Money.ZERO);
		this.browser.as("clerk.lincang").open("/window/transfers");
		this.browser.inspect("transfers");
		this.keys.to("a[href$='" + out.substring(out.lastIndexOf('/')) + "']").enter();
		this.browser.inspect("transfer");
		assertThat(this.browser.text()).contains("还没有收下", "陆佰壹拾贰元叁角伍分");
		this.keys.leave(Keys.F8);
		String in = this.browser.path();
		this.browser.inspect("transfer-case");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("等待复核", "请另一位同事复核");
		this.browser.as("clerk2.lincang").open(in);
		this.keys.leave(Keys.F8).leave(Keys.F8);
		assertThat(this.browser.text()).contains("已办结");
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("612.35"));
		this.browser.as("clerk.tieling").open(out);
		assertThat(this.browser.text()).contains("已办结", "已到账");
		this.browser.assertQuiet();
	}

}
