package org.gongji.crediting;

import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.browser.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who retired reads why 150.00 became 90.00. */
class RetireeReadsIT {

	private final Browser browser = Browser.shared();

	@Test
	void theDropIsExplainedWithItsReasonAndArticle() {
		YearMonth retired = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(3);
		YearMonth first = retired.plusMonths(1);
		this.browser.as("newretiree.heilongjiang").open("/my/statement?month=" + first);
		assertThat(this.browser.text()).contains("按月划入", "退休人员定额划入");
		this.browser.follow("main table.moves a[href*='/my/credits/']");
		String said = this.browser.text();
		assertThat(said).contains(words(first) + "划入", "90.00", "150.00", "比上个月少 60.00 元",
				"您从 " + words(retired) + "15日 起是退休人员，从 " + words(first) + "起按定额每月 90.00 元划入，依据", "第九条");
		this.browser.inspect("retiree-credit").assertQuiet();
		this.browser.follow("main a[href*='/my/credits/']");
		assertThat(this.browser.text()).contains("7,500.00 元的 2%，是 150.00 元", "演示松江机械厂");
		this.browser.inspect("employee-credit").assertQuiet();
	}

	private static String words(YearMonth month) {
		return month.getYear() + "年" + month.getMonthValue() + "月";
	}

}
