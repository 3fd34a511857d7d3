package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
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
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Credits of Heilongjiang that turn out to be wrong, and what is made of them. */

abstract class CorrectionsContract {

	static final Region HEILONGJIANG = new Region("239900");

	static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private static final String DAYS = "credit.claim_notice_days";

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

	private SomeDeclared.Paper paper;

	private YearMonth month;

	@BeforeEach
	void nextMonth() {
		this.runs.clear(HEILONGJIANG);
		this.month = next();
		this.paper = this.declared.paper(HEILONGJIANG, "CONTRIBUTION");
	}

	private static synchronized YearMonth next() {
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

	@Test
	void aRetirementRecordedLateIsBookedBothWays() {
		PersonId rich = employee("7500.00");
		PersonId poor = employee("3000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		retire(rich, this.month.minusMonths(1).atDay(5));
		retire(poor, this.month.minusMonths(1).atDay(5));
		this.runs.correct(HEILONGJIANG, this.month);
		assertThat(this.town.available(rich)).isEqualTo(Money.ofYuan("90.00"));
		assertThat(this.town.available(poor)).isEqualTo(Money.ofYuan("90.00"));
		assertThat(this.runs.corrections(rich))
			.containsExactly(this.month + " MONTHLY STATUS -60.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(this.runs.corrections(poor))
			.containsExactly(this.month + " MONTHLY STATUS 30.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(corrected(rich)).isEqualTo(credited(rich));
		assertThat(control(rich)).containsExactly("contribution_clearing C 210.00", "pooled_fund D 180.00");
	}

	@Test
	void aSecondRunFindsNothing() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		this.declared.correct(this.paper, person, this.month, "6000.00", true);
		assertThat(this.runs.correct(HEILONGJIANG, person)).isInstanceOf(RunOutcome.Done.class);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("120.00"));
		assertThat(this.runs.correct(HEILONGJIANG, person))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		this.runs.correct(HEILONGJIANG, this.month);
		assertThat(this.runs.corrections(person))
			.containsExactly(this.month + " MONTHLY BASE 20.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

	@Test
	void aDeclarationTakenBackLeavesNothingAndAnotherEmployersLineBringsItAgain() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		this.declared.withdraw(this.paper, person, this.month);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
		this.declared.base(this.declared.paper(HEILONGJIANG, "CONTRIBUTION"), person, this.month, "4000.00", true);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("80.00"));
		assertThat(this.runs.corrections(person)).containsExactly(
				this.month + " MONTHLY DOUBLE -100.00 claimed 0.00 cancelled 0.00 kept 0.00",
				this.month + " MONTHLY DOUBLE 80.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

	@Test
	void whatWasSpentIsClaimedToldAndSetOffOnceTheDaysAreOver() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		spend(person, "70.00");
		this.declared.correct(this.paper, person, this.month, "5000.00", false);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.runs.corrections(person))
			.containsExactly(this.month + " MONTHLY UNPAID -30.00 claimed 70.00 cancelled 0.00 kept 0.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
		assertThat(messages(person)).containsExactly("credit-claimed", "credit-less");
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).as("the days are not set").isEqualTo(Money.ofYuan("50.00"));
		this.values.set(HEILONGJIANG, DAYS, "1", TODAY);
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).as("the day is not over").isEqualTo(Money.ofYuan("100.00"));
		this.values.takeBack();
		this.values.set(HEILONGJIANG, DAYS, "0", TODAY);
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ofYuan("20.00"));
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("130.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ZERO);
		assertThat(messages(person)).contains("credit-set-off");
	}

	@Test
	void aClaimFallsAwayWithItsGround() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		spend(person, "70.00");
		this.declared.correct(this.paper, person, this.month, "5000.00", false);
		this.runs.correct(HEILONGJIANG, person);
		this.declared.correct(this.paper, person, this.month, "5000.00", true);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ZERO);
		assertThat(this.runs.corrections(person)).last()
			.isEqualTo(this.month + " MONTHLY UNPAID 30.00 claimed 0.00 cancelled 70.00 kept 0.00");
	}

	@Test
	void creditsAfterTheMonthOfDeathAreReversed() {
		PersonId person = retired();
		YearMonth first = this.month;
		this.runs.credit(HEILONGJIANG, first);
		YearMonth second = next();
		this.runs.credit(HEILONGJIANG, second);
		spend(person, "100.00");
		this.people.died(person, first.atDay(3), Actor.SYSTEM);
		this.runs.correct(HEILONGJIANG, second);
		assertThat(this.runs.corrections(person))
			.containsExactly(second + " MONTHLY DEATH -80.00 claimed 10.00 cancelled 0.00 kept 0.00");
		assertThat(messages(person)).isEmpty();
		this.runs.credit(HEILONGJIANG, next());
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
	}

	@Test
	void aRisenAmountIsToppedUpOnceTheBureauSaysYes() {
		PersonId person = retired();
		PersonId gone = retired();
		PersonId dead = retired();
		this.runs.credit(HEILONGJIANG, this.month);
		this.people.died(dead, this.month.atDay(3), Actor.SYSTEM);
		spend(gone, "90.00");
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?").param(gone.value()).update();
		this.values.set(HEILONGJIANG, "credit.retiree_monthly_new", "95.00", TODAY);
		assertThat(this.runs.correct(HEILONGJIANG, person))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		this.values.set(HEILONGJIANG, "credit.backpay", "yes", TODAY);
		for (PersonId one : List.of(person, gone, dead)) {
			assertThat(this.runs.correct(HEILONGJIANG, one)).isInstanceOf(RunOutcome.Done.class);
			assertThat(this.runs.correct(HEILONGJIANG, one))
				.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		}
		assertThat(this.runs.corrections(person))
			.contains(this.month + " TOP_UP TOP_UP 5.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(this.runs.corrections(gone))
			.containsExactly(this.month + " TOP_UP TOP_UP 0.00 claimed 0.00 cancelled 0.00 kept 5.00");
		assertThat(this.runs.corrections(dead))
			.contains(this.month + " TOP_UP TOP_UP 5.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

	@Test
	void refusalsSayWhy() {
		PersonId person = employee("5000.00");
		Actor by = SomeRuns.prepares(HEILONGJIANG);
		assertThat(this.corrections.draft(by, HEILONGJIANG, YearMonth.from(TODAY).plusMonths(1), RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.FUTURE_MONTH));
		assertThat(this.corrections.draft(by, HEILONGJIANG, YearMonth.of(2022, 1), RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_CREDITED));
		assertThat(this.corrections.ask(by, new Region("530900"), person, RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NO_ACCOUNT));
		this.runs.credit(HEILONGJIANG, this.month);
		RequestId request = RequestId.fresh();
		RunOutcome drafted = this.corrections.draft(by, HEILONGJIANG, this.month, request);
		assertThat(this.corrections.draft(by, HEILONGJIANG, this.month, request)).isEqualTo(drafted);
		assertThat(this.corrections.ask(by, HEILONGJIANG, person, RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.ANOTHER_RUNS));
	}

	private PersonId employee(String base) {
		PersonId person = this.town.personWith(HEILONGJIANG, "0.00");
		this.declared.base(this.paper, person, this.month, base, true);
		return person;
	}

	private PersonId retired() {
		PersonId person = this.town.personWith(HEILONGJIANG, "0.00");
		retire(person, this.month.minusMonths(1).atDay(5));
		return person;
	}

	private void retire(PersonId person, LocalDate from) {
		this.people.change(person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of("23"), from);
	}

	private void creditNext(PersonId person, String base) {
		YearMonth later = next();
		this.declared.base(this.paper, person, later, base, true);
		this.runs.credit(HEILONGJIANG, later);
	}

	private void spend(PersonId person, String yuan) {
		PersonalAccount account = this.accounts.of(person).orElseThrow();
		Payment payment = new Payment(this.town.pharmacy(HEILONGJIANG), HEILONGJIANG, TODAY,
				List.of(Draw.of(account.id(), HEILONGJIANG, Money.ofYuan(yuan))));
		this.transaction.executeWithoutResult((status) -> this.accounts.pay(payment).orElseThrow());
	}

	private java.util.UUID corrected(PersonId person) {
		return this.jdbc.sql("""
				select p.corrects_id from credit_correction k join ledger_posting p on p.id = k.posting_id
				 where k.person_id = ?""").param(person.value()).query(java.util.UUID.class).single();
	}

	private java.util.UUID credited(PersonId person) {
		return this.jdbc.sql("""
				select p.id from ledger_posting p join ledger_entry e on e.id = p.entry_id and e.event = 'credit'
				  join personal_account a on a.id = p.account_id where a.person_id = ?""")
			.param(person.value())
			.query(java.util.UUID.class)
			.single();
	}

	private List<String> control(PersonId person) {
		return this.jdbc.sql("""
				select a.kind, p.side, p.amount_fen from credit_correction k
				  join ledger_posting p on p.entry_id = k.entry_id join ledger_account a on a.id = p.account_id
				 where k.person_id = ? and a.kind <> 'personal' order by a.kind""")
			.param(person.value())
			.query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + Money.ofFen(row.getLong(3)))
			.list();
	}

	private List<String> messages(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by kind")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
