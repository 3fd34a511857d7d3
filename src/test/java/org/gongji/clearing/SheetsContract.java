package org.gongji.clearing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.casework.AnswerOutcome;
import org.gongji.casework.BankAnswers;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.PayeeAccount;
import org.gongji.casework.PaymentDraft;
import org.gongji.casework.PaymentFile;
import org.gongji.casework.PaymentFiles;
import org.gongji.casework.PaymentForm;
import org.gongji.casework.PaymentOutcome;
import org.gongji.casework.Payout;
import org.gongji.casework.PayoutState;
import org.gongji.casework.PayoutsAgain;
import org.gongji.casework.Retyped;
import org.gongji.casework.SeenPayout;
import org.gongji.casework.SomeCases;
import org.gongji.clearing.SheetOutcome.Why;
import org.gongji.ledger.LedgerAccount;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.rules.SetValues;
import org.gongji.spending.SettledBills;
import org.gongji.testing.AtOnce;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The sheets of a month: their figures, who releases them, and how they are paid. */
abstract class SheetsContract {

	private static final Region HERE = new Region("239900");

	private static final Region UNSET = new Region("211200");

	private static final Region BEGINNING = new Region("610100");

	private static final Actor FIRST = new Actor("first", Role.BUREAU, HERE);

	private static final Actor SECOND = new Actor("second", Role.BUREAU, HERE);

	private static final Actor THIRD = new Actor("third", Role.BUREAU, HERE);

	@Autowired
	Sheets sheets;

	@Autowired
	SheetWords words;

	@Autowired
	Releases releases;

	@Autowired
	InstitutionAccounts accounts;

	@Autowired
	InstitutionPayees payees;

	@Autowired
	Reconciliations reconciliations;

	@Autowired
	ClearingMonth months;

	@Autowired
	ComparedBeforeClosing closing;

	@Autowired
	PaymentFiles files;

	@Autowired
	BankAnswers answers;

	@Autowired
	PayoutsAgain again;

	@Autowired
	Providers providers;

	@Autowired
	SetValues values;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	Clock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private PastMonth past;

	private YearMonth month;

	@BeforeEach
	void aMonthNobodyCleared() {
		this.values.set(HERE, "clearing.withheld_ratio", "0.05", Town.START);
		this.past = new PastMonth(this.jdbc, this.town, HERE);
		this.month = this.sheets.next(HERE).orElse(YearMonth.of(2023, 2));
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aSheetSaysWhatTheBooksSayToTheFen() {
		Random random = new Random(7);
		List<ProviderId> places = List.of(this.town.pharmacy(HERE), this.town.hospital(HERE), this.town.pharmacy(HERE));
		List<UUID> earlier = new ArrayList<>();
		for (int lap = 0; lap < 3; lap++) {
			for (int bill = 0; bill < 12; bill++) {
				ProviderId place = places.get(random.nextInt(3));
				LocalDate day = this.month.atDay(1 + random.nextInt(28));
				UUID id = this.past.settle(place, day, 1 + random.nextInt(9999), 1 + random.nextInt(9999),
						1 + random.nextInt(9999), random.nextInt(99));
				if (bill % 4 == 0) {
					this.past.takeBack(id, place, this.month.atEndOfMonth(), 1, 1, 1);
				}
			}
			earlier.add(this.past.settle(places.get(0), this.month.atEndOfMonth(), 700, 50, 30, 7));
			if (lap > 0) {
				this.past.takeBack(earlier.get(lap - 1), places.get(0), this.month.atDay(1), 700, 50, 30);
			}
			SheetRun run = make();
			for (ProviderId place : places) {
				theBooksSay(sheet(run, place), lap);
			}
			if (lap == 1) {
				release(run);
			}
			this.month = this.month.plusMonths(1);
		}
	}

	private void theBooksSay(Sheet sheet, int lap) {
		SheetFigures figures = sheet.figures();
		LocalDate next = sheet.month().plusMonths(1).atDay(1);
		assertThat(figures.opening()).isEqualTo(payable(sheet.provider(), sheet.month().atDay(1)));
		assertThat(figures.closing()).isEqualTo(payable(sheet.provider(), next));
		assertThat(figures.due()).isEqualTo(figures.parts().net().owed());
		assertThat(figures.withheld().plus(figures.payable())).isEqualTo(figures.due());
		assertThat(figures.withheld().fen()).isEqualTo((figures.parts().net().fund().fen() * 5 + 50) / 100);
		assertThat(sheet.place()).isEqualTo(lap + 1);
		assertThat(this.jdbc.sql("""
				select sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end) from ledger_posting p
				  join ledger_entry e on e.id = p.entry_id
				 where p.account_id = ? and e.business_day >= ? and e.business_day < ?""")
			.params(account("payable", sheet.provider()), sheet.month().atDay(1), next)
			.query(Long.class)
			.single()).isEqualTo(figures.parts().net().owed().fen());
	}

	@Test
	void reversalsOfEarlierMonthsStandApartAndWhatIsLessThanNothingWaits() {
		ProviderId place = this.town.pharmacy(HERE);
		UUID old = this.past.settle(place, this.month.atDay(3), 0, 5000, 2000, 100);
		release(make());
		this.month = this.month.plusMonths(1);
		this.past.takeBack(old, place, this.month.atDay(5), 0, 5000, 2000);
		UUID small = this.past.settle(place, this.month.atDay(6), 0, 1000, 0, 0);
		this.past.takeBack(small, place, this.month.atDay(7), 0, 400, 0);
		this.past.settle(place, this.month.atDay(8), 0, 0, 0, 3000);
		Sheet sheet = sheet(make(), place);
		SheetFigures figures = sheet.figures();
		assertThat(figures.parts().settled().count()).isEqualTo(2);
		assertThat(figures.parts().settled().total()).isEqualTo(Money.ofYuan("40.00"));
		assertThat(figures.parts().settled().own()).isEqualTo(Money.ofYuan("10.00"));
		assertThat(figures.parts().back().own()).isEqualTo(Money.ofYuan("-4.00"));
		assertThat(figures.parts().late().relatives()).isEqualTo(Money.ofYuan("-20.00"));
		assertThat(figures.due()).isEqualTo(Money.ofYuan("-64.00"));
		assertThat(figures.payable()).isEqualTo(Money.ZERO);
		this.month = this.month.plusMonths(1);
		this.past.settle(place, this.month.atDay(1), 0, 10_000, 0, 0);
		assertThat(sheet(make(), place).figures().payable()).isEqualTo(Money.ofYuan("36.00"));
	}

	@Test
	void aMonthIsClearedOnceInOrderAndWhenItIsOver() throws Exception {
		ProviderId place = this.town.pharmacy(HERE);
		this.past.settle(place, this.month.atDay(3), 100, 0, 0, 0);
		assertThat(refusal(this.month, this.month.atEndOfMonth().plusDays(1))).isEqualTo(Why.NOT_OVER);
		List<SheetOutcome> made = AtOnce.atOnce(4, 8, () -> this.sheets.make(FIRST, HERE, this.month,
				this.month.plusMonths(1).atDay(2), Money.ZERO, RequestId.fresh()));
		assertThat(made).allMatch(SheetOutcome.Made.class::isInstance);
		assertThat(this.jdbc.sql("select count(*) from clearing_sheet where provider_id = ?")
			.param(place.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
		YearMonth after = this.month.plusMonths(2);
		assertThat(refusal(after, after.plusMonths(1).atDay(2))).isEqualTo(Why.OUT_OF_ORDER);
		assertThat(this.sheets.make(FIRST, UNSET, this.month, this.month.plusMonths(1).atDay(2), Money.ZERO,
				RequestId.fresh()))
			.isEqualTo(new SheetOutcome.Refused(Why.NOT_SET, ""));
	}

	@Test
	void aMonthWithoutSettlementsIsClearedToo() {
		ProviderId place = this.town.pharmacy(HERE);
		this.past.settle(place, this.month.atDay(3), 100, 0, 0, 0);
		make();
		this.month = this.month.plusMonths(1);
		SheetRun empty = make();
		assertThat(this.sheets.of(empty)).isEmpty();
		assertThat(this.releases.draft(empty).sheets()).isZero();
		this.month = this.month.plusMonths(1);
		this.past.settle(place, this.month.atDay(3), 100, 0, 0, 0);
		assertThat(sheet(make(), place).place()).isEqualTo(2);
	}

	@Test
	void clearingBeginsWithTheFirstMonthUnlessWhatIsOwedFromBeforeIsAccepted() {
		this.values.set(BEGINNING, "clearing.withheld_ratio", "0.05", Town.START);
		PastMonth there = new PastMonth(this.jdbc, this.town, BEGINNING);
		ProviderId place = this.town.hospital(BEGINNING);
		YearMonth second = YearMonth.of(2023, 3);
		there.settle(place, second.minusMonths(1).atDay(9), 5000, 0, 0, 0);
		there.settle(place, second.atDay(9), 1000, 0, 0, 0);
		assertThat(this.sheets.next(BEGINNING)).isEmpty();
		assertThat(this.sheets.first(BEGINNING)).contains(second.minusMonths(1));
		SheetOutcome.Refused refused = (SheetOutcome.Refused) begin(second, Money.ZERO);
		assertThat(refused).isEqualTo(new SheetOutcome.Refused(Why.OPENING, "50.00"));
		assertThat(begin(second, Money.ofYuan("49.99"))).isEqualTo(refused);
		assertThat(((SheetOutcome.Refused) begin(second.minusMonths(2), Money.ZERO)).why()).isEqualTo(Why.NOTHING);
		SheetRun run = ((SheetOutcome.Made) begin(second, Money.ofYuan("50.00"))).run();
		assertThat(sheet(run, place).figures().withheld()).isEqualTo(Money.ofYuan("0.50"));
		assertThat(sheet(run, place).figures().payable()).isEqualTo(Money.ofYuan("59.50"));
	}

	private SheetOutcome begin(YearMonth with, Money accepted) {
		return this.sheets.make(FIRST, BEGINNING, with, with.plusMonths(1).atDay(2), accepted, RequestId.fresh());
	}

	private Why refusal(YearMonth of, LocalDate today) {
		return ((SheetOutcome.Refused) this.sheets.make(FIRST, HERE, of, today, Money.ZERO, RequestId.fresh())).why();
	}

	@Test
	void twoOfficersReleaseAndTheBooksFollow() throws Exception {
		ProviderId place = this.town.hospital(HERE);
		this.past.settle(place, this.month.atDay(3), 10_000, 3000, 2000, 500);
		SheetRun run = make();
		ReleaseDraft seen = this.releases.draft(run);
		assertThat(this.releases.ask(FIRST, run, new ReleaseDraft(seen.sheets(), Money.ZERO, Money.ZERO, 0),
				RequestId.fresh()))
			.isEqualTo(new ReleaseOutcome.Changed(seen));
		RequestId request = RequestId.fresh();
		Release asked = done(this.releases.ask(FIRST, run, seen, request));
		assertThat(done(this.releases.ask(FIRST, run, seen, request)).id()).isEqualTo(asked.id());
		assertThat(refused(this.releases.approve(FIRST, HERE, asked.id()))).isEqualTo(key("SAME_PERSON"));
		assertThatThrownBy(() -> this.releases.approve(SECOND, UNSET, asked.id())).isInstanceOf(MissingRow.class);
		assertThat(refused(this.releases.giveBack(SECOND, HERE, asked.id(), " "))).isEqualTo(key("REASON_MISSING"));
		done(this.releases.giveBack(SECOND, HERE, asked.id(), "先核对"));
		assertThat(sheet(run, place).state()).isEqualTo(Sheet.State.MADE);
		assertThat(refused(this.releases.approve(SECOND, HERE, asked.id()))).isEqualTo(key("DECIDED_ALREADY"));
		Release once = done(this.releases.ask(SECOND, run, seen, RequestId.fresh()));
		long before = credit("clearing_payable", "");
		List<Callable<ReleaseOutcome>> both = new ArrayList<>();
		for (int time = 0; time < 100; time++) {
			both.add(() -> this.releases.approve(FIRST, HERE, once.id()));
			both.add(() -> this.releases.approve(THIRD, HERE, once.id()));
		}
		List<ReleaseOutcome> all = AtOnce.atOnce(8, both);
		assertThat(all.stream().filter(ReleaseOutcome.Done.class::isInstance)).hasSize(100);
		assertThat(all.stream()
			.filter(ReleaseOutcome.Done.class::isInstance)
			.map((one) -> ((ReleaseOutcome.Done) one).release().approval().decidedBy())
			.distinct()).hasSize(1);
		Sheet sheet = sheet(run, place);
		assertThat(sheet.figures().withheld()).isEqualTo(Money.ofYuan("5.00"));
		assertThat(credit("withheld", place.toString())).isEqualTo(500);
		assertThat(credit("payable", place.toString())).isZero();
		assertThat(credit("clearing_payable", "") - before).isEqualTo(seen.payable().fen());
		assertThat(sheet.state()).isEqualTo(Sheet.State.RELEASED);
		assertThat(this.sheets.released(place)).extracting(Sheet::id).containsExactly(sheet.id());
	}

	@Test
	void anOpenDifferenceHoldsTheSheetUntilItIsGoneOrExplained() {
		ProviderId place = this.town.pharmacy(HERE);
		this.past.settle(place, this.month.atDay(3), 0, 3000, 0, 0);
		compared(place, "31.00");
		SheetRun run = make();
		assertThat(this.releases.draft(run).held()).isEqualTo(1);
		compared(place, "30.00");
		assertThat(this.releases.draft(run).held()).as("a later comparison agrees").isZero();
		assertThat(this.words.explain(SECOND, HERE, sheet(run, place).id(), "先写上"))
			.contains("clearing.sheet.words.none");
		Release asked = done(this.releases.ask(FIRST, run, this.releases.draft(run), RequestId.fresh()));
		compared(place, "32.00");
		assertThat(refused(this.releases.approve(SECOND, HERE, asked.id())))
			.isEqualTo("clearing.release.refused.DIFFERENCE");
		Sheet sheet = sheet(run, place);
		assertThat(this.words.explain(SECOND, HERE, sheet.id(), "已核对")).as("while its release is asked for")
			.contains("clearing.sheet.words.late");
		done(this.releases.giveBack(FIRST, HERE, asked.id(), "有一处不符"));
		assertThat(this.words.explain(SECOND, HERE, sheet.id(), " ")).contains("clearing.sheet.words.fault");
		assertThat(this.words.explain(SECOND, HERE, sheet.id(), "机构书面确认，差额下月补")).isEmpty();
		compared(place, "33.00");
		assertThat(this.releases.draft(run).held()).as("another difference than the words are about").isEqualTo(1);
		assertThat(this.words.explain(SECOND, HERE, sheet.id(), "这一处也已确认")).isEmpty();
		Release next = done(this.releases.ask(FIRST, run, this.releases.draft(run), RequestId.fresh()));
		assertThat(refused(this.releases.approve(SECOND, HERE, next.id()))).as("the words are his own")
			.isEqualTo(key("SAME_PERSON"));
		assertThat(done(this.releases.approve(THIRD, HERE, next.id())).entry()).isNotNull();
	}

	@Test
	void whatTheFundTakesBackLeavesNothingWithheld() {
		ProviderId place = this.town.hospital(HERE);
		UUID bill = this.past.settle(place, this.month.atDay(3), 100_000, 0, 0, 0);
		release(make());
		assertThat(credit("withheld", place.toString())).isEqualTo(5000);
		this.month = this.month.plusMonths(1);
		this.past.takeBack(bill, place, this.month.atDay(4), 100_000, 0, 0);
		this.past.settle(place, this.month.atDay(5), 0, 150_000, 0, 0);
		SheetRun run = make();
		assertThat(sheet(run, place).figures().withheld()).isEqualTo(Money.ofYuan("-50.00"));
		assertThat(sheet(run, place).figures().payable()).isEqualTo(Money.ofYuan("550.00"));
		release(run);
		assertThat(credit("withheld", place.toString())).isZero();
		assertThat(credit("payable", place.toString())).isZero();
		assertThat(this.sheets.released(place)).extracting((one) -> one.figures().payable())
			.as("accounts paid 1500 and all of it is paid out")
			.containsExactly(Money.ofYuan("550.00"), Money.ofYuan("950.00"));
	}

	@Test
	void aMonthAgreesOnceEveryDayWasComparedAndNothingIsOpen() throws Exception {
		ProviderId place = this.town.pharmacy(HERE);
		this.past.settle(place, this.month.atDay(3), 0, 3000, 0, 0);
		this.past.settle(place, this.month.atDay(4), 0, 2000, 0, 0);
		assertThat(line(place).compared()).isEqualTo(Compared.NEVER);
		assertThat(said()).containsExactlyInAnyOrder("notCompared 1", "noSheets 1");
		compared(place, this.month.atDay(3), this.month.atDay(3), 1, "31.00");
		compared(place, this.month.atDay(4), this.month.atDay(4), 1, "20.00");
		assertThat(line(place).compared().open().count()).as("the day after agrees, this one does not").isEqualTo(2);
		assertThat(line(place).compared().days()).isEqualTo(2);
		assertThat(said()).containsExactlyInAnyOrder("differs 1", "noSheets 1");
		compared(place, this.month.atDay(3), this.month.atDay(3), 1, "30.00");
		assertThat(line(place).compared()).as("two days are not the month").isEqualTo(new Compared(2, false, null));
		compared(place, this.month.atDay(1), this.month.atEndOfMonth(), 2, "50.00");
		assertThat(line(place).compared().agrees()).isTrue();
		assertThat(said()).containsExactly("noSheets 1");
		SettledBills.OfProvider added = line(place).settled();
		this.months.adding.acquire(ClearingMonth.AT_ONCE);
		assertThat(this.months.of(HERE, this.month)).as("as many are being added up as may be").isEmpty();
		make();
		assertThat(line(place).settled()).as("the sheet says the same").isEqualTo(added);
		this.months.adding.release(ClearingMonth.AT_ONCE);
		assertThat(CountedStatements.during(this::said).statements()).isNotEmpty()
			.noneMatch((sql) -> sql.contains("total_fen"));
	}

	private ClearingMonth.Line line(ProviderId place) {
		return this.months.of(HERE, this.month)
			.orElseThrow()
			.stream()
			.filter((one) -> one.settled().id().equals(place))
			.findFirst()
			.orElseThrow();
	}

	private List<String> said() {
		return this.closing.before(HERE, this.month)
			.stream()
			.map((word) -> word.key().substring(word.key().lastIndexOf('.') + 1) + " " + word.count())
			.toList();
	}

	@Test
	void whatIsReleasedIsPaidOnceAndAgainOnlyAfterAReturn() throws Exception {
		ProviderId early = this.town.pharmacy(HERE);
		ProviderId late = this.town.pharmacy(HERE);
		enter(early);
		this.past.settle(early, this.month.atDay(3), 10_000, 3000, 0, 0);
		this.past.settle(late, this.month.atDay(4), 0, 4000, 0, 0);
		release(make());
		assertThat(payments(late)).as("no account is known").isEmpty();
		enter(late);
		Payout first = payments(early).get(0).payout();
		Payout second = payments(late).get(0).payout();
		assertThat(first.amount()).isEqualTo(Money.ofYuan("125.00"));
		assertThat(second.amount()).isEqualTo(Money.ofYuan("40.00"));
		Actor clerk = SomeCases.clerk(HERE);
		PaymentDraft draft = this.files.draft(HERE, List.of(first.id(), second.id()));
		PaymentOutcome.Made made = (PaymentOutcome.Made) this.files.make(clerk, HERE, draft, RequestId.fresh());
		assertThat(new String(this.files.download(clerk, HERE, made.file().id(), PaymentForm.CSV).orElseThrow(),
				StandardCharsets.UTF_8))
			.contains("测试药店", "定点医药机构结算款");
		long owed = credit("clearing_payable", "");
		byte[] answer = ("付款流水号,金额,结果,原因,日期\r\n" + row(first, "成功", "") + row(second, "退票", "账号不存在"))
			.getBytes(StandardCharsets.UTF_8);
		AnswerOutcome.Brought brought = (AnswerOutcome.Brought) this.answers.bring(clerk, HERE, "回盘.csv", answer);
		AtOnce.atOnce(4, 8, () -> this.answers.book(clerk, HERE, brought.answer().id()));
		assertThat(this.answers.bring(clerk, HERE, "回盘.csv", answer)).isInstanceOf(AnswerOutcome.Known.class);
		assertThat(owed - credit("clearing_payable", "")).isEqualTo(12_500);
		this.again.same(clerk, HERE, second.id());
		assertThat(payments(late)).extracting((one) -> one.payout().state())
			.containsExactly(PayoutState.RETURNED, PayoutState.READY);
		assertThat(payments(early)).hasSize(1);
	}

	@Test
	void whatWaitsForAFileGoesIntoTheNewAccount() {
		ProviderId place = this.town.pharmacy(HERE);
		enter(place);
		this.past.settle(place, this.month.atDay(3), 0, 4000, 0, 0);
		release(make());
		Payout sent = payments(place).get(0).payout();
		sent(sent);
		this.month = this.month.plusMonths(1);
		this.past.settle(place, this.month.atDay(3), 0, 5000, 0, 0);
		release(make());
		Payout waits = payments(place).get(0).payout();
		assertThat(waits.state()).isEqualTo(PayoutState.READY);
		PayeeAccount other = enter(place);
		assertThat(payments(place)).extracting((one) -> one.payout().account().equals(sent.account()))
			.as("what the bank has stays as it is")
			.containsExactly(false, true);
		assertThat(text(sent(waits))).contains(other.account().number());
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where act = 'casework.payout_redirected' and subject_id = ?")
			.param(waits.id().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void anotherAccountForAReturnedMonthIsThatOfTheMonthsThatWait() {
		ProviderId place = this.town.pharmacy(HERE);
		enter(place);
		this.past.settle(place, this.month.atDay(3), 0, 4000, 0, 0);
		release(make());
		Payout returned = payments(place).get(0).payout();
		sent(returned);
		Actor clerk = SomeCases.clerk(HERE);
		byte[] answer = ("付款流水号,金额,结果,原因,日期\r\n" + row(returned, "退票", "账号不存在")).getBytes(StandardCharsets.UTF_8);
		this.answers.book(clerk, HERE,
				((AnswerOutcome.Brought) this.answers.bring(clerk, HERE, "回盘.csv", answer)).answer().id());
		this.month = this.month.plusMonths(1);
		this.past.settle(place, this.month.atDay(3), 0, 5000, 0, 0);
		release(make());
		PayeeAccount other = SomeCases.account();
		this.again.other(clerk, HERE, returned.id(), other);
		this.again.approve(new Actor("second", Role.CLERK, HERE), HERE, returned.id(), other.account());
		assertThat(payments(place)).filteredOn((one) -> one.payout().state() == PayoutState.READY)
			.hasSize(2)
			.allMatch((one) -> one.payee().maskedAccount().equals(other.account().masked()));
	}

	private PaymentFile sent(Payout payout) {
		PaymentDraft draft = this.files.draft(HERE, List.of(payout.id()));
		return ((PaymentOutcome.Made) this.files.make(SomeCases.clerk(HERE), HERE, draft, RequestId.fresh())).file();
	}

	private String text(PaymentFile file) {
		return new String(this.files.download(SomeCases.clerk(HERE), HERE, file.id(), PaymentForm.CSV).orElseThrow(),
				StandardCharsets.UTF_8);
	}

	@Test
	void accountsThatWaitAreListedOldestFirstHoweverMany() {
		List<EnteredId> waiting = new ArrayList<>();
		for (int one = 0; one < 3; one++) {
			ProviderId place = this.town.pharmacy(HERE);
			this.accounts.enter(FIRST, this.providers.find(place).orElseThrow(), SomeCases.account(),
					RequestId.fresh());
			waiting.add(entered(place).id());
		}
		assertThat(this.accounts.waiting(HERE, waiting.get(0), 1)).extracting(InstitutionAccounts.Entered::id)
			.containsExactly(waiting.get(1));
		assertThat(this.accounts.waiting(UNSET, null, 10)).isEmpty();
		assertThat(this.accounts.decided(HERE, 10)).extracting(InstitutionAccounts.Entered::id)
			.doesNotContainAnyElementsOf(waiting);
		waiting.forEach((id) -> assertThat(this.accounts.giveBack(SECOND, HERE, id, "看不清")).isEmpty());
		assertThat(this.accounts.waiting(HERE, null, 100)).extracting(InstitutionAccounts.Entered::id)
			.doesNotContainAnyElementsOf(waiting);
		assertThat(this.accounts.decided(HERE, 3)).extracting(InstitutionAccounts.Entered::id)
			.containsExactly(waiting.get(2), waiting.get(1), waiting.get(0));
	}

	private InstitutionAccounts.Entered entered(ProviderId place) {
		return this.accounts.waiting(HERE, null, 1000)
			.stream()
			.filter((one) -> one.institution().equals(place))
			.findFirst()
			.orElseThrow();
	}

	private PayeeAccount enter(ProviderId place) {
		RequestId request = RequestId.fresh();
		PayeeAccount account = SomeCases.account();
		assertThat(this.accounts.enter(FIRST, this.providers.find(place).orElseThrow(), account, request)).isTrue();
		assertThat(this.accounts.enter(FIRST, this.providers.find(place).orElseThrow(), SomeCases.account(),
				RequestId.fresh()))
			.as("another one waits")
			.isFalse();
		EnteredId id = entered(place).id();
		assertThat(this.accounts.approve(FIRST, HERE, id, account.account())).contains(key("SAME_PERSON"));
		assertThat(this.accounts.approve(SECOND, HERE, id, SomeCases.account().account())).as("another number")
			.contains(Retyped.OTHER);
		assertThat(this.accounts.approve(SECOND, HERE, id, account.account())).isEmpty();
		return account;
	}

	@Test
	void manyInstitutionsAskNoMoreOfTheDatabaseThanFew() {
		List<Integer> counts = new ArrayList<>();
		for (int places : List.of(10, 60)) {
			for (int place = 0; place < places; place++) {
				this.past.settle(this.town.pharmacy(HERE), this.month.atDay(2), 100, 100, 0, 0);
			}
			counts.add(CountedStatements.during(() -> {
				release(make());
				return null;
			}).statements().size());
			this.month = this.month.plusMonths(1);
		}
		assertThat(counts.get(1)).isEqualTo(counts.get(0)).isLessThan(60);
	}

	private SheetRun make() {
		return ((SheetOutcome.Made) this.sheets.make(FIRST, HERE, this.month, this.month.plusMonths(1).atDay(2),
				Money.ZERO, RequestId.fresh()))
			.run();
	}

	private void release(SheetRun run) {
		Release asked = done(this.releases.ask(FIRST, run, this.releases.draft(run), RequestId.fresh()));
		done(this.releases.approve(SECOND, HERE, asked.id()));
	}

	private Sheet sheet(SheetRun run, ProviderId place) {
		return this.sheets.of(run).stream().filter((one) -> one.provider().equals(place)).findFirst().orElseThrow();
	}

	private List<SeenPayout> payments(ProviderId place) {
		return this.transaction.execute((status) -> this.payees.payments(place));
	}

	private void compared(ProviderId place, String theirs) {
		compared(place, this.month.atDay(1), this.month.atEndOfMonth(), 1, theirs);
	}

	private void compared(ProviderId place, LocalDate from, LocalDate last, int count, String theirs) {
		Money sum = Money.ofYuan(theirs);
		this.reconciliations.total(new SettledBills.Asked(place, from, last, null, null, true),
				new Stated(count, new Figures(sum, Money.ZERO, sum)), HERE, FIRST);
	}

	private String row(Payout payout, String result, String reason) {
		return String.join(",", payout.reference(), payout.amount().yuan(), result, reason,
				LocalDate.now(this.clock).toString()) + "\r\n";
	}

	private Money payable(ProviderId place, LocalDate before) {
		return Money.ofFen(this.jdbc.sql("""
				select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
				  from ledger_posting p join ledger_entry e on e.id = p.entry_id
				 where p.account_id = ? and e.business_day < ?""")
			.params(account("payable", place), before)
			.query(Long.class)
			.single());
	}

	private long credit(String kind, String subject) {
		return this.jdbc.sql("""
				select coalesce(sum(case side when 'C' then amount_fen else -amount_fen end), 0)
				  from ledger_posting where account_id = ?""")
			.param(new LedgerAccount(HERE, kind, subject).id().value())
			.query(Long.class)
			.single();
	}

	private static UUID account(String kind, ProviderId place) {
		return new LedgerAccount(HERE, kind, place.toString()).id().value();
	}

	private static Release done(ReleaseOutcome outcome) {
		assertThat(outcome).isInstanceOf(ReleaseOutcome.Done.class);
		return ((ReleaseOutcome.Done) outcome).release();
	}

	private static String refused(ReleaseOutcome outcome) {
		return ((ReleaseOutcome.Refused) outcome).messageKey();
	}

	private static String key(String why) {
		return "approval.refused." + why;
	}

}
