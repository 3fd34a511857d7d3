package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers run three months of a region by the pages, from the file to the report. */
class ThreeMonthsJourneyIT {

	private static final Region HEILONGJIANG = new Region("239900");

	/** Long before the months that the demo itself has credited. */
	private static final YearMonth FIRST = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(20);

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private final IdentityNumber number = SomeNumber.fresh();

	private final String employer = "T" + Town.digits(12);

	private PersonId person;

	@BeforeEach
	void somebodyIsInsured() {
		this.person = DemoApplication.context()
			.getBean(People.class)
			.register(NewPerson.of(HEILONGJIANG, new PersonName("测试人"), this.number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id();
		DemoApplication.context().getBean(PersonalAccounts.class).open(this.person, HEILONGJIANG, Town.START);
	}

	@Test
	void threeMonthsFromTheFileToTheReport() throws IOException {
		this.browser.as("bureau.heilongjiang").open("/bureau/employers");
		this.browser.fill("code", this.employer).fill("name", "旅程三月厂").fill("agency", "省本级经办中心");
		this.browser.follow("main form .button-bar button[type=submit]");

		bring("错误.csv", FIRST, "7500.001");
		assertThat(this.browser.text()).contains("有 1 处问题", "第 4 列 缴费基数", "超过两位").doesNotContain("确认申报（");
		this.browser.follow("button[formaction$='/discard']");
		month(FIRST);
		assertThat(available()).isEqualTo(Money.ofYuan("150.00"));

		month(FIRST.plusMonths(1));
		assertThat(available()).isEqualTo(Money.ofYuan("300.00"));
		assertThat(this.browser.text()).contains("上月金额");

		DemoApplication.context()
			.getBean(People.class)
			.change(this.person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of("23"),
					FIRST.plusMonths(1).atDay(20));
		credit(FIRST.plusMonths(2));
		assertThat(available()).isEqualTo(Money.ofYuan("390.00"));
		assertThat(this.browser.text()).contains("比上个月变化最大的人", "测试人", "没有划入的人");
		this.browser.inspect("three-months-report").assertQuiet();
		this.browser.open("/bureau/employers/" + DemoApplication.context()
			.getBean(Employers.class)
			.find(new EmployerCode(this.employer), HEILONGJIANG)
			.orElseThrow()
			.id());
		assertThat(this.browser.text()).contains(FIRST.toString(), FIRST.plusMonths(1).toString(), "7,500.00");
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	/** From the file of the month to its result. */
	private void month(YearMonth month) throws IOException {
		this.browser.as("bureau.heilongjiang");
		bring(month + ".csv", month, "7500.00");
		this.browser.follow("main form .btn-primary");
		assertThat(this.browser.text()).contains("已申报");
		credit(month);
	}

	private void credit(YearMonth month) {
		this.browser.as("bureau.heilongjiang").open("/bureau/credits");
		this.browser.driver().findElement(By.cssSelector("option[value='" + month + "']")).click();
		this.browser.follow("main form .button-bar button");
		String run = this.browser.path();
		await("试算好了");
		this.browser.follow("form[action$='/submit'] button");
		this.browser.as("bureau2.heilongjiang").open(run).follow("form[action$='/approve'] button");
		await("账上的人次和金额，与复核通过的完全相同");
	}

	private void bring(String name, YearMonth month, String base) throws IOException {
		Path file = Files.writeString(this.dir.resolve(name),
				DeclaredFile.HEADER + "\n" + this.number.text() + ",测试人," + month + "," + base + ",是\n");
		this.browser.open("/bureau/declarations").fill("employer", this.employer);
		this.browser.press("input[name=kind][value=CONTRIBUTION]");
		this.browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		this.browser.fill("rows", "1").fill("sum", "7500.00");
		this.browser.follow("main form[enctype] .button-bar button[type=submit]");
	}

	private Money available() {
		return DemoApplication.context().getBean(PersonalAccounts.class).of(this.person).orElseThrow().available();
	}

	private void await(String words) {
		new WebDriverWait(this.browser.driver(), Duration.ofSeconds(60)).ignoring(RuntimeException.class)
			.until((any) -> this.browser.text().contains(words));
		this.browser.settled();
	}

}
