package org.gongji.spending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.benefit.BenefitCode;
import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.ClaimPaper;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.VisitKind;
import org.gongji.benefit.YearCount;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.CareFacts;
import org.gongji.person.Enrolment;
import org.gongji.person.Filing;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Recognition;
import org.gongji.person.Scheme;
import org.gongji.person.VoucherKind;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.ProviderId;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visit settled through the benefit promises on either database. */
abstract class ClinicContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final Region HEILONGJIANG = new Region("239900");

	private static final CounterKey ORDINARY = new CounterKey("ordinary", "");

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Settlements settlements;

	@Autowired
	ManualClaims claims;

	@Autowired
	Receipts receipts;

	@Autowired
	BenefitYears years;

	@Autowired
	CareFacts facts;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private LocalDate today;

	private ProviderId hospital;

	private String treatment;

	@BeforeEach
	void openHospital() {
		this.today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.hospital = this.town.hospital(HEILONGJIANG);
		this.treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
	}

	@AfterEach
	void booksAndCountersBalance() {
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.years.differences()).isEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from settlement s where s.fund_fen <>
				  (select coalesce(sum(case p.side when 'D' then p.amount_fen else -p.amount_fen end), 0)
				     from ledger_posting p join ledger_account a on a.id = p.account_id
				    where p.entry_id = s.entry_id and a.kind = 'pooled_fund')""").query(Long.class).single())
			.as("the fund's postings are the fund's parts")
			.isZero();
	}

	@Test
	void theBenefitGoesFirstThenTheAccountThenCash() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		String own = this.town.item(ItemCategory.DRUG, ItemClass.C);
		String goods = this.town.item(ItemCategory.CONSUMABLE, (ItemClass) null);
		Settlement settled = settled(
				visit(patient, line(1, this.treatment, "1000.00"), line(2, own, "50.00"), line(3, goods, "0.05")));
		assertThat(settled.total()).isEqualTo(Money.ofYuan("1050.05"));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.account()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("590.05"));
		assertThat(settled.lines()).extracting(Settlement.Line::fund)
			.containsExactly(Money.ofYuan("360.00"), Money.ZERO, Money.ZERO);
		assertThat(settled.lines()).allSatisfy(
				(line) -> assertThat(line.amount()).isEqualTo(line.fund().plus(line.account()).plus(line.cash())));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("360.00")));
		Settlement stored = this.settlements.byId(settled.id()).orElseThrow();
		assertThat(stored).isEqualTo(settled);
		assertThat(stored.visit().law().explained().steps()).isNotEmpty();
		assertThat(stored.visit().law().visit().area()).isEqualTo(CareArea.LOCAL);
		assertThat(settled(visit(patient, line(1, this.treatment, "10.00"))).fund()).isEqualTo(Money.ofYuan("6.00"));
	}

	@ParameterizedTest
	@CsvSource({ "399.99,0.00", "400.00,0.00", "400.01,0.01", "400.02,0.01", "5399.98,2999.99", "5400.00,3000.00",
			"5400.02,3000.00", "9000.00,3000.00" })
	void deductibleAndCapHoldToTheFen(String bill, String fund) {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, bill)));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan(bill).minus(Money.ofYuan(fund)));
	}

	@Test
	void thePartsOfTheLinesAddUpToTheFen() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "10.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, "333.33"),
				line(2, this.town.item(ItemCategory.DRUG, ItemClass.B), "0.01"),
				line(3, this.town.item(ItemCategory.DRUG, ItemClass.A), "333.34"),
				line(4, this.town.item(ItemCategory.CONSUMABLE, ItemClass.B), "333.32")));
		assertThat(Money.sum(settled.lines().stream().map(Settlement.Line::fund).toList())).isEqualTo(settled.fund())
			.isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.lines()).allSatisfy((line) -> {
			assertThat(line.fund().isNegative()).isFalse();
			assertThat(line.fund()).isLessThanOrEqualTo(line.amount());
		});
	}

	@Test
	void relativesPayThePersonalPartInOrder() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, patient, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Settlement settled = settled(visit(patient, line(1, this.treatment, "260.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("110.00"));
		assertThat(settled.shares()).extracting(Settlement.Paid::amount)
			.containsExactly(Money.ofYuan("30.00"), Money.ofYuan("50.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("70.00"));
	}

	@Test
	void whoHasNoAccountPaysInCashAfterTheFund() {
		PersonId patient = this.town.personWith(HEILONGJIANG,
				new Enrolment(Scheme.EMPLOYEE, AccountType.POOL_ONLY, PersonStatus.FLEXIBLE, true), "0.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, "1000.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("640.00"));
		reverse(settled, Set.of());
		assertThat(count(patient)).isEqualTo(YearCount.NOTHING);
	}

	@Test
	void visitsAtOnceNeverPassDeductibleOrCap() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "500.00");
		List<SettlementOutcome> outcomes = atOnce(32, 96,
				() -> untilAnswered(visit(patient, line(1, this.treatment, "70.00"))));
		assertThat(outcomes).allSatisfy((one) -> assertThat(one).isInstanceOf(SettlementOutcome.Settled.class));
		List<Settlement> all = outcomes.stream().map((one) -> ((SettlementOutcome.Settled) one).settlement()).toList();
		assertThat(Money.sum(all.stream().map(Settlement::fund).toList())).isEqualTo(Money.ofYuan("3000.00"));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("3000.00")));
		assertThat(Money.sum(all.stream().map(Settlement::account).toList())).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void theSameRequestManyTimesAtOnceMovesTheCountersOnce() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Purchase visit = visit(patient, line(1, this.treatment, "500.00"));
		List<SettlementOutcome> outcomes = atOnce(32, 64, () -> untilAnswered(visit));
		assertThat(outcomes).allSatisfy((one) -> assertThat(((SettlementOutcome.Settled) one).settlement().id())
			.isEqualTo(((SettlementOutcome.Settled) outcomes.get(0)).settlement().id()));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("60.00")));
		Purchase other = new Purchase(visit.request(), this.hospital, patient, VoucherKind.E_VOUCHER, patient,
				this.today, visit.lines(), kind(VisitKind.CHRONIC), null);
		assertThat(settle(other)).isInstanceOf(SettlementOutcome.Conflict.class);
	}

	@Test
	void aVisitCountsInTheYearOfItsDay() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		LocalDate lastDay = LocalDate.of(this.today.getYear() - 1, 12, 31);
		settled(on(visit(patient, line(1, this.treatment, "500.00")), lastDay));
		settled(on(visit(patient, line(1, this.treatment, "450.00")), lastDay.plusDays(1)));
		assertThat(this.years.read(patient, HEILONGJIANG, lastDay.getYear()).of(ORDINARY).fundPaid())
			.isEqualTo(Money.ofYuan("60.00"));
		assertThat(count(patient).fundPaid()).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void theSplitThatWasShownIsTheSplitThatIsSettled() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "5000.00");
		Purchase shown = visit(patient, line(1, this.treatment, "500.00"));
		Purchase agreed = new Purchase(shown.request(), shown.provider(), patient, VoucherKind.E_VOUCHER, patient,
				this.today, shown.lines(), VisitRegistration.ORDINARY,
				new Purchase.Agreed(Money.ZERO, this.spending.check(shown).assembled().fund()));
		settled(visit(patient, line(1, this.treatment, "100.00")));
		assertThat(settle(agreed)).isInstanceOf(SettlementOutcome.SplitChanged.class);
		assertThat(count(patient).towardDeductible()).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aWholeReversalGivesEverythingBackAndTheCountersToo() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "300.00");
		settled(visit(patient, line(1, this.treatment, "123.45")));
		YearCount before = count(patient);
		Settlement settled = settled(visit(patient, line(1, this.treatment, "900.00")));
		Settlement back = reverse(settled, Set.of());
		assertThat(back.total()).isEqualTo(settled.total().negated());
		assertThat(back.fund()).isEqualTo(settled.fund().negated());
		assertThat(back.cash()).isEqualTo(settled.cash().negated());
		assertThat(count(patient)).isEqualTo(before);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("176.55"));
	}

	@Test
	void laterVisitsOfTheYearAreFlaggedAndNotRewritten() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement first = settled(visit(patient, line(1, this.treatment, "500.00")));
		Settlement second = settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement gone = settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement lastYear = settled(on(visit(patient, line(1, this.treatment, "100.00")), this.today.minusYears(1)));
		reverse(gone, Set.of());
		Settlement back = reverse(first, Set.of());
		assertThat(flags(second)).containsExactly(back.reference());
		assertThat(flags(first)).isEmpty();
		assertThat(flags(gone)).isEmpty();
		assertThat(flags(lastYear)).isEmpty();
		assertThat(this.settlements.byId(second.id())).contains(second);
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ZERO, Money.ofYuan("60.00")));
		assertThat(this.receipts.day(this.hospital, this.today, 1).rows().stream().filter(DayList.Row::flagged))
			.extracting(DayList.Row::id)
			.containsExactly(second.id());
		Settlement after = settled(visit(patient, line(1, this.treatment, "400.00")));
		assertThat(after.fund()).isEqualTo(Money.ZERO);
		assertThat(flags(after)).isEmpty();
	}

	@Test
	void aReversalByLineReckonsTheVisitAgain() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "200.00");
		settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement settled = settled(visit(patient, line(1, this.treatment, "600.00"),
				line(2, this.treatment, "200.00"), line(3, this.treatment, "100.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		Settlement back = reverse(settled, Set.of(1));
		assertThat(back.fund()).isEqualTo(Money.ofYuan("-360.00"));
		assertThat(back.total()).isEqualTo(Money.ofYuan("-600.00"));
		assertThat(back.cash()).isEqualTo(Money.ofYuan("-240.00").minus(back.account()));
		assertThat(back.visit().law().explained().fund()).isEqualTo(Money.ZERO);
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ZERO));
		Settlement rest = reverse(settled, Set.of(2, 3));
		assertThat(rest.total()).isEqualTo(Money.ofYuan("-300.00"));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("100.00"), Money.ZERO));
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void manyReversalsAtOnceRollTheCountersBackOnce() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement first = settled(visit(patient, line(1, this.treatment, "500.00")));
		Settlement second = settled(visit(patient, line(1, this.treatment, "500.00")));
		atOnce(16, 32,
				() -> this.reversals.reverse(new Reversal(RequestId.fresh(),
						(Math.random() < 0.5 ? first : second).id(), this.hospital, Set.of(), "退费"),
						Town.cashier(HEILONGJIANG)));
		reverseAgain(first);
		reverseAgain(second);
		assertThat(count(patient)).isEqualTo(YearCount.NOTHING);
	}

	@Test
	void whereFiguresAreUnsetNothingMovesUntilSomebodySaysHow() {
		this.hospital = this.town.hospital(XIAN);
		PersonId patient = this.town.personWith(XIAN, "100.00");
		Purchase visit = visit(patient, line(1, this.treatment, "80.00"));
		SettlementOutcome stopped = settle(visit);
		assertThat(((SettlementOutcome.BenefitStopped) stopped).explained().parameters()).contains("effective_from",
				"pooled.deductible");
		Settlement cash = settled(by(visit, VisitRegistration.ORDINARY.by(true, true)));
		assertThat(cash.cash()).isEqualTo(Money.ofYuan("80.00"));
		assertThat(cash.entry()).isNull();
		assertThat(cash.visit().claimLater()).isTrue();
		assertThat(cash.visit().law().explained().outcome()).isEqualTo(Explained.Outcome.NOT_SET);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
		reverse(cash, Set.of());
	}

	@Test
	void withoutTheBenefitTheAccountPaysAndNoCounterMoves() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		Purchase chronic = by(visit(patient, line(1, this.treatment, "80.00")), kind(VisitKind.CHRONIC));
		this.facts.recognise(patient,
				new Recognition(Recognition.Kind.CHRONIC, "hypertension", LocalDate.of(2023, 1, 1), null));
		assertThat(((SettlementOutcome.BenefitStopped) settle(chronic)).explained().open()).isTrue();
		Settlement settled = settled(by(chronic, kind(VisitKind.CHRONIC).by(true, false)));
		assertThat(settled.account()).isEqualTo(Money.ofYuan("80.00"));
		assertThat(settled.visit().move()).isNull();
		assertThat(this.years.read(patient, HEILONGJIANG, this.today.getYear()).counters()).isEmpty();
		assertThat(reverse(settled, Set.of()).account()).isEqualTo(Money.ofYuan("-80.00"));
	}

	@Test
	void aBillWithoutTheBenefitMayBeClaimedByHandWithItsPapers() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "0.00");
		Settlement bill = settled(
				by(visit(patient, line(1, this.treatment, "260.00"), line(2, this.treatment, "100.00")),
						VisitRegistration.ORDINARY.by(true, false)));
		Set<ClaimPaper> all = EnumSet.allOf(ClaimPaper.class);
		assertThat(((BenefitDecision.Paid) this.claims.decide(bill.id(), all).orElseThrow()).fundInAll())
			.isEqualTo(Money.ofYuan("165.00"));
		assertThat(
				((BenefitDecision.Refused) this.claims.decide(bill.id(), EnumSet.of(ClaimPaper.INVOICE)).orElseThrow())
					.code())
			.isEqualTo(BenefitCode.DOCUMENT_MISSING);
		reverse(bill, Set.of(2));
		assertThat(((BenefitDecision.Paid) this.claims.decide(bill.id(), all).orElseThrow()).fundInAll())
			.isEqualTo(Money.ofYuan("110.00"));
		reverse(bill, Set.of());
		assertThat(this.claims.decide(bill.id(), all)).isEmpty();
		Settlement paid = settled(visit(patient, line(1, this.treatment, "260.00")));
		assertThat(this.claims.decide(paid.id(), all)).isEmpty();
	}

	@Test
	void aStayInHospitalIsHeldOrRefusedAsTheRegionSays() {
		for (Region region : List.of(LINCANG, HEILONGJIANG)) {
			this.hospital = this.town.hospital(region);
			PersonId patient = this.town.personWith(region, "0.00");
			this.facts.admit(patient, this.today.minusDays(3), null);
			Explained explained = ((SettlementOutcome.BenefitStopped) settle(
					visit(patient, line(1, this.treatment, "900.00"))))
				.explained();
			assertThat(explained.word()).isEqualTo(
					(region.equals(LINCANG) ? BenefitCode.AUDIT_INPATIENT_OVERLAP : BenefitCode.IN_HOSPITAL).name());
			assertThat(explained.open()).isEqualTo(region.equals(LINCANG));
		}
	}

	@Test
	void careElsewhereIsPaidByTheHomeFundAndOwedBetweenTheRegions() {
		this.hospital = this.town.hospital(LINCANG, HospitalLevel.LEVEL_2);
		PersonId patient = this.town.personWith(HEILONGJIANG, "50.00");
		Settlement unfiled = settled(visit(patient, line(1, this.treatment, "600.00")));
		assertThat(unfiled.fund()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(unfiled.visit().place()).isEqualTo("out_of_area_unfiled");
		this.facts.file(patient, new Filing(Filing.Kind.POSTED_WORKER, LINCANG, LocalDate.of(2024, 1, 1), null));
		Settlement filed = settled(visit(patient, line(1, this.treatment, "100.00")));
		assertThat(filed.fund()).isEqualTo(Money.ofYuan("60.00"));
		assertThat(this.jdbc
			.sql("""
					select a.region || ' ' || a.kind as name from ledger_posting p join ledger_account a on a.id = p.account_id
					 where p.entry_id = ? order by name""")
			.param(unfiled.entry().value())
			.query(String.class)
			.list()).containsExactly("239900 due_to", "239900 personal", "239900 pooled_fund", "530900 due_from",
					"530900 payable");
		reverse(unfiled, Set.of());
		assertThat(flags(filed)).hasSize(1);
	}

	@Test
	void wrongDaysAndPeopleAreNamedAndNothingMoves() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		Purchase visit = visit(patient, line(1, this.treatment, "10.00"));
		assertThat(problem(on(visit, this.today.plusDays(1)))).isEqualTo(Problem.Kind.DATE_IN_FUTURE);
		assertThat(problem(on(visit, LocalDate.of(2019, 12, 31)))).isEqualTo(Problem.Kind.BEFORE_INSURED);
		PersonId resident = this.town.personWith(HEILONGJIANG, Enrolment.residentScheme(), "0.00");
		assertThat(problem(visit(resident, line(1, this.treatment, "10.00"))))
			.isEqualTo(Problem.Kind.NOT_EMPLOYEE_SCHEME);
		this.hospital = this.town.pharmacy(HEILONGJIANG);
		assertThat(problem(visit(patient, line(1, this.treatment, "10.00")))).isEqualTo(Problem.Kind.VISIT_NOT_HERE);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aSpecialDiseaseMustBeRecognisedOnTheDay() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		VisitRegistration special = new VisitRegistration(VisitKind.SPECIAL, "malignant_tumour", "",
				CostOrigin.ORDINARY, "", false, false);
		Purchase visit = by(visit(patient, line(1, this.treatment, "10.00")), special);
		this.facts.recognise(patient,
				new Recognition(Recognition.Kind.SPECIAL, "malignant_tumour", this.today.minusDays(1), this.today));
		assertThat(problem(visit)).isEqualTo(Problem.Kind.DISEASE_NOT_RECOGNISED);
		assertThat(settle(on(visit, this.today.minusDays(1)))).isInstanceOf(SettlementOutcome.BenefitStopped.class);
	}

	@Test
	void threePayersAndFiveLinesTakeAtMostTwentyStatements() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "10.00");
		for (int owner = 0; owner < 2; owner++) {
			PersonId parent = this.town.personWith(LINCANG, "10.00");
			this.town.bind(parent, patient, Relation.CHILD, LocalDate.of(2023, 3, 1 + owner));
		}
		Bought[] lines = IntStream.rangeClosed(1, 5)
			.mapToObj((number) -> new Bought(number, this.town.item(ItemCategory.DRUG, ItemClass.A), 1,
					Money.ofYuan("30.00"), List.of(Town.digits(20))))
			.toArray(Bought[]::new);
		settled(visit(this.town.personWith(LINCANG, "10.00"), line(1, this.treatment, "200.00")));
		CountedStatements.Noted<Settlement> first = CountedStatements.during(() -> settled(visit(patient, lines)));
		assertThat(first.result().shares()).hasSize(3).allMatch((share) -> share.amount().isPositive());
		assertThat(first.result().fund().isPositive()).isTrue();
		assertThat(first.statements()).as(String.join("\n", first.statements())).hasSizeBetween(14, 20);
		CountedStatements.Noted<Settlement> later = CountedStatements
			.during(() -> settled(visit(patient, line(1, this.treatment, "200.00"))));
		assertThat(later.statements()).as(String.join("\n", later.statements())).hasSizeBetween(12, 20);
	}

	@Test
	void aRegistrationIsKept() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		VisitRegistration told = new VisitRegistration(VisitKind.ORDINARY, "", "", CostOrigin.ORDINARY, "安医师", false,
				false);
		Settlement settled = settled(by(visit(patient, line(1, this.treatment, "10.00")), told));
		assertThat(this.settlements.byId(settled.id()).orElseThrow().visit().registration()).isEqualTo(told);
	}

	private List<String> flags(Settlement settled) {
		return this.receipts.show(settled.id(), this.hospital).flags();
	}

	private YearCount count(PersonId patient) {
		return this.years.read(patient, HEILONGJIANG, this.today.getYear()).of(ORDINARY);
	}

	private Problem.Kind problem(Purchase visit) {
		return ((SettlementOutcome.Wrong) settle(visit)).problems().get(0).kind();
	}

	private static VisitRegistration kind(VisitKind kind) {
		return new VisitRegistration(kind, "", "", CostOrigin.ORDINARY, "", false, false);
	}

	private Purchase visit(PersonId patient, Bought... lines) {
		return new Purchase(RequestId.fresh(), this.hospital, patient, VoucherKind.E_VOUCHER, patient, this.today,
				List.of(lines), VisitRegistration.ORDINARY, null);
	}

	private static Purchase by(Purchase visit, VisitRegistration told) {
		return new Purchase(visit.request(), visit.provider(), visit.patient(), visit.voucher(), visit.voucherOwner(),
				visit.serviceDate(), visit.lines(), told, null);
	}

	private static Purchase on(Purchase visit, LocalDate day) {
		return new Purchase(visit.request(), visit.provider(), visit.patient(), visit.voucher(), visit.voucherOwner(),
				day, visit.lines(), visit.visit(), null);
	}

	private static Bought line(int number, String code, String price) {
		return new Bought(number, code, 1, Money.ofYuan(price), List.of());
	}

	private Settlement reverse(Settlement settled, Set<Integer> lines) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.hospital, lines, "退费");
		ReversalOutcome outcome = this.reversals.reverse(ask, Town.cashier(HEILONGJIANG));
		assertThat(outcome).isInstanceOf(ReversalOutcome.Reversed.class);
		return ((ReversalOutcome.Reversed) outcome).reversal();
	}

	private void reverseAgain(Settlement settled) {
		this.reversals.reverse(new Reversal(RequestId.fresh(), settled.id(), this.hospital, Set.of(), "退费"),
				Town.cashier(HEILONGJIANG));
	}

	private SettlementOutcome settle(Purchase purchase) {
		return this.spending.settle(purchase, Town.cashier(HEILONGJIANG));
	}

	/** A till that found the database too busy sends the same request again. */
	private SettlementOutcome untilAnswered(Purchase purchase) {
		while (true) {
			try {
				return settle(purchase);
			}
			catch (CannotCreateTransactionException ex) {
				Thread.onSpinWait();
			}
		}
	}

	private Settlement settled(Purchase purchase) {
		SettlementOutcome outcome = settle(purchase);
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

	private static <T> List<T> atOnce(int threads, int times, Callable<T> work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> one : pool.invokeAll(java.util.Collections.nCopies(times, work))) {
				results.add(one.get());
			}
			return results;
		}
		finally {
			pool.shutdownNow();
		}
	}

}
