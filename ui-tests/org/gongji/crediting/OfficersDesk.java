package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

import org.gongji.access.Region;
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
import org.gongji.testing.Town;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What two officers of Heilongjiang do by the pages of crediting. */
final class OfficersDesk {

	static final Region REGION = new Region("239900");

	static final String FIRST = "bureau.heilongjiang";

	static final String SECOND = "bureau2.heilongjiang";

	private static final String SUBMIT = "main form[enctype] .button-bar button[type=submit]";

	private final Browser browser;

	private final Path dir;

	private final String employer = "T" + Town.digits(12);

	OfficersDesk(Browser browser, Path dir) {
		this.browser = browser;
		this.dir = dir;
	}

	PersonId insured(IdentityNumber number, PersonStatus status) {
		PersonId person = DemoApplication.context()
			.getBean(People.class)
			.register(NewPerson.of(REGION, new PersonName("测试人"), number, null, Enrolment.employeeScheme(status),
					Town.START))
			.id();
		DemoApplication.context().getBean(PersonalAccounts.class).open(person, REGION, Town.START);
		return person;
	}

	Money available(PersonId person) {
		return DemoApplication.context().getBean(PersonalAccounts.class).of(person).orElseThrow().available();
	}

	void employer() {
		this.browser.as(FIRST).open("/bureau/employers");
		this.browser.fill("code", this.employer).fill("name", "旅程三月厂").fill("agency", "省本级经办中心");
		this.browser.follow("main form .button-bar button[type=submit]");
	}

	String employerPage() {
		return "/bureau/employers/" + DemoApplication.context()
			.getBean(Employers.class)
			.find(new EmployerCode(this.employer), REGION)
			.orElseThrow()
			.id();
	}

	/** Uploads one person's month and stays on the preview. */
	void bring(IdentityNumber number, YearMonth month, String base, String stated) throws IOException {
		bring("no", DeclaredFile.HEADER + "\n" + number.text() + ",测试人," + month + "," + base + ",是\n", stated);
	}

	void declare(IdentityNumber number, YearMonth month, String base) throws IOException {
		bring(number, month, base, base);
		confirm();
	}

	/** Brings a correction of what was declared. */
	void declareAnew(IdentityNumber number, YearMonth month, String base) throws IOException {
		bring("yes", DeclaredFile.HEADER + ",撤销\n" + number.text() + ",测试人," + month + "," + base + ",是,\n", base);
		confirm();
	}

	private void bring(String correction, String content, String stated) throws IOException {
		Path file = Files.writeString(this.dir.resolve(Town.digits(6) + ".csv"), content);
		this.browser.as(FIRST).open("/bureau/declarations").fill("employer", this.employer);
		this.browser.press("input[name=kind][value=CONTRIBUTION]");
		this.browser.press("input[name=correction][value=" + correction + "]");
		this.browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		this.browser.fill("rows", "1").fill("sum", stated);
		this.browser.follow(SUBMIT);
	}

	private void confirm() {
		this.browser.follow("main form .btn-primary");
		await("已申报");
	}

	/** Has the month credited, from the draft to the result. */
	void credit(YearMonth month) {
		draft("/bureau/credits", month, "试算好了");
		approve();
		await("账上的人次和金额，与复核通过的完全相同");
	}

	/** Has everything up to the month looked at, and stays on the findings. */
	void lookForCorrections(YearMonth month) {
		draft("/bureau/corrections", month, "查好了，钱还没有动");
	}

	/** Gives the run on the page to the second officer, who approves it. */
	void approve() {
		String run = this.browser.path();
		this.browser.follow("form[action$='/submit'] button");
		this.browser.as(SECOND).open(run).follow("form[action$='/approve'] button");
	}

	/** Sets a value from a day on, by a document and two officers. */
	void set(String key, String value, LocalDate from) throws IOException {
		Path scan = Files.writeString(this.dir.resolve("通知.pdf"), "%PDF-1.7\n%%EOF\n");
		this.browser.as(FIRST).open("/bureau/parameters/new?key=" + key);
		if ("yes".equals(value)) {
			this.browser.press("input[name=value][value=yes]");
		}
		else {
			this.browser.fill("value", value);
		}
		this.browser.fill("holdsFrom", from.toString()).fill("documentTitle", "关于调整划入金额的通知");
		this.browser.driver().findElement(By.name("scan")).sendKeys(scan.toString());
		this.browser.follow(SUBMIT);
		String entry = this.browser.path();
		this.browser.as(SECOND).open(entry).follow("form[action$='/approve'] button");
		await("已复核，从执行日起生效");
	}

	void await(String words) {
		new WebDriverWait(this.browser.driver(), Duration.ofSeconds(60)).ignoring(RuntimeException.class)
			.until((any) -> this.browser.text().contains(words));
		this.browser.settled();
	}

	private void draft(String page, YearMonth month, String words) {
		this.browser.as(FIRST).open(page);
		this.browser.driver().findElement(By.cssSelector("option[value='" + month + "']")).click();
		this.browser.follow("main form .button-bar button");
		await(words);
	}

}
