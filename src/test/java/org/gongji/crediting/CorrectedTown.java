package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.account.Draw;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.rules.SetValues;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A town of Heilongjiang whose credits turn out to be wrong; each test has a month. */

abstract class CorrectedTown {

	static final Region HEILONGJIANG = new Region("239900");

	static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	/** The month before any run of this class; each test moves on. */
	private static YearMonth last = YearMonth.of(2023, 1);

	@Autowired
	SomeRuns runs;

	@Autowired
	CorrectionRuns corrections;

	@Autowired
	SomeDeclared declared;

	@Autowired
	SetValues values;

	@Autowired
	People people;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	ClaimBooks claimBooks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	SomeDeclared.Paper paper;

	YearMonth month;

	@BeforeEach
	void nextMonth() {
		this.runs.clear(HEILONGJIANG);
		this.month = next();
		this.paper = this.declared.paper(HEILONGJIANG, "CONTRIBUTION");
	}

	static synchronized YearMonth next() {
		last = last.plusMonths(1);
		return last;
	}

	@AfterEach
	void theBooksAreBalancedAndNothingIsLeftHalfway() {
		this.runs.clear(HEILONGJIANG);
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.claimBooks.differences()).isEmpty();
	}

	PersonId employee(String base) {
		PersonId person = this.town.personWith(HEILONGJIANG, "0.00");
		this.declared.base(this.paper, person, this.month, base, true);
		return person;
	}

	PersonId retired() {
		PersonId person = this.town.personWith(HEILONGJIANG, "0.00");
		retire(person, this.month.minusMonths(1).atDay(5));
		return person;
	}

	void retire(PersonId person, LocalDate from) {
		this.people.change(person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of("23"), from);
	}

	void creditNext(PersonId person, String base) {
		YearMonth later = next();
		this.declared.base(this.paper, person, later, base, true);
		this.runs.credit(HEILONGJIANG, later);
	}

	void spend(PersonId person, String yuan) {
		PersonalAccount account = this.accounts.of(person).orElseThrow();
		Payment payment = new Payment(this.town.pharmacy(HEILONGJIANG), HEILONGJIANG, TODAY,
				List.of(Draw.of(account.id(), HEILONGJIANG, Money.ofYuan(yuan))));
		this.transaction.executeWithoutResult((status) -> this.accounts.pay(payment).orElseThrow());
	}

	List<String> messages(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by kind")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
