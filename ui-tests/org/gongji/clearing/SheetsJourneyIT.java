package org.gongji.clearing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month is cleared: one officer makes the sheets and submits them, another releases.
 */
class SheetsJourneyIT {

	private static final String ACT = "main form button.btn-primary";

	private static final String APPROVE = "main form[action$='/approve'] button";

	private final Browser browser = Browser.shared();

	@Test
	void aMonthIsMadeSubmittedAndReleased() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		YearMonth month = YearMonth.from(today.minusDays(1)).minusMonths(1);
		this.browser.as("bureau.lincang")
			.look(Mode.LIGHT)
			.open("/bureau/clearing")
			.follow("main a[href^='/bureau/clearing/sheets']")
			.follow("#make button");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("这个月还没有结束");
		this.browser.open("/bureau/clearing/sheets?month=" + month).follow("#make button");
		assertThat(this.browser.text()).contains("以前月份还欠机构", "请从最早的月份做起");
		this.browser.inspect("sheets-begin").assertQuiet();
		this.browser.press("#accepted").follow("#make button");
		assertThat(this.browser.text()).contains("合计", "已生成", "没有核发");
		this.browser.inspect("sheets-made").assertQuiet();
		this.browser.follow("main tbody th a");
		assertThat(this.browser.text()).contains("月初应付", "的 5%", "本单应付");
		this.browser.inspect("sheet").assertQuiet();
		anAccountIsEnteredAndSeenByTwo();
		this.browser.as("bureau.lincang").open("/bureau/clearing?month=" + month);
		assertThat(this.browser.text()).contains("临沧市演示综合医院", "未对账");
		this.browser.inspect("clearing-month").assertQuiet();
		this.browser.open("/bureau/clearing/sheets?month=" + month).follow("main a[data-key=F2]");
		assertThat(this.browser.text()).contains("大写", "元");
		this.browser.inspect("release-check").assertQuiet();
		this.browser.follow(ACT);
		assertThat(this.browser.text()).contains("这是你提交的，要另一个人核发");
		String release = this.browser.driver().getCurrentUrl();
		this.browser.as("bureau2.lincang").open(release.substring(release.indexOf("/bureau"))).follow(ACT);
		assertThat(this.browser.text()).contains("已经核发", "付款文件");
		this.browser.inspect("release").assertQuiet();
		this.browser.as("pharmacy.lincang").open("/counter/sheets").follow("main tbody th a");
		assertThat(this.browser.text()).contains("预留质量保证金", "本单应付", "还没有付款");
		this.browser.inspect("counter-sheet").assertQuiet();
	}

	private void anAccountIsEnteredAndSeenByTwo() {
		this.browser.follow("main a[href*='/accounts?institution=']")
			.fill("holder", "临沧市演示综合医院")
			.fill("account", "53001234567890")
			.fill("bank", "某银行临沧分行")
			.follow("main form.panel button[type=submit]");
		assertThat(this.browser.text()).contains("已经提交", "**** 7890", "要另一个人复核");
		this.browser.inspect("accounts-mine").assertQuiet();
		this.browser.as("bureau2.lincang").open("/bureau/clearing/accounts");
		this.browser.fill("number", "53001234567891").follow(APPROVE);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("和登记的账号不一样");
		this.browser.inspect("accounts-wrong").assertQuiet();
		this.browser.fill("number", "53001234567890").follow(APPROVE);
		assertThat(this.browser.text()).contains("从现在起付到这个账户", "最近复核过的");
	}

}
