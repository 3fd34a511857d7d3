package org.gongji.casework;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** A balance goes from one region of the installation to another: two clerks in each. */
class TransferJourneyIT {

	private static final String NEXT = "main form.panel button[data-key=F8]";

	private static final String DO = "main [data-key=F8]";

	private final Browser browser = Browser.shared();

	private final Town town = DemoApplication.town();

	@Test
	void aBalanceGoesFromTielingToLincang() {
		PersonId owner = this.town.personWith(new Region("211200"), "612.35");
		this.browser.as("clerk.tieling").open("/window/people/" + owner.value() + "/cases/moved_with_account");
		new Select(this.browser.driver().findElement(By.cssSelector("select[name=to]"))).selectByValue("530900");
		this.browser.follow(NEXT).follow(DO);
		String out = this.browser.path();
		this.browser.follow("main a[data-key=F4]").follow("main button[data-key=F9]");
		this.browser.follow(DO);
		this.browser.as("clerk2.tieling").open(out).follow(DO).follow("main form[action$='/approve'] button");
		assertThat(this.browser.text()).contains("已批准", "打印信息表");
		assertThat(this.town.available(owner)).isEqualTo(Money.ZERO);
		this.browser.as("clerk.lincang").open("/window/transfers");
		this.browser.inspect("transfers");
		this.browser.open("/window/transfers/" + out.substring(out.lastIndexOf('/') + 1));
		this.browser.inspect("transfer");
		assertThat(this.browser.text()).contains("还没有收下", "陆佰壹拾贰元叁角伍分");
		this.browser.follow(DO);
		String in = this.browser.path();
		this.browser.inspect("transfer-case");
		this.browser.follow(DO);
		assertThat(this.browser.text()).contains("等待复核");
		this.browser.as("clerk2.lincang").open(in).follow(DO).follow("main form[action$='/approve'] button");
		assertThat(this.browser.text()).contains("已办结");
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("612.35"));
		this.browser.as("clerk.tieling").open(out);
		assertThat(this.browser.text()).contains("已办结");
		this.browser.assertQuiet();
	}

}
