package org.gongji.crediting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
import org.gongji.access.Passwords;
import org.gongji.access.Role;
import org.gongji.access.SignIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.money.Money;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers correct a wrong base, and top retirees up once the amount has risen. */
class CorrectionJourneyIT {

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	/** Longer ago than any other month that the demo or another journey credits. */
	private static final YearMonth MONTH = YearMonth.from(TODAY).minusMonths(23);

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	@AfterEach
	void theAmountIsAsItWas() {
		DemoApplication.context()
			.getBean(JdbcClient.class)
			.sql("delete from bureau_parameter where region = ? and param_key in ('credit.retiree_monthly_new', 'credit.backpay')")
			.param(OfficersDesk.REGION.code())
			.update();
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
	}

	@Test
	void aWrongBaseIsCorrectedAndRetireesAreToppedUp() throws IOException {
		OfficersDesk desk = new OfficersDesk(this.browser, this.dir);
		IdentityNumber number = SomeNumber.fresh();
		PersonId worker = desk.insured(number, PersonStatus.EMPLOYEE);
		PersonId retiree = desk.insured(SomeNumber.fresh(), PersonStatus.RETIREE);
		desk.employer();
		desk.declare(number, MONTH, "7500.00");
		desk.credit(MONTH);
		assertThat(desk.available(worker)).isEqualTo(Money.ofYuan("150.00"));
		assertThat(desk.available(retiree)).isEqualTo(Money.ofYuan("90.00"));

		desk.declareAnew(number, MONTH, "6000.00");
		desk.lookForCorrections(MONTH);
		assertThat(this.browser.text()).contains("申报的缴费基数或养老金更正了", "150.00", "120.00", "−30.00");
		this.browser.inspect("corrections-found").assertQuiet();
		desk.approve();
		desk.await("更正的结果");
		assertThat(desk.available(worker)).isEqualTo(Money.ofYuan("120.00"));
		read(worker);

		desk.set("credit.retiree_monthly_new", "100.00", TODAY);
		desk.set("credit.backpay", "yes", TODAY);
		desk.lookForCorrections(MONTH);
		assertThat(this.browser.text()).contains("标准提高，补差额", "10.00");
		desk.approve();
		desk.await("更正的结果");
		this.browser.inspect("top-up-booked").assertQuiet();
		assertThat(desk.available(retiree)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(desk.available(worker)).isEqualTo(Money.ofYuan("120.00"));
	}

	/** The worker reads why. */
	private void read(PersonId worker) {
		ApplicationContext beans = DemoApplication.context();
		String name = "corrected." + Town.digits(8);
		UserId user = beans.getBean(Users.class)
			.open(new NewUser(name, "更正人", Role.MEMBER, OfficersDesk.REGION, worker.value()), Actor.SYSTEM)
			.orElseThrow();
		beans.getBean(SignIn.class)
			.setPassword(beans.getBean(Users.class).find(user).orElseThrow(),
					beans.getBean(Passwords.class).hash(Browser.PASSWORD));
		UUID correction = beans.getBean(JdbcClient.class)
			.sql("select id from credit_correction where person_id = ?")
			.param(worker.value())
			.query(UUID.class)
			.single();
		this.browser.as(name).open("/my/corrections/" + correction);
		assertThat(this.browser.text()).contains("150.00", "120.00");
		this.browser.inspect("my-correction").assertQuiet();
	}

}
