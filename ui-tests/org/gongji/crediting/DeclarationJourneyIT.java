package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer brings a file with errors, mends it, and declares it. */
class DeclarationJourneyIT {

	private static final String SUBMIT = "main form[enctype] .button-bar button[type=submit]";

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private final IdentityNumber number = SomeNumber.fresh();

	private final String employer = "T" + Town.digits(12);

	@BeforeEach
	void somebodyIsInsured() {
		DemoApplication.context()
			.getBean(People.class)
			.register(NewPerson.of(new Region("530900"), new PersonName("测试人"), this.number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START));
	}

	@Test
	void aFileWithErrorsIsMendedAndDeclared() throws IOException {
		this.browser.as("bureau.lincang").open("/bureau/employers");
		this.browser.fill("code", this.employer).fill("name", "旅程机械厂").fill("agency", "市经办中心");
		this.browser.follow("main form .button-bar button[type=submit]");
		assertThat(this.browser.text()).contains("已登记", "旅程机械厂");
		this.browser.inspect("employer-recorded").assertQuiet();

		this.browser.follow("main a[href*='/bureau/declarations?employer=']");
		bring("错误.csv", row("2026-03", "5321.101") + row("2099-01", "5321.10"), "2", "10642.20");
		assertThat(this.browser.text()).contains("有 2 处问题", "第 4 列 缴费基数", "超过两位", "第 3 列 月份", "这个月还没有到")
			.doesNotContain("确认申报（");
		this.browser.inspect("declaration-errors").assertQuiet();
		this.browser.follow("button[formaction$='/discard']");
		assertThat(this.browser.text()).contains("没有申报");

		this.browser.fill("employer", this.employer);
		bring("改好.csv", row("2026-03", "5321.10") + row("2026-02", "5321.10"), "2", "10642.20");
		assertThat(this.browser.text()).contains("确认申报（2 行）", "10,642.20");
		this.browser.inspect("declaration-preview").assertQuiet();
		this.browser.follow("main form .btn-primary");
		assertThat(this.browser.text()).contains("已申报").doesNotContain("确认申报（");
		this.browser.inspect("declaration-taken").assertQuiet();

		this.browser.open("/bureau/employers").follow("main a.code[href*='/bureau/employers/']");
		this.browser.open("/bureau/declarations?employer=" + this.employer);
		bring("改好.csv", row("2026-03", "5321.10") + row("2026-02", "5321.10"), "2", "10642.20");
		assertThat(this.browser.text()).contains("已经申报过，没有再次申报");
	}

	@Test
	void aClerkDeclaresOnePersonWithoutScript() throws IOException {
		this.browser.as("bureau.lincang").open("/bureau/employers");
		this.browser.fill("code", this.employer).fill("name", "旅程商店").fill("agency", "市经办中心");
		this.browser.follow("main form .button-bar button[type=submit]");
		try (Browser plain = Browser.withoutScript()) {
			plain.signIn("clerk.lincang").open("/window/declarations");
			plain.fill("employer", this.employer).fill("number", this.number.text()).fill("name", "测试人");
			plain.fill("month", "2099-01").fill("base", "４，０００");
			plain.press("input[name=kind][value=CONTRIBUTION]");
			plain.press("input[name=paid]");
			plain.follow("main form .btn-primary");
			assertThat(plain.text()).contains("这个月还没有到");
			plain.fill("month", "2026年3月").follow("main form .btn-primary");
			assertThat(plain.text()).contains("旅程商店", "2026-03", "4,000.00", "测试人").doesNotContain(this.number.text());
			plain.follow("main form .btn-primary");
			assertThat(plain.text()).contains("已申报");
		}
	}

	private void bring(String name, String rows, String count, String sum) throws IOException {
		Path file = Files.writeString(this.dir.resolve(name), DeclaredFile.HEADER + "\n" + rows);
		this.browser.press("input[name=kind][value=CONTRIBUTION]");
		this.browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		this.browser.fill("rows", count).fill("sum", sum).follow(SUBMIT);
	}

	private String row(String month, String base) {
		return this.number.text() + ",测试人," + month + "," + base + ",是\n";
	}

}
