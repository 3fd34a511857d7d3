package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers run three months of a region by the pages, from the file to the report. */
class ThreeMonthsJourneyIT {

	/** Long before the months that the demo itself has credited. */
	private static final YearMonth FIRST = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(20);

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private final IdentityNumber number = SomeNumber.fresh();

	private OfficersDesk desk;

	private PersonId person;

	@BeforeEach
	void somebodyIsInsured() {
		this.desk = new OfficersDesk(this.browser, this.dir);
		this.person = this.desk.insured(this.number, PersonStatus.EMPLOYEE);
	}

	@Test
	void threeMonthsFromTheFileToTheReport() throws IOException {
		this.desk.employer();
		this.desk.bring(this.number, FIRST, "7500.001", "7500.00");
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
		this.desk.credit(FIRST.plusMonths(2));
		assertThat(available()).isEqualTo(Money.ofYuan("390.00"));
		assertThat(this.browser.text()).contains("比上个月变化最大的人", "测试人", "没有划入的人");
		this.browser.inspect("three-months-report").assertQuiet();
		this.browser.open(this.desk.employerPage());
		assertThat(this.browser.text()).contains(FIRST.toString(), FIRST.plusMonths(1).toString(), "7,500.00");
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	/** From the file of the month to its result. */
	private void month(YearMonth month) throws IOException {
		this.desk.declare(this.number, month, "7500.00");
		this.desk.credit(month);
	}

	private Money available() {
		return this.desk.available(this.person);
	}

}
