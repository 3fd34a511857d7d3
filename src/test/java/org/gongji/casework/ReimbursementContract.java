package org.gongji.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.account.Chart;
import org.gongji.account.Draw;
import org.gongji.account.LaterMoney;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Reimbursement;
import org.gongji.account.ReimbursementBooking;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.VisitKind;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.CaseOutcome.Done;
import org.gongji.casework.CaseOutcome.Overtaken;
import org.gongji.casework.CaseOutcome.Refused;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Specialty;
import org.gongji.rules.SetValues;
import org.gongji.spending.BillScope;
import org.gongji.spending.Bought;
import org.gongji.spending.BillAsked;
import org.gongji.spending.ClaimableBills;
import org.gongji.spending.OpenClaims;
import org.gongji.spending.PaperBill;
import org.gongji.spending.Purchase;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.spending.VisitRegistration;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.clerk;

/** Bills that were paid first: what they give, once, and where it goes. */
abstract class ReimbursementContract {

	private static final CounterKey ORDINARY = new CounterKey("ordinary", "");

	@Autowired
	private Applicants window;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private Payouts payouts;

	@Autowired
	private Payees payees;

	@Autowired
	private SetValues values;

	@Autowired
	private People people;

	@Autowired
	private Town town;

	@Autowired
	private Spending spending;

	@Autowired
	private Reversals reversals;

	@Autowired
	private ClaimableBills bills;

	@Autowired
	private OpenClaims open;

	@Autowired
	private BenefitYears years;

	@Autowired
	private Books books;

	@Autowired
	private CasePapers papers;

	@Autowired
	private ReimbursementBooking booking;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private LaterMoney later;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@AfterEach
	void balanced() {
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.years.differences()).isEmpty();
	}

	@Test
	void theFundPaysToTheBankAndTheYearRemembersIt() {
		PersonId patient = this.window.owner(LINCANG, "100.00");
		Case one = this.window.prepared(LINCANG, patient, paper("260.00", false));
		Case approved = approve(one, "110.00");
		assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
		assertThat(this.payouts.of(one.id(), LINCANG)).singleElement().satisfies((seen) -> {
			assertThat(seen.payout().amount()).isEqualTo(Money.ofYuan("110.00"));
			assertThat(seen.payout().owed()).isEqualTo(Chart.BILL_PAYABLE);
		});
		assertThat(
				this.papers.print(clerk(LINCANG), approved, CasePaper.Kind.DECISION, Locale.SIMPLIFIED_CHINESE).file())
			.isNotNull();
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(year(patient).fundPaid()).isEqualTo(Money.ofYuan("110.00"));
		this.window.paid(approved);
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
		settled(patient, true);
		assertThat(year(patient).fundPaid()).isEqualTo(Money.ofYuan("220.00"));
	}

	@Test
	void theOwnAccountPaysWhatIsLeftAsFarAsItGoes() {
		PersonId patient = this.window.owner(LINCANG, "100.00");
		Case one = this.window.prepared(LINCANG, patient, paper("260.00", true));
		Case approved = approve(one, "210.00");
		assertThat(this.town.available(patient)).isEqualTo(Money.ZERO);
		assertThat(this.payouts.of(one.id(), LINCANG)).extracting((seen) -> seen.payout().amount())
			.containsExactly(Money.ofYuan("210.00"));
		assertThat(approved.amount()).isEqualTo(Money.ofYuan("210.00"));
	}

	@Test
	void aBillOfATillGivesCashBackFirstThenTheRelativesMoneyThenTheOwn() {
		PersonId patient = this.window.owner(LINCANG, "30.00");
		PersonId spouse = this.window.owner(LINCANG, "200.00");
		this.town.bind(spouse, patient, Relation.SPOUSE, Town.START);
		Settlement bill = settled(patient, false);
		assertThat(bill.cash()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.open.of(patient)).containsExactly(bill.id());
		ReimbursementAsked asked = till(patient);
		Case one = this.window.prepared(LINCANG, patient, asked);
		approve(one, "110.00");
		assertThat(this.payouts.of(one.id(), LINCANG)).extracting((seen) -> seen.payout().amount())
			.containsExactly(Money.ofYuan("30.00"));
		assertThat(this.town.available(spouse)).isEqualTo(Money.ofYuan("80.00"));
		assertThat(this.town.available(patient)).isEqualTo(Money.ZERO);
		assertThat(this.open.of(patient)).isEmpty();
		Reversal back = new Reversal(RequestId.fresh(), bill.id(), bill.provider(), Set.of(), "退费");
		assertThat(this.reversals.reverse(back, Town.cashier(LINCANG))).isInstanceOf(ReversalOutcome.Claimed.class);
		assertThat(ask(patient, asked)).isInstanceOf(CaseOpened.Running.class);
		this.window.paid(this.window.now(one));
		assertThat(code(ask(patient, till(asked)))).isEqualTo(CaseReason.BILL_CLAIMED);
	}

	@Test
	void aRelativeInAnotherRegionGetsItsPartBackAndBothRegionsBalance() {
		PersonId spouse = this.window.owner(TIELING, "120.00");
		Draw back = Draw.of(this.accounts.of(spouse).orElseThrow().id(), TIELING, Money.ofYuan("80.00"));
		this.transaction.executeWithoutResult((status) -> this.booking
			.book(new Reimbursement(LINCANG, Money.ofYuan("110.00"), List.of(), List.of(back), this.today)));
		assertThat(this.town.available(spouse)).isEqualTo(Money.ofYuan("200.00"));
		assertThat(this.jdbc.sql("""
				select count(*) from ledger_posting p join ledger_account a on a.id = p.account_id
				 where a.kind in ('due_to', 'due_from') and p.amount_fen = 8000
				   and p.entry_id = (select q.entry_id from ledger_posting q where q.id = ?)""")
			.param(back.posting().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whatComesForARelativesClosedAccountFollowsItsBalance() {
		PersonId wife = this.window.owner(LINCANG, "200.00");
		PersonId other = this.window.owner(LINCANG, "30.00");
		this.town.bind(wife, other, Relation.SPOUSE, Town.START);
		settled(other, false);
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?").param(wife.value()).update();
		approve(this.window.prepared(LINCANG, other, till(other)), "110.00");
		assertThat(this.later.of(this.accounts.of(wife).orElseThrow().id()))
			.extracting(LaterMoney.Later::cause, LaterMoney.Later::amount)
			.containsExactly(tuple(LaterMoney.Cause.BILL, Money.ofYuan("80.00")));
	}

	@Test
	void whoIsPaidIsWhatBothHaveSeen() {
		PersonId patient = this.window.owner(LINCANG, "0.00");
		Case one = this.window.prepared(LINCANG, patient, paper("260.00", false));
		this.jdbc.sql("update casework_payee set name = '另一个人' where case_id = ?").param(one.id().value()).update();
		assertThat(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("110.00")))
			.isEqualTo(new Refused(Why.CONTENT_CHANGED));
		assertThat(this.payouts.of(one.id(), LINCANG)).isEmpty();
	}

	@Test
	void whatTheTillTookBackIsNotReimbursed() {
		PersonId patient = this.window.owner(LINCANG, "0.00");
		Settlement bill = settled(patient, false);
		ReimbursementAsked asked = till(patient);
		Case one = this.window.prepared(LINCANG, patient, asked);
		this.reversals.reverse(new Reversal(RequestId.fresh(), bill.id(), bill.provider(), Set.of(), "退费"),
				Town.cashier(LINCANG));
		assertThat(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("110.00")))
			.isInstanceOf(CaseOutcome.Decided.class);
		this.desk.withdraw(clerk(LINCANG), LINCANG, one.id(), one.version(), "已经退了");
		assertThat(code(ask(patient, asked))).isEqualTo(CaseReason.BILL_GONE);
	}

	@Test
	void anOpenBillIsWaitedForBeforeTheBalanceLeaves() {
		this.values.set(LINCANG, "closure.wait_days", "5", Town.START);
		PersonId patient = this.window.owner(LINCANG, "300.00");
		settled(patient, false);
		Case one = held(patient);
		assertThat(this.window.now(one).heldUntil()).isEqualTo(this.today.plusDays(5));
		this.jdbc.sql("update casework_case set opened_at = ? where id = ?")
			.params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(5), one.id().value())
			.update();
		assertThat(leaves(one, "40.00").state()).isEqualTo(CaseState.APPROVED);
		this.window.paid(this.window.now(one));
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
		assertThat(this.town.available(patient)).isEqualTo(Money.ZERO);
		PersonId other = this.window.owner(LINCANG, "300.00");
		Settlement bill = settled(other, false);
		Case waits = held(other);
		this.reversals.reverse(new Reversal(RequestId.fresh(), bill.id(), bill.provider(), Set.of(), "退费"),
				Town.cashier(LINCANG));
		assertThat(leaves(waits, "300.00").state()).as("nothing is open any more").isEqualTo(CaseState.APPROVED);
	}

	/** A transfer that is ready but for the bill that is open. */
	private Case held(PersonId owner) {
		Case one = this.window.open(LINCANG, owner, Applicants.transfer(null));
		this.payees.name(one, new NewPayee(PayeeKind.AGENCY, "上海市医疗保险事业管理中心", null, null, SomeCases.account()),
				clerk(LINCANG));
		assertThat(this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), this.window.now(one).version()))
			.isInstanceOfSatisfying(CaseOutcome.Decided.class,
					(decided) -> assertThat(decided.entitlement()).isInstanceOfSatisfying(Entitlement.Held.class,
							(held) -> assertThat(held.code()).isEqualTo(CaseReason.CLAIMS_OPEN)));
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.HELD);
		return one;
	}

	private Case leaves(Case held, String yuan) {
		CaseOutcome prepared = this.desk.prepare(clerk(LINCANG), LINCANG, held.id(), this.window.now(held).version());
		assertThat(prepared).isInstanceOf(Done.class);
		return approve(((Done) prepared).now(), yuan);
	}

	@Test
	void anInvoiceIsClaimedOnceInARegionUnlessItsCaseEndedWithout() throws Exception {
		PersonId patient = this.window.owner(LINCANG, "0.00");
		PersonId other = this.window.owner(LINCANG, "0.00");
		ReimbursementAsked asked = paper("260.00", false);
		Case first = this.window.bare(LINCANG, patient, asked);
		CaseOpened again = ask(other, asked);
		assertThat(again).isInstanceOfSatisfying(CaseOpened.Twice.class, (twice) -> {
			assertThat(twice.other().number()).isEqualTo(first.number());
			assertThat(twice.invoice()).isEqualTo(asked.invoices().get(0).number());
		});
		this.desk.withdraw(clerk(LINCANG), LINCANG, first.id(), first.version(), "填错了");
		List<CaseOpened> answers = AtOnce.atOnce(8, 24, () -> ask(other, asked));
		assertThat(answers).filteredOn(CaseOpened.Opened.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(CaseOpened.Twice.class::isInstance).hasSize(23);
	}

	@Test
	void aVisitInBetweenIsSeenBeforeItIsApproved() {
		PersonId patient = this.window.owner(LINCANG, "0.00");
		Case most = this.window.prepared(LINCANG, patient, paper("10900.00", false));
		Case one = this.window.prepared(LINCANG, patient, paper("260.00", false));
		approve(most, "5962.00");
		assertThat(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("110.00")))
			.isInstanceOf(CaseOutcome.Decided.class);
		assertThat(year(patient).fundPaid()).isEqualTo(Money.ofYuan("5962.00"));
	}

	@Test
	void manyApprovalsAtOncePayOnce() throws Exception {
		PersonId patient = this.window.owner(LINCANG, "100.00");
		Actor preparer = clerk(LINCANG);
		Case opened = this.window.open(LINCANG, patient, paper("260.00", true));
		Case one = ((Done) this.desk.prepare(preparer, LINCANG, opened.id(), opened.version())).now();
		assertThat(this.desk.approve(preparer, LINCANG, one.id(), one.version(), Money.ofYuan("210.00")))
			.isEqualTo(new Refused(Why.SAME_PERSON));
		List<CaseOutcome> answers = AtOnce.atOnce(8, 60,
				() -> this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("210.00")));
		assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Overtaken.class::isInstance).hasSize(59);
		assertThat(this.payouts.of(one.id(), LINCANG)).hasSize(1);
		assertThat(year(patient).fundPaid()).isEqualTo(Money.ofYuan("110.00"));
	}

	@Test
	void afterADeathItGoesIntoTheAccountForTheHeirs() {
		PersonId patient = this.window.owner(LINCANG, "5.00");
		ReimbursementAsked asked = paper("260.00", true);
		Case opened = this.window.bare(LINCANG, patient, asked);
		this.people.died(patient, this.today, clerk(LINCANG));
		this.window.show(opened);
		Case one = ((Done) this.desk.prepare(clerk(LINCANG), LINCANG, opened.id(), this.window.now(opened).version()))
			.now();
		assertThat(approve(one, "110.00").state()).isEqualTo(CaseState.DONE);
		assertThat(this.payouts.of(one.id(), LINCANG)).isEmpty();
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("115.00"));
	}

	@Test
	void whatTheLawRefusesIsNotOpened() {
		PersonId patient = this.window.owner(LINCANG, "0.00");
		assertThat(code(ask(patient, paper("260.00", CareArea.OUT_OF_AREA_REFERRED))))
			.isEqualTo(CaseReason.CARE_NOT_FILED);
		PersonId resident = this.town.personWith(LINCANG, Enrolment.residentScheme(), "0.00");
		assertThat(code(ask(resident, paper("260.00", false)))).isEqualTo(CaseReason.NOT_INSURED);
		PersonId elsewhere = this.window.owner(TIELING, "0.00");
		CaseOpened silent = this.opening.open(clerk(TIELING), TIELING, elsewhere, paper("260.00", false),
				RequestId.fresh());
		assertThat(silent).isInstanceOfSatisfying(CaseOpened.Decided.class,
				(decided) -> assertThat(decided.entitlement()).isInstanceOfSatisfying(Entitlement.NotReimbursed.class,
						(unset) -> assertThat(unset.benefit().parameters()).contains("benefit.claim_papers")));
	}

	private Case approve(Case one, String yuan) {
		CaseOutcome outcome = this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan(yuan));
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done) outcome).now();
	}

	private CaseOpened ask(PersonId patient, ReimbursementAsked asked) {
		return this.opening.open(clerk(LINCANG), LINCANG, patient, asked, RequestId.fresh());
	}

	private static CaseReason code(CaseOpened opened) {
		return ((Entitlement.Refused) ((CaseOpened.Decided) opened).entitlement()).code();
	}

	private YearCount year(PersonId patient) {
		return this.years.read(patient, LINCANG, this.today.getYear()).of(ORDINARY);
	}

	private ReimbursementAsked paper(String yuan, boolean fromAccount) {
		return paper(yuan, CareArea.LOCAL, fromAccount);
	}

	private ReimbursementAsked paper(String yuan, CareArea area) {
		return paper(yuan, area, false);
	}

	private ReimbursementAsked paper(String yuan, CareArea area, boolean fromAccount) {
		PaperBill bill = new PaperBill(this.today, "测试医院",
				CarePlace.institution(HospitalLevel.LEVEL_2, Specialty.GENERAL, true), null, area, VisitKind.ORDINARY,
				CostOrigin.ORDINARY, "", "", List.of(new PaperBill.Line("诊疗费", BillScope.CLASS_A, Money.ofYuan(yuan))));
		return new ReimbursementAsked(new BillAsked(null, bill, fromAccount), this.today, "测试医院", bill.total(),
				List.of(invoice(yuan)));
	}

	private ReimbursementAsked till(PersonId patient) {
		return this.bills.of(patient, LINCANG)
			.stream()
			.map((bill) -> new ReimbursementAsked(new BillAsked(bill.id(), null, false), bill.on(), bill.where(),
					bill.total(), List.of(invoice(bill.total().yuan()))))
			.findFirst()
			.orElseThrow();
	}

	/** The same bill with another invoice. */
	private static ReimbursementAsked till(ReimbursementAsked asked) {
		return new ReimbursementAsked(asked.claim(), asked.on(), asked.where(), asked.total(),
				List.of(invoice(asked.total().yuan())));
	}

	private static Invoice invoice(String yuan) {
		return new Invoice(Town.digits(20), Money.ofYuan(yuan));
	}

	private Settlement settled(PersonId patient, boolean benefit) {
		ProviderId hospital = this.town.hospital(LINCANG);
		Bought line = new Bought(1, this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A), 1,
				Money.ofYuan("260.00"), List.of());
		Purchase visit = new Purchase(RequestId.fresh(), hospital, patient, VoucherKind.E_VOUCHER, patient, this.today,
				List.of(line), VisitRegistration.ORDINARY.by(!benefit, false), null);
		SettlementOutcome outcome = this.spending.settle(visit, Town.cashier(LINCANG));
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

}
