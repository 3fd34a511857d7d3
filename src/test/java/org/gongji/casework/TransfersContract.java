package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccount.State;
import org.gongji.account.PersonalAccounts;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.CaseOutcome.Done;
import org.gongji.casework.CaseOutcome.Overtaken;
import org.gongji.casework.CaseOutcome.Refused;
import org.gongji.casework.CaseOutcome.Unfit;
import org.gongji.casework.TransferLetter.Origin;
import org.gongji.casework.TransfersIn.ReceiptOutcome;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.clerk;

/** Balances that go from one region to another, out of the installation, and into it. */
abstract class TransfersContract {

	private static final Money BALANCE = Money.ofYuan("812.35");

	@Autowired
	private Applicants window;

	@Autowired
	private TransfersIn transfers;

	@Autowired
	private TransfersBack back;

	@Autowired
	private EstateLeft left;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private Cases cases;

	@Autowired
	private Payees payees;

	@Autowired
	private Payouts payouts;

	@Autowired
	private People people;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void aBalanceGoesFromOneRegionToAnotherInOneEntry() {
		PersonId owner = this.window.owner(LINCANG, "812.35");
		Case out = left(LINCANG, HEILONGJIANG, owner);
		assertThat(out.state()).isEqualTo(CaseState.APPROVED);
		assertThat(this.window.state(owner)).isEqualTo(State.CLOSED);
		assertThat(this.payouts.of(out.id(), LINCANG)).as("nothing is paid within the installation").isEmpty();
		UnderWay way = this.transfers.expected(HEILONGJIANG, out.id());
		assertThat(way).extracting(UnderWay::amount, UnderWay::number, UnderWay::arrivedOn)
			.containsExactly(BALANCE, out.number(), null);
		assertThat(this.transfers.expected(HEILONGJIANG, null, 10_000)).contains(way);
		assertThatExceptionOfType(MissingRow.class).isThrownBy(() -> this.transfers.expected(TIELING, out.id()));
		Case in = taken(HEILONGJIANG, out);
		assertThat(this.transfers.take(clerk(HEILONGJIANG), HEILONGJIANG, out.id(), RequestId.fresh()))
			.isEqualTo(new CaseOpened.Running(in));
		Actor first = clerk(HEILONGJIANG);
		Case prepared = done(this.desk.prepare(first, HEILONGJIANG, in.id(), in.version()));
		assertThat(this.desk.approve(first, HEILONGJIANG, in.id(), prepared.version(), BALANCE))
			.isEqualTo(new Refused(Why.SAME_PERSON));
		assertThat(this.window.now(out).state()).isEqualTo(CaseState.APPROVED);
		Case arrived = done(this.desk.approve(clerk(HEILONGJIANG), HEILONGJIANG, in.id(), prepared.version(), BALANCE));
		assertThat(arrived.state()).isEqualTo(CaseState.DONE);
		assertThat(this.window.now(out).state()).isEqualTo(CaseState.DONE);
		assertThat(this.accounts.of(owner).orElseThrow())
			.extracting(PersonalAccount::region, PersonalAccount::available, PersonalAccount::state)
			.containsExactly(HEILONGJIANG, BALANCE, State.OPEN);
		assertThat(this.people.find(owner).orElseThrow().region()).isEqualTo(HEILONGJIANG);
		assertThat(postings(arrived)).containsExactlyInAnyOrder(LINCANG.code() + " C due_to",
				LINCANG.code() + " D transfer_in_transit", HEILONGJIANG.code() + " C personal",
				HEILONGJIANG.code() + " D due_from");
		assertThat(this.transfers.expected(HEILONGJIANG, out.id()).in()).isEqualTo(in.id());
		assertThat(this.transfers.expected(HEILONGJIANG, null, 10_000)).extracting(UnderWay::out)
			.doesNotContain(out.id());
	}

	@Test
	void whoComesBackHasTheOldAccountAgain() {
		PersonId owner = this.window.owner(LINCANG, "812.35");
		arrive(HEILONGJIANG, left(LINCANG, HEILONGJIANG, owner));
		arrive(LINCANG, left(HEILONGJIANG, LINCANG, owner));
		assertThat(this.accounts.of(owner).orElseThrow())
			.extracting(PersonalAccount::region, PersonalAccount::available, PersonalAccount::state)
			.containsExactly(LINCANG, BALANCE, State.OPEN);
		assertThat(this.accounts.of(List.of(owner))).hasSize(2);
	}

	@Test
	void anEmptyAccountMovesItsOwnerToo() {
		PersonId owner = this.window.owner(LINCANG, "0.00");
		Case out = left(LINCANG, HEILONGJIANG, owner);
		Case arrived = arrive(HEILONGJIANG, out);
		assertThat(arrived.entry()).isNull();
		assertThat(this.window.now(out).state()).isEqualTo(CaseState.DONE);
		assertThat(this.accounts.of(owner).orElseThrow().region()).isEqualTo(HEILONGJIANG);
	}

	@Test
	void aLetterWhoseCaseWasTakenBackCountsAgain() {
		Case out = left(LINCANG, HEILONGJIANG, this.window.owner(LINCANG, "812.35"));
		Case in = taken(HEILONGJIANG, out);
		done(this.desk.withdraw(clerk(HEILONGJIANG), HEILONGJIANG, in.id(), in.version(), "本人还要想想"));
		Case again = taken(HEILONGJIANG, out);
		assertThat(again.id()).isNotEqualTo(in.id());
		assertThat(this.transfers.takenBy(this.transfers.expected(HEILONGJIANG, out.id()))).contains(again);
	}

	@Test
	void fortyClerksAtOnceTakeOneLetterInOnce() throws Exception {
		Case out = left(LINCANG, HEILONGJIANG, this.window.owner(LINCANG, "812.35"));
		List<CaseOpened> answers = AtOnce.atOnce(8, 40,
				() -> this.transfers.take(clerk(HEILONGJIANG), HEILONGJIANG, out.id(), RequestId.fresh()));
		assertThat(answers).filteredOn(CaseOpened.Opened.class::isInstance).hasSize(1);
		Case in = this.transfers.takenBy(this.transfers.expected(HEILONGJIANG, out.id())).orElseThrow();
		Case prepared = done(this.desk.prepare(clerk(HEILONGJIANG), HEILONGJIANG, in.id(), in.version()));
		List<CaseOutcome> approvals = AtOnce.atOnce(8, 40,
				() -> this.desk.approve(clerk(HEILONGJIANG), HEILONGJIANG, in.id(), prepared.version(), BALANCE));
		assertThat(approvals).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(approvals).filteredOn(Overtaken.class::isInstance).hasSize(39);
		assertThat(this.window.available(out.person())).isEqualTo(BALANCE);
	}

	@Test
	void whatCannotArriveAfterADeathIsTakenBackByTwoForTheHeirs() throws Exception {
		PersonId owner = this.window.owner(LINCANG, "812.35");
		Case out = left(LINCANG, HEILONGJIANG, owner);
		Case in = taken(HEILONGJIANG, out);
		done(this.desk.prepare(clerk(HEILONGJIANG), HEILONGJIANG, in.id(), in.version()));
		Actor first = clerk(LINCANG);
		assertThat(this.back.ask(first, LINCANG, out.id())).as("alive").isEqualTo(RecallOutcome.Refused.OVER);
		this.people.died(owner, LocalDate.now(this.clock), Actor.SYSTEM);
		assertThat(this.left.of(owner, LINCANG)).isEmpty();
		assertThat(this.back.ask(first, LINCANG, out.id())).isEqualTo(new RecallOutcome.Done());
		assertThat(this.back.ask(first, LINCANG, out.id())).isEqualTo(RecallOutcome.Refused.WAITING);
		assertThat(this.back.approve(first, LINCANG, out.id())).isEqualTo(RecallOutcome.Refused.of(Why.SAME_PERSON));
		assertThatExceptionOfType(MissingRow.class)
			.isThrownBy(() -> this.back.approve(clerk(HEILONGJIANG), HEILONGJIANG, out.id()));
		List<RecallOutcome> answers = AtOnce.atOnce(8, 16, () -> this.back.approve(clerk(LINCANG), LINCANG, out.id()));
		assertThat(answers).filteredOn(RecallOutcome.Done.class::isInstance).hasSize(1);
		assertThat(List.of(out, in)).extracting((one) -> this.window.now(one).state())
			.containsOnly(CaseState.WITHDRAWN);
		assertThat(this.accounts.of(owner).orElseThrow())
			.extracting(PersonalAccount::region, PersonalAccount::available, PersonalAccount::state)
			.containsExactly(LINCANG, BALANCE, State.FROZEN);
		assertThat(undone(out)).as("each posting names the one that it undoes").isEqualTo(2);
		assertThatExceptionOfType(MissingRow.class).isThrownBy(() -> this.transfers.expected(HEILONGJIANG, out.id()));
		assertThat(this.left.of(owner, LINCANG)).contains(BALANCE);
		assertThat(this.opening.open(clerk(LINCANG), LINCANG, owner,
				new CaseFacts.DeathAsked(LocalDate.now(this.clock), "李四"), RequestId.fresh()))
			.isInstanceOf(CaseOpened.Opened.class);
	}

	private int undone(Case out) {
		return this.jdbc
			.sql("""
					select count(*) from ledger_posting b join ledger_posting p on b.corrects_id = p.id
					  join casework_transfer t on t.recall_entry_id = b.entry_id
					 where p.entry_id = ? and b.account_id = p.account_id and b.amount_fen = p.amount_fen and b.side <> p.side
					   and t.case_id = ?""")
			.params(out.entry().value(), out.id().value())
			.query(Integer.class)
			.single();
	}

	@Test
	void anAgencyElsewhereIsPaid() {
		PersonId owner = this.window.owner(LINCANG, "812.35");
		Case one = this.window.open(LINCANG, owner, Applicants.transfer(null));
		assertThat(this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), one.version())).isInstanceOfSatisfying(
				Unfit.class,
				(unfit) -> assertThat(unfit.gaps()).extracting(CaseGap::messageKey).contains("casework.gap.noAgency"));
		this.payees.add(one.id(), LINCANG,
				new NewPayee(PayeeKind.AGENCY, "上海市医疗保险事业管理中心", null, null, SomeCases.account()), clerk(LINCANG));
		Case prepared = done(this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), this.window.now(one).version()));
		Case approved = done(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), prepared.version(), BALANCE));
		assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
		assertThat(this.payouts.of(one.id(), LINCANG)).singleElement()
			.extracting((seen) -> seen.payout().amount(), (seen) -> seen.payee().kind())
			.containsExactly(BALANCE, PayeeKind.AGENCY);
	}

	@Test
	void aBalanceFromElsewhereIsCreditedOnceItsMoneyHasCome() {
		PersonId owner = this.window.owner(LINCANG, "1.00");
		TransferLetter letter = fromShanghai(Town.digits(10));
		Case one = opened(this.transfers.open(clerk(LINCANG), LINCANG, owner, letter, RequestId.fresh()));
		assertThat(this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), one.version())).isInstanceOfSatisfying(
				Unfit.class,
				(unfit) -> assertThat(unfit.gaps()).extracting(CaseGap::messageKey).contains("casework.gap.noReceipt"));
		String reference = "B" + Town.digits(14);
		assertThat(received(one, reference)).isEqualTo(ReceiptOutcome.DONE);
		Case prepared = done(this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), one.version()));
		assertThat(received(one, "B" + Town.digits(14))).isEqualTo(ReceiptOutcome.NOT_AT_WORK);
		Case arrived = done(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), prepared.version(), BALANCE));
		assertThat(arrived.state()).isEqualTo(CaseState.DONE);
		assertThat(postings(arrived)).containsExactly(LINCANG.code() + " C personal", LINCANG.code() + " D bank");
		assertThat(this.window.available(owner)).isEqualTo(Money.ofYuan("813.35"));
		Case other = opened(this.transfers.open(clerk(LINCANG), LINCANG, this.window.owner(LINCANG, "1.00"),
				fromShanghai(Town.digits(10)), RequestId.fresh()));
		assertThat(received(other, reference)).isEqualTo(ReceiptOutcome.KNOWN);
		assertThat(received(other, "b-" + reference.substring(1))).as("written another way")
			.isEqualTo(ReceiptOutcome.KNOWN);
		assertThat(this.transfers.open(clerk(LINCANG), LINCANG, owner, letter, RequestId.fresh()))
			.isInstanceOfSatisfying(CaseOpened.Running.class,
					(running) -> assertThat(running.other().id()).isEqualTo(one.id()));
	}

	@Test
	void aLetterThatIsWrittenAnotherWayOpensNoSecondCase() {
		PersonId owner = this.window.owner(LINCANG, "1.00");
		String digits = Town.digits(8);
		Case first = opened(
				this.transfers.open(clerk(LINCANG), LINCANG, owner, fromShanghai("沪转-A" + digits), RequestId.fresh()));
		received(first, "B" + Town.digits(14));
		Case prepared = done(this.desk.prepare(clerk(LINCANG), LINCANG, first.id(), first.version()));
		done(this.desk.approve(clerk(LINCANG), LINCANG, first.id(), prepared.version(), BALANCE));
		for (String number : List.of("沪转A" + digits, "沪转 a" + digits, "沪转－Ａ" + digits)) {
			assertThat(this.transfers.open(clerk(LINCANG), LINCANG, owner, sender("上海医保中心", number), RequestId.fresh()))
				.as(number)
				.isEqualTo(new CaseOpened.Running(this.window.now(first)));
		}
		assertThat(
				this.transfers.open(clerk(LINCANG), LINCANG, owner, fromShanghai("沪转-B" + digits), RequestId.fresh()))
			.isInstanceOf(CaseOpened.Opened.class);
	}

	private ReceiptOutcome received(Case one, String reference) {
		return this.transfers.received(clerk(LINCANG), LINCANG, one.id(), reference, LocalDate.now(this.clock));
	}

	private TransferLetter fromShanghai(String number) {
		return sender("上海市医疗保险事业管理中心", number);
	}

	private TransferLetter sender(String agency, String number) {
		return new TransferLetter(Origin.PAPER, null, "上海市", agency, number, null, BALANCE.fen(),
				LocalDate.now(this.clock), false, "盖章的信息表原件");
	}

	/** The balance has left for another region of the installation. */
	private Case left(Region from, Region to, PersonId owner) {
		Case one = this.window.prepared(from, owner,
				new TransferAsked(new MoveTo(to, "别处", "别处医疗保障局", Scheme.EMPLOYEE, true), Choice.TRANSFER));
		return done(this.desk.approve(clerk(from), from, one.id(), one.version(), this.window.available(owner)));
	}

	private Case taken(Region to, Case out) {
		return opened(this.transfers.take(clerk(to), to, out.id(), RequestId.fresh()));
	}

	private Case arrive(Region to, Case out) {
		Case in = taken(to, out);
		Case prepared = done(this.desk.prepare(clerk(to), to, in.id(), in.version()));
		return done(this.desk.approve(clerk(to), to, in.id(), prepared.version(), out.amount()));
	}

	private List<String> postings(Case one) {
		return this.jdbc.sql("""
				select p.region, p.side, a.kind from ledger_posting p join ledger_account a on a.id = p.account_id
				 where p.entry_id = ?""")
			.param(one.entry().value())
			.query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
			.list()
			.stream()
			.sorted()
			.toList();
	}

	private static Case opened(CaseOpened answer) {
		assertThat(answer).isInstanceOf(CaseOpened.Opened.class);
		return ((CaseOpened.Opened) answer).now();
	}

	private static Case done(CaseOutcome outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done) outcome).now();
	}

}
