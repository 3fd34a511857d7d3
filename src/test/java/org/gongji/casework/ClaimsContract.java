package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.casework.CaseFacts.ClaimAsked;
import org.gongji.casework.ClaimOutcome.Why;
import org.gongji.crediting.ClaimBooks;
import org.gongji.crediting.SeenClaims;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.SetValues;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;

/** What somebody owes, from the claim to the last fen of it. */
abstract class ClaimsContract {

	@Autowired
	private Applicants window;

	@Autowired
	private Tallies tallies;

	@Autowired
	private SomeDebts some;

	@Autowired
	private Debts debts;

	@Autowired
	private Claims claims;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private SetValues values;

	@Autowired
	private SeenClaims credits;

	@Autowired
	private ClaimBooks creditBooks;

	@Autowired
	private UseClaimBooks useBooks;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void balanced() {
		this.values.takeBack();
		this.window.assertBalanced();
		assertThat(this.creditBooks.differences()).isEmpty();
		assertThat(this.useBooks.differences()).isEmpty();
	}

	@Test
	void whatWasCreditedTooMuchIsToldRepaidAndDone() {
		PersonId person = owing("70.00", "30.00");
		Case one = approved(person, null);
		assertThat(one.amount()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(messages(person)).contains("claim-made").doesNotContain("case-received", "case-decided");
		assertThat(this.window.available(person)).as("nothing is taken").isEqualTo(Money.ofYuan("50.00"));
		book(one, paid("80.00", receipt()));
		assertThat(this.credits.open(person)).isEqualTo(Money.ofYuan("20.00"));
		assertThat(this.claims.standing(one).debts()).extracting(Debt::open)
			.containsExactly(Money.ZERO, Money.ofYuan("20.00"));
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.APPROVED);
		book(one, paid("20.00", receipt()));
		assertThat(this.credits.open(person)).isEqualTo(Money.ZERO);
		assertThat(this.credits.of(person)).allMatch((claim) -> claim.cancelled().isZero());
		assertThat(this.window.now(one).state()).isEqualTo(CaseState.DONE);
		assertThat(messages(person)).contains("claim-down", "claim-cleared");
	}

	@Test
	void nothingIsClaimedTwice() throws Exception {
		PersonId person = owing("70.00");
		List<Debt> owed = this.debts.unclaimed(person, LINCANG);
		Case first = opened(person, owed, null);
		assertThat(this.debts.unclaimed(person, LINCANG)).isEmpty();
		assertThat(this.opening.open(clerk(LINCANG), LINCANG, person, asked(owed, null), RequestId.fresh()))
			.isInstanceOfSatisfying(CaseOpened.Decided.class,
					(decided) -> assertThat(((Entitlement.Refused) decided.entitlement()).code())
						.isEqualTo(CaseReason.NOTHING_OWED));
		this.desk.withdraw(clerk(LINCANG), LINCANG, first.id(), first.version(), "记错了");
		assertThat(this.debts.unclaimed(person, LINCANG)).hasSize(1);
		List<CaseOpened> many = AtOnce.atOnce(8, 8,
				() -> this.opening.open(clerk(LINCANG), LINCANG, person, asked(owed, null), RequestId.fresh()));
		assertThat(many).filteredOn(CaseOpened.Opened.class::isInstance).hasSize(1);
	}

	@Test
	void nothingIsRepaidTwice() throws Exception {
		Case one = approved(owing("70.00"), null);
		String receipt = receipt();
		Actor first = clerk(LINCANG);
		RequestId request = RequestId.fresh();
		ClaimAct act = entered(this.claims.enter(first, LINCANG, one.id(), paid("40.00", receipt), request));
		assertThat(entered(this.claims.enter(first, LINCANG, one.id(), paid("40.00", receipt), request)))
			.isEqualTo(act);
		assertThat(this.claims.enter(first, LINCANG, one.id(), paid("10.00", receipt()), RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.Refused(Why.ONE_WAITS));
		assertThat(this.claims.approve(first, LINCANG, one.id(), act.id()))
			.isEqualTo(new ClaimOutcome.NotApproved(ApprovalOutcome.Why.SAME_PERSON));
		List<ClaimOutcome> many = AtOnce.atOnce(16, 16,
				() -> this.claims.approve(clerk(LINCANG), LINCANG, one.id(), act.id()));
		assertThat(this.tallies.now(LINCANG, first.name()).acts())
			.containsExactly(new Tally.Act(Tally.Kind.CLAIM_ENTERED, 1, Money.ofYuan("40.00")));
		assertThat(many).filteredOn(ClaimOutcome.Done.class::isInstance).hasSize(1);
		assertThat(this.claims.standing(one).open()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.claims.enter(first, LINCANG, one.id(), paid("10.00", receipt.toLowerCase()), RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.Refused(Why.KNOWN));
		assertThat(this.claims.enter(first, LINCANG, one.id(), paid("30.01", receipt()), RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.TooMuch(Why.OVER_OWED, Money.ofYuan("30.00")));
	}

	@Test
	void whatIsReturnedIsNotBookedAndItsReceiptMayComeAgain() {
		Case one = approved(owing("70.00"), null);
		String receipt = receipt();
		ClaimAct act = entered(
				this.claims.enter(clerk(LINCANG), LINCANG, one.id(), paid("70.00", receipt), RequestId.fresh()));
		assertThat(this.claims.giveBack(clerk(LINCANG), LINCANG, one.id(), act.id(), "金额看错"))
			.isInstanceOf(ClaimOutcome.Done.class);
		assertThat(this.claims.approve(clerk(LINCANG), LINCANG, one.id(), act.id()))
			.isEqualTo(new ClaimOutcome.NotApproved(ApprovalOutcome.Why.DECIDED_ALREADY));
		book(one, paid("7.00", receipt));
		assertThat(this.claims.standing(one).open()).isEqualTo(Money.ofYuan("63.00"));
	}

	@Test
	void theBalancePaysOnlyWhatItHas() {
		PersonId person = owing("70.00");
		Case one = approved(person, null);
		assertThat(this.claims.enter(clerk(LINCANG), LINCANG, one.id(), other(ClaimAct.Kind.SET_OFF, "50.01"),
				RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.TooMuch(Why.OVER_BALANCE, Money.ofYuan("50.00")));
		book(one, other(ClaimAct.Kind.SET_OFF, "50.00"));
		assertThat(this.window.available(person)).isEqualTo(Money.ZERO);
		assertThat(this.credits.of(person).get(0).setOff()).isEqualTo(Money.ofYuan("50.00"));
	}

	@Test
	void nothingIsDroppedUntilTheBureauHasSaidHowMuch() {
		Case one = approved(owing("70.00"), null);
		ClaimAct.Draft draft = other(ClaimAct.Kind.DROPPED, "30.00");
		assertThat(this.claims.enter(clerk(LINCANG), LINCANG, one.id(), draft, RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.NotSet(List.of("claim.drop_up_to")));
		this.values.set(LINCANG, "claim.drop_up_to", "30.00", Town.START);
		book(one, draft);
		assertThat(this.claims.enter(clerk(LINCANG), LINCANG, one.id(), other(ClaimAct.Kind.DROPPED, "0.01"),
				RequestId.fresh()))
			.isEqualTo(new ClaimOutcome.TooMuch(Why.OVER_LIMIT, Money.ZERO));
		assertThat(this.claims.standing(one).open()).isEqualTo(Money.ofYuan("40.00"));
	}

	@Test
	void whatWasUsedAfterADeathGoesBackToTheEstateOnceItIsPaid() {
		SomeDebts.Estate estate = this.some.used(LINCANG, "30.00", "20.00");
		Case spouse = approved(estate.spouse(), null);
		assertThat(spouse.amount()).isEqualTo(Money.ofYuan("20.00"));
		assertThat(spouse.entry()).isNotNull();
		assertThat(this.window.available(estate.owner())).isEqualTo(Money.ofYuan("450.00"));
		book(spouse, paid("20.00", receipt()));
		assertThat(this.window.available(estate.owner())).isEqualTo(Money.ofYuan("470.00"));
		assertThat(this.window.now(spouse).state()).isEqualTo(CaseState.DONE);
		Case own = approved(estate.owner(), "王五");
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?")
			.param(estate.owner().value())
			.update();
		book(own, paid("30.00", receipt()));
		assertThat(this.window.available(estate.owner())).as("a closed account takes no money")
			.isEqualTo(Money.ofYuan("470.00"));
		assertThat(messages(estate.owner())).noneMatch((kind) -> kind.startsWith("claim"));
	}

	@Test
	void aClaimIsNotTheMembersToTakeBack() {
		Case one = opened(owing("70.00"), null);
		assertThat(this.desk.withdrawable(one)).isFalse();
	}

	@Test
	void whatLaterCreditsPaidOffIsClosedByHand() {
		PersonId person = owing("70.00");
		Case one = approved(person, null);
		assertThat(this.claims.finish(clerk(LINCANG), LINCANG, one.id()))
			.contains(new ClaimOutcome.Refused(Why.STILL_OWED));
		book(one, paid("70.00", receipt()));
		assertThat(this.claims.finish(clerk(LINCANG), LINCANG, one.id()))
			.contains(new ClaimOutcome.Refused(Why.NOT_OPEN));
	}

	private PersonId owing(String... yuan) {
		PersonId person = this.window.owner(LINCANG, "50.00");
		List.of(yuan).forEach((each) -> this.some.credited(person, LINCANG, each));
		return person;
	}

	private Case opened(PersonId person, String debtor) {
		return opened(person, this.debts.unclaimed(person, LINCANG), debtor);
	}

	private Case opened(PersonId person, List<Debt> owed, String debtor) {
		Case one = this.window.bare(LINCANG, person, asked(owed, debtor));
		this.window.show(one);
		return one;
	}

	private static ClaimAsked asked(List<Debt> owed, String debtor) {
		return new ClaimAsked(owed.stream().map(Debt::ref).toList(), debtor);
	}

	private Case approved(PersonId person, String debtor) {
		Case one = opened(person, debtor);
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), one.version())).now();
		Money amount = ((Entitlement.Claimed) this.desk.standing(prepared).opinion()).amount();
		return ((CaseOutcome.Done) this.desk.approve(clerk(LINCANG), LINCANG, one.id(), prepared.version(), amount))
			.now();
	}

	private void book(Case one, ClaimAct.Draft draft) {
		ClaimAct act = entered(this.claims.enter(clerk(LINCANG), LINCANG, one.id(), draft, RequestId.fresh()));
		assertThat(this.claims.approve(clerk(LINCANG), LINCANG, one.id(), act.id()))
			.isInstanceOf(ClaimOutcome.Done.class);
	}

	private static ClaimAct entered(ClaimOutcome outcome) {
		assertThat(outcome).isInstanceOf(ClaimOutcome.Done.class);
		return ((ClaimOutcome.Done) outcome).act();
	}

	private static ClaimAct.Draft paid(String yuan, String receipt) {
		return new ClaimAct.Draft(ClaimAct.Kind.PAID, Money.ofYuan(yuan), receipt, LocalDate.of(2024, 5, 6), null);
	}

	private static ClaimAct.Draft other(ClaimAct.Kind kind, String yuan) {
		return new ClaimAct.Draft(kind, Money.ofYuan(yuan), null, null, "书面决定 1 号");
	}

	private static String receipt() {
		return "SJ-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
	}

	private List<String> messages(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ?")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
