package org.gongji.casework;

import java.time.LocalDate;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A bill that was paid in cash comes to the window: typed, approved by another clerk, owed. */
class ReimbursementJourneyIT {

	private static final String DO = "main [data-key=F8]";

	private final Browser browser = Browser.shared();

	private final Town town = DemoApplication.town();

	private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

	@Test
	void aBillByKeysAloneUntilItIsOwed() {
		PersonId patient = this.town.personWith(new Region("530900"), "100.00");
		this.browser.as("clerk.lincang").open("/window/people/" + patient.value() + "/cases");
		Keyboard keys = new Keyboard(this.browser);
		keys.to("main a[href$='/reimbursement']").enter();
		this.browser.inspect("case-bill");
		keys.to("input[name=on]").type(this.today).to("input[name=where]").type("县人民医院");
		keys.to("select[name=place]").choose("LEVEL_2");
		keys.to("input[name=designated]").type(" ");
		keys.to("input[name='lines[0].name']").type("诊疗费");
		keys.to("select[name='lines[0].scope']").choose("CLASS_A");
		keys.to("input[name='lines[0].amount']").type("260.00");
		keys.to("input[name='invoices[0].number']").type(Town.digits(20));
		keys.to("input[name='invoices[0].amount']").type("260.00");
		keys.to("input[name=fromAccount]").type(" ");
		keys.to("main form button[data-key=F8]").enter();
		this.browser.inspect("case-bill-check");
		assertThat(this.browser.text()).contains("还没有受理", "210.00", "贰佰壹拾元整");
		keys.to(DO).enter();
		String page = this.browser.path();
		this.browser.inspect("case-bill-open");
		keys.to("a[data-key=F2]").enter();
		keys.to("input[name=holder]").type("测试人").to("input[name=account]").type("123456789012");
		keys.to("input[name=bank]").type("测试银行").to("main form.panel button").enter();
		keys.leave(Keys.F4).leave(Keys.F9).to(DO).enter();
		assertThat(this.browser.text()).contains("等待复核");
		this.browser.as("clerk2.lincang").open(page + "/review");
		this.browser.inspect("case-bill-review");
		this.browser.follow("main form[action$='/approve'] button");
		assertThat(this.browser.text()).contains("已批准", "待付", "210.00");
		assertThat(this.town.available(patient)).isEqualTo(Money.ZERO);
		this.browser.assertQuiet();
	}

	@Test
	void aMemberAsksOnLineAndTheWindowEntersTheBill() {
		String invoice = Town.digits(20);
		this.browser.as("worker.lincang").open("/my/cases/new/reimbursement");
		this.browser.fill("on", this.today).fill("where", "县人民医院");
		this.browser.fill("invoices[0].number", invoice).fill("invoices[0].amount", "260.00");
		this.browser.follow("main form[action$='/check'] .button-bar button");
		assertThat(this.browser.text()).contains("还没有提交", "窗口看了发票和清单");
		this.browser.inspect("my-bill-check");
		this.browser.follow("main .button-bar form:first-child button");
		assertThat(this.browser.text()).contains("填收款的银行账户", invoice);
		String page = this.browser.path();
		this.browser.as("clerk.lincang").open(page.replace("/my/", "/window/"));
		new Keyboard(this.browser).leave(Keys.F2);
		this.browser.inspect("case-bill-entering");
		fill(invoice);
		this.browser.follow(DO).follow(DO);
		assertThat(this.browser.text()).contains("账单已录入", "110.00");
		this.browser.assertQuiet();
	}

	@Test
	void anInvoiceIsTakenOnceAndWhatIsMissingIsNamed() {
		String invoice = Town.digits(20);
		Region lincang = new Region("530900");
		this.browser.as("clerk.lincang").open(page(this.town.personWith(lincang, "0.00")));
		this.browser.follow(DO);
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.inspect("case-bill-wrong");
		fill(invoice);
		this.browser.follow(DO).follow(DO);
		String number = this.browser.driver().findElement(By.cssSelector("h1 .digits")).getText();
		this.browser.open(page(this.town.personWith(lincang, "0.00")));
		fill(invoice);
		this.browser.follow(DO).follow(DO);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("发票 " + invoice + " 已经在案件 " + number + " 里");
	}

	@Test
	void whereTheDocumentIsSilentTheBureauIsNamed() {
		this.browser.as("clerk.tieling").open(page(this.town.personWith(new Region("211200"), "0.00")));
		fill(Town.digits(20));
		this.browser.follow(DO);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("按现在填的，不能办", "手工报销要交哪些材料");
		this.browser.inspect("case-bill-not-set");
	}

	private static String page(PersonId person) {
		return "/window/people/" + person.value() + "/cases/reimbursement";
	}

	private void fill(String invoice) {
		this.browser.fill("on", this.today).fill("where", "县人民医院");
		this.browser.driver().findElement(By.cssSelector("select[name=place] option[value=LEVEL_2]")).click();
		this.browser.press("input[name=designated][value=yes]");
		this.browser.fill("lines[0].name", "诊疗费").fill("lines[0].amount", "260.00");
		this.browser.driver()
			.findElement(By.cssSelector("select[name='lines[0].scope'] option[value=CLASS_A]"))
			.click();
		this.browser.fill("invoices[0].number", invoice).fill("invoices[0].amount", "260.00");
	}

}
