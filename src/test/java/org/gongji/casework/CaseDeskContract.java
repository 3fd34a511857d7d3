package org.gongji.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.PersonalAccount.State;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.casework.CaseOutcome.Decided;
import org.gongji.casework.CaseOutcome.Done;
import org.gongji.casework.CaseOutcome.Overtaken;
import org.gongji.casework.CaseOutcome.Refused;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.rules.SetValues;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.PINGLIANG;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.clerk;

/** Cases from the opening to the approval: two people, a frozen account, one payment. */
abstract class CaseDeskContract {

	private static final Money BALANCE = Money.ofYuan("812.35");

	@Autowired
	private Applicants window;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private Cases cases;

	@Autowired
	private SetValues values;

	@Autowired
	private People people;

	@AfterEach
	void balanced() {
		this.values.takeBack();
		this.window.assertBalanced();
	}

	@Test
	void theBalanceIsFrozenWithTheApplicationAndLeavesWithTheApproval() {
		PersonId owner = this.window.owner(HEILONGJIANG, "812.35");
		Case one = this.window.open(HEILONGJIANG, owner, Applicants.moving(Choice.REFUND));
		assertThat(this.window.state(owner)).isEqualTo(State.FROZEN);
		assertThat(one.state()).isEqualTo(CaseState.OPEN);
		Actor first = clerk(HEILONGJIANG);
		Case prepared = done(this.desk.prepare(first, HEILONGJIANG, one.id(), one.version()));
		assertThat(prepared.state()).isEqualTo(CaseState.PREPARED);
		assertThat(this.window.available(owner)).isEqualTo(BALANCE);
		assertThat(this.desk.approve(first, HEILONGJIANG, one.id(), prepared.version(), BALANCE))
			.isEqualTo(new Refused(Why.SAME_PERSON));
		Case approved = done(
				this.desk.approve(clerk(HEILONGJIANG), HEILONGJIANG, one.id(), prepared.version(), BALANCE));
		assertThat(approved.amount()).isEqualTo(BALANCE);
		assertThat(approved.entry()).isNotNull();
		assertThat(this.window.available(owner)).isEqualTo(Money.ZERO);
		assertThat(this.window.state(owner)).isEqualTo(State.CLOSED);
		assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
		this.window.paid(approved);
		assertThat(this.cases.steps(one.id())).extracting(CaseStep::move)
			.containsExactly(CaseMove.OPEN, CaseMove.PREPARE, CaseMove.APPROVE, CaseMove.SEND, CaseMove.FINISH);
	}

	@Test
	void nothingIsHandedOverWithoutAnAccountToPayTo() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = ((CaseOpened.Opened) this.opening.open(clerk(TIELING), TIELING, owner, Applicants.livingElsewhere(),
				RequestId.fresh()))
			.now();
		assertThat(this.desk.prepare(clerk(TIELING), TIELING, one.id(), one.version())).isInstanceOfSatisfying(
				CaseOutcome.Unfit.class, (unfit) -> assertThat(unfit.gaps()).extracting(CaseGap::messageKey)
					.containsExactlyInAnyOrder("casework.gap.noPayee", "casework.gap.materials"));
	}

	@Test
	void whoLivesElsewhereKeepsTheAccountForLaterCredits() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		done(this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), BALANCE));
		assertThat(this.window.available(owner)).isEqualTo(Money.ZERO);
		assertThat(this.window.state(owner)).isEqualTo(State.OPEN);
	}

	@Test
	void whatTheLawRefusesIsNotOpenedAndFreezesNothing() {
		PersonId unfiled = this.window.owner(TIELING, "10.00");
		assertThat(refused(TIELING, unfiled, Applicants.livingElsewhere())).isEqualTo(CaseReason.NOT_FILED);
		PersonId mover = this.window.owner(LINCANG, "10.00");
		assertThat(refused(LINCANG, mover, Applicants.moving(Choice.REFUND))).isEqualTo(CaseReason.MUST_TRANSFER);
		PersonId undecided = this.window.owner(HEILONGJIANG, "10.00");
		assertThat(refused(HEILONGJIANG, undecided, Applicants.moving(null)))
			.isEqualTo(CaseReason.APPLICATION_REQUIRED);
		PersonId silent = this.window.owner(PINGLIANG, "10.00");
		assertThat(this.opening.open(clerk(PINGLIANG), PINGLIANG, silent, Applicants.transfer(null), RequestId.fresh()))
			.isInstanceOfSatisfying(CaseOpened.Decided.class,
					(decided) -> assertThat(decided.entitlement()).isInstanceOf(Entitlement.ParameterNotSet.class));
		assertThat(List.of(unfiled, mover, undecided, silent)).allMatch((one) -> this.window.state(one) == State.OPEN);
		assertThat(this.cases.of(mover)).isEmpty();
	}

	@Test
	void aSecondCaseOfTheSameBalanceFindsTheFirst() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case first = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		assertThat(this.opening.open(clerk(TIELING), TIELING, owner, Applicants.transfer(null), RequestId.fresh()))
			.isEqualTo(new CaseOpened.Running(first));
	}

	@Test
	void theSameRequestOpensOnce() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		RequestId request = RequestId.fresh();
		Actor clerk = clerk(TIELING);
		List<CaseOpened> answers = AtOnce.atOnce(8, 24,
				() -> this.opening.open(clerk, TIELING, owner, Applicants.livingElsewhere(), request));
		Set<UUID> opened = answers.stream()
			.map((answer) -> ((CaseOpened.Opened) answer).now().id().value())
			.collect(Collectors.toSet());
		assertThat(opened).hasSize(1);
		assertThat(this.opening.open(clerk, TIELING, owner, Applicants.transfer(null), request))
			.isInstanceOf(CaseOpened.OtherContent.class);
	}

	@Test
	void twoHundredApprovalsAtOncePayOnce() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		List<CaseOutcome> answers = AtOnce.atOnce(8, 200,
				() -> this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), BALANCE));
		assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Overtaken.class::isInstance).hasSize(199);
		assertThat(this.window.available(owner)).isEqualTo(Money.ZERO);
	}

	@Test
	void moneyThatCameInMeanwhileIsSeenBeforeItIsApproved() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "800.00");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		this.window.credit(owner, TIELING, "12.35");
		assertThat(this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), Money.ofYuan("800.00")))
			.isEqualTo(new Refused(Why.CONTENT_CHANGED));
		Case approved = done(this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), BALANCE));
		assertThat(approved.amount()).isEqualTo(BALANCE);
	}

	@Test
	void whoComesSecondSeesWhatTheFirstDid() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		done(this.desk.prepare(clerk(TIELING), TIELING, one.id(), one.version()));
		CaseOutcome late = this.desk.withdraw(clerk(TIELING), TIELING, one.id(), one.version(), "本人撤回");
		assertThat(late).isInstanceOfSatisfying(Overtaken.class, (overtaken) -> {
			assertThat(overtaken.now().state()).isEqualTo(CaseState.PREPARED);
			assertThat(overtaken.steps()).last().extracting(CaseStep::move).isEqualTo(CaseMove.PREPARE);
		});
		assertThat(this.window.state(owner)).isEqualTo(State.FROZEN);
	}

	@Test
	void whatIsTakenBackOrRefusedLeavesTheAccountInUse() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		assertThat(this.desk.withdraw(clerk(TIELING), TIELING, one.id(), one.version(), " "))
			.isEqualTo(new Refused(Why.REASON_MISSING));
		Case back = done(this.desk.withdraw(clerk(TIELING), TIELING, one.id(), one.version(), "不搬了"));
		assertThat(back.state()).isEqualTo(CaseState.WITHDRAWN);
		assertThat(this.window.state(owner)).isEqualTo(State.OPEN);
		Case next = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		done(this.desk.refuse(clerk(TIELING), TIELING, next.id(), next.version(), "材料一直没有交", "申请表"));
		assertThat(this.window.state(owner)).isEqualTo(State.OPEN);
		assertThat(this.window.available(owner)).isEqualTo(Money.ofYuan("10.00"));
	}

	@Test
	void whatIsGivenBackIsPreparedAgain() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		Case back = done(this.desk.giveBack(clerk(TIELING), TIELING, one.id(), one.version(), "备案日期看不清"));
		assertThat(back.state()).isEqualTo(CaseState.OPEN);
		Case again = done(this.desk.prepare(clerk(TIELING), TIELING, one.id(), back.version()));
		done(this.desk.approve(clerk(TIELING), TIELING, one.id(), again.version(), BALANCE));
		assertThat(this.cases.steps(one.id())).extracting(CaseStep::reason).contains("备案日期看不清");
	}

	@Test
	void aThirdPersonApprovesFromTheBureausLimitOn() {
		this.values.set(TIELING, "case.third_person_from", "800.00", Town.START);
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case opened = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		Actor first = clerk(TIELING);
		Actor second = clerk(TIELING);
		Case one = done(this.desk.prepare(first, TIELING, opened.id(), opened.version()));
		Case seconded = done(this.desk.approve(second, TIELING, one.id(), one.version(), BALANCE));
		assertThat(seconded.state()).isEqualTo(CaseState.SECONDED);
		assertThat(this.window.available(owner)).isEqualTo(BALANCE);
		for (Actor same : List.of(first, second)) {
			assertThat(this.desk.approve(same, TIELING, one.id(), seconded.version(), BALANCE))
				.isEqualTo(new Refused(Why.SAME_PERSON));
		}
		Case approved = done(this.desk.approve(clerk(TIELING), TIELING, one.id(), seconded.version(), BALANCE));
		assertThat(approved.amount()).isEqualTo(BALANCE);
	}

	@Test
	void anApprovalThatComesAfterTheDirectSettlementIsRefusedByTheLaw() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		this.window.endFiling(owner);
		assertThat(this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), Money.ofYuan("10.00")))
			.isInstanceOf(Decided.class);
		assertThat(this.window.available(owner)).isEqualTo(Money.ofYuan("10.00"));
	}

	@Test
	void aDeathEndsWhatTheOwnerHadAskedFor() {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		this.people.died(owner, LocalDate.now(ZoneId.of("Asia/Shanghai")), clerk(TIELING));
		Case now = this.window.now(one);
		assertThat(now.state()).isEqualTo(CaseState.WITHDRAWN);
		assertThat(this.desk.approve(clerk(TIELING), TIELING, one.id(), now.version(), Money.ofYuan("10.00")))
			.isInstanceOf(Overtaken.class);
		assertThat(this.window.state(owner)).isEqualTo(State.FROZEN);
		assertThat(this.window.available(owner)).isEqualTo(Money.ofYuan("10.00"));
	}

	private CaseReason refused(Region region, PersonId owner, CaseFacts facts) {
		CaseOpened answer = this.opening.open(clerk(region), region, owner, facts, RequestId.fresh());
		return ((Entitlement.Refused) ((CaseOpened.Decided) answer).entitlement()).code();
	}

	private static Case done(CaseOutcome outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done) outcome).now();
	}

}
