package org.gongji.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

import org.gongji.browser.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** Two officers of Xi'an set a figure, and see beforehand what it changes. */
class ParameterJourneysIT {

	private static final String FIRST = "bureau.xian";

	private static final String SECOND = "bureau2.xian";

	private static final String SUBMIT = "main form[enctype] .button-bar button[type=submit]";

	private static final String APPROVE = "form[action$='/approve'] button";

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private Path scan;

	@BeforeEach
	void scanTheDocument() throws IOException {
		this.scan = Files.writeString(this.dir.resolve("通知.pdf"), "%PDF-1.7\n%%EOF\n");
	}

	@Test
	void aRatioHoldsFromItsDayOnceASecondOfficerApproved() {
		assertThat(fund(TODAY)).isEqualTo(fund(TODAY.minusDays(1)));
		this.browser.as(FIRST).open("/bureau/parameters/new?key=pooled.ratio");
		this.browser.fill("rows[6].cells[0]", "六成五").fill("holdsFrom", "soon").follow(SUBMIT);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("请写成 0.60 或 60% 这样的比例", "请写明从哪一天起执行", "请选择文件");
		assertThat(value("rows[6].cells[0]")).isEqualTo("六成五");
		this.browser.inspect("parameter-refused").assertQuiet();

		this.browser.fill("rows[6].cells[0]", "40%");
		document("关于调整门诊支付比例的通知", TODAY);
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("支付比例低于文件规定的下限");

		this.browser.fill("rows[6].cells[0]", "65%").fill("rows[6].cells[1]", "60%");
		document("关于调整门诊支付比例的通知", TODAY);
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("由另一名工作人员复核", "退休人员的比例低于在职职工");
		assertThat(this.browser.driver().findElements(By.cssSelector(APPROVE))).isEmpty();
		String entry = this.browser.path();

		this.browser.as(SECOND).open(entry);
		assertThat(this.browser.text()).contains("关于调整门诊支付比例的通知", "通知.pdf", "65%", "用算例试算");
		this.browser.inspect("parameter-to-approve").assertQuiet();
		assertThat(fund(TODAY)).isEqualTo(fund(TODAY.minusDays(1)));
		this.browser.as(SECOND).open(entry).follow(APPROVE);
		assertThat(this.browser.text()).contains("已复核，从执行日起生效");
		assertThat(fund(TODAY.minusDays(1))).isEqualTo("480.00");
		assertThat(fund(TODAY)).isEqualTo("520.00");
		this.browser.as(SECOND).open(entry);
		assertThat(this.browser.text()).contains("历次取值", "经办：医保局经办", "复核：医保局复核");
	}

	@Test
	void aDraftIsReplayedAndGivenBack() {
		this.browser.as(FIRST).open("/bureau/parameters/new?key=premium.resident_insurance");
		this.browser.driver().findElement(By.cssSelector("input[name=value][value=yes]")).click();
		document("关于代缴居民医保费的通知", LocalDate.of(2023, 1, 1));
		this.browser.follow(SUBMIT);
		String entry = this.browser.path();
		String id = entry.substring(entry.lastIndexOf('/') + 1);

		this.browser.as(SECOND).open("/bureau/cases");
		this.browser.driver().findElement(By.cssSelector("option[value='" + id + "']")).click();
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("算了 366 个", "已有结果改变（0 个）", "NOT_YET_ENABLED", "XA-PREMIUM");
		this.browser.inspect("cases-replayed").assertQuiet();
		this.browser.follow("#result a[href$='" + id + "']");
		this.browser.fill("reason", "先等省里的通知").follow("form[action$='/return'] button");
		assertThat(this.browser.text()).contains("已退回");
		this.browser.open(entry);
		assertThat(this.browser.text()).contains("先等省里的通知");
	}

	@Test
	void aTableGrowsWithoutScript() {
		try (Browser plain = Browser.withoutScript()) {
			plain.signIn("bureau.lincang").open("/bureau/parameters/new?key=negotiated_drug.first_self_pay");
			plain.fill("rows[0].name", "某谈判药").fill("rows[0].cells[0]", "１０％");
			plain.follow("button[name=more]");
			assertThat(plain.text()).contains("第 6 行");
			assertThat(plain.driver().findElement(By.name("rows[0].name")).getDomProperty("value")).isEqualTo("某谈判药");
			plain.driver().findElement(By.name("scan")).sendKeys(this.scan.toString());
			plain.fill("holdsFrom", "2099年1月1日").fill("documentTitle", "关于谈判药的通知").follow(SUBMIT);
			assertThat(plain.text()).contains("录入的取值", "某谈判药", "10%");
		}
	}

	private void document(String title, LocalDate from) {
		this.browser.fill("holdsFrom", from.toString()).fill("documentTitle", title);
		this.browser.driver().findElement(By.name("scan")).sendKeys(this.scan.toString());
	}

	private String value(String name) {
		return this.browser.driver().findElement(By.name(name)).getDomProperty("value");
	}

	/** What the calculator says the fund pays of 1000 yuan at a level-2 hospital. */
	private String fund(LocalDate day) {
		this.browser.as(null)
			.open("/calculator?region=610100&status=employee&level=level_2&total=1000&day=" + day);
		WebElement verdict = this.browser.driver().findElement(By.id("verdict"));
		return verdict.getText().replaceAll("[^0-9.]", "");
	}

}
