package org.gongji.family;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.family.Answering.Answer;
import org.gongji.person.Certificate;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.Province;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.family.Families.LINCANG;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;
import static org.gongji.testing.AtOnce.atOnce;

/** An owner names a relative, and the relative answers. */
abstract class ProposingCases extends SomeProposals {

	@Autowired
	private Bindings bindings;

	@Autowired
	private FamilyRound round;

	@Test
	void inLincangTheOwnerBindsAloneAndTheRelativeIsTold() {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1981);
		PersonId wife = this.families.known(LINCANG, "妻子", number);
		ProposalId id = this.families.draft(owner, stated("妻子", number, Relation.SPOUSE, LINCANG));
		assertThat(this.pool.payersFor(wife)).as("a draft binds nobody").isEmpty();
		Sent.Active sent = (Sent.Active) this.proposing.send(id, owner, null, member(LINCANG));
		assertThat(this.pool.payersFor(wife)).extracting(FamilyPayer::owner).containsExactly(owner);
		assertThat(this.bindings.history(sent.binding())).extracting(BindingEvent::state)
			.containsExactly(BindingState.PROPOSED, BindingState.ACTIVE);
		assertThat(told(wife)).containsExactly("family-received");
		assertThat(told(owner)).containsExactly("family-shared");
		assertThat(this.proposing.send(id, owner, null, member(LINCANG))).isInstanceOf(Sent.Before.class);
	}

	@Test
	void inTielingPapersAndSignatureComeFirstThenTheRelative() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		PersonId mother = this.families.known(TIELING, "母亲", number);
		ProposalId id = this.families.draft(owner, stated("母亲", number, Relation.PARENT, TIELING));
		assertThat(((BindingDecision.Refused) ((Sent.Against) send(id, owner)).decision()).reasons())
			.extracting(BindingReason::code)
			.containsExactly(BindingReason.Code.DOCUMENT_MISSING, BindingReason.Code.COMMITMENT_REQUIRED);
		this.families.prepare(id, owner);
		assertThat(send(id, owner)).isInstanceOf(Sent.Waiting.class);
		assertThat(this.pool.membersOf(owner)).as("nothing of the relative before she agreed").isEmpty();
		assertThat(told(mother)).containsExactly("family-asked");
		assertThat(this.proposals.waitingFor(mother)).extracting(Proposal::id).containsExactly(id);
		assertThatThrownBy(() -> this.answering.byRelative(id, owner, Answer.YES, member(TIELING)))
			.isInstanceOf(MissingRow.class);
		assertThat(this.answering.byRelative(id, mother, Answer.YES, member(TIELING)))
			.isInstanceOf(Answered.Active.class);
		assertThat(this.pool.membersOf(owner)).extracting(FamilyMember::member).containsExactly(mother);
		assertThat(this.answering.byRelative(id, mother, Answer.YES, member(TIELING)))
			.isInstanceOf(Answered.TooLate.class);
		assertThat(this.proposals.ofOwner(owner, id).orElseThrow().state()).isEqualTo(ProposalState.CONFIRMED);
	}

	@Test
	void aSignatureStandsForWhatWasStatedAlone() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		ProposalId id = this.families.draft(owner, stated("父亲", number, Relation.PARENT, TIELING));
		this.families.prepare(id, owner);
		this.proposing.restate(id, owner, stated("父亲甲", number, Relation.PARENT, TIELING), member(TIELING));
		assertThat(((BindingDecision.Refused) ((Sent.Against) send(id, owner)).decision()).reasons())
			.extracting(BindingReason::code)
			.containsExactly(BindingReason.Code.COMMITMENT_REQUIRED);
		this.families.sign(id, owner);
		assertThat(send(id, owner)).isInstanceOf(Sent.Waiting.class);
	}

	@Test
	void aRelativeMayDeclineAndAnOwnerWithdraw() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		PersonId father = this.families.known(TIELING, "父亲", number);
		ProposalId declined = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		assertThat(this.answering.byRelative(declined, father, Answer.no(" 不需要 "), member(TIELING)))
			.isInstanceOf(Answered.Declined.class);
		assertThat(this.proposals.ofOwner(owner, declined).orElseThrow().closeReason()).isEqualTo("不需要");
		assertThat(told(owner)).containsExactly("family-declined");
		ProposalId again = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		PersonId stranger = this.families.owner(TIELING);
		assertThatThrownBy(() -> this.proposing.withdraw(again, stranger, member(TIELING)))
			.isInstanceOf(MissingRow.class);
		assertThat(this.proposing.withdraw(again, owner, member(TIELING))).isTrue();
		assertThat(this.answering.byRelative(again, father, Answer.YES, member(TIELING)))
			.isInstanceOf(Answered.TooLate.class);
		assertThat(told(father)).containsExactly("family-asked", "family-asked", "family-withdrawn");
		assertThat(this.pool.payersFor(father)).isEmpty();
	}

	@Test
	void whatNobodyAnsweredLapses() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		PersonId father = this.families.known(TIELING, "父亲", number);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		this.round.expire();
		assertThat(this.proposals.waitingFor(father)).hasSize(1);
		this.jdbc.sql("update binding_proposal set expires_on = ? where id = ?")
			.params(Families.today(), id.value())
			.update();
		assertThat(this.answering.byRelative(id, father, Answer.YES, member(TIELING)))
			.isInstanceOf(Answered.TooLate.class);
		this.round.expire();
		assertThat(this.proposals.ofOwner(owner, id).orElseThrow().state()).isEqualTo(ProposalState.EXPIRED);
		assertThat(told(owner)).containsExactly("family-expired");
	}

	@Test
	void theUnknownAreRecordedOnceTheyConfirmed() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		Certificate certificate = Certificate.of(number);
		ProposalId id = this.families.waiting(owner, stated("远方父", number, Relation.PARENT, LINCANG));
		assertThat(this.people.byCertificate(certificate)).isEmpty();
		assertThat(this.answering.atWindow(id, Answer.YES, CLERK)).isInstanceOf(Answered.Active.class);
		Person recorded = this.people.byCertificate(certificate).orElseThrow();
		assertThat(recorded.insuredProvince()).isEqualTo(Province.YUNNAN);
		assertThat(recorded.enrolment()).isEqualTo(Enrolment.residentScheme());
		assertThat(recorded.birthday()).isEqualTo(number.birthday());
	}

	@Test
	void bothParentsBindTheSameChildAndAnswerForIt() {
		IdentityNumber number = Families.number(Families.today().minusYears(10));
		PersonId mother = this.families.owner(TIELING);
		PersonId father = this.families.owner(TIELING);
		for (PersonId parent : List.of(mother, father)) {
			ProposalId id = this.families.draft(parent, stated("小朋友", number, Relation.CHILD, TIELING));
			this.families.prepare(id, parent);
			assertThat(this.proposing.send(id, parent, null, member(TIELING))).isInstanceOf(Sent.GuardianUnsaid.class);
			assertThat(this.proposing.send(id, parent, Boolean.TRUE, member(TIELING))).isInstanceOf(Sent.Active.class);
		}
		PersonId child = this.people.byCertificate(Certificate.of(number)).orElseThrow().id();
		assertThat(this.pool.payersFor(child)).extracting(FamilyPayer::owner).containsExactly(mother, father);
	}

	@Test
	void fromTheirMajorityOnChildrenAnswerThemselves() {
		PersonId owner = this.families.owner(TIELING);
		Statement last = stated("子", Families.number(Families.today().minusYears(18).plusDays(1)), Relation.CHILD,
				TIELING);
		Statement first = stated("子", Families.number(Families.today().minusYears(18)), Relation.CHILD, TIELING);
		Procedure procedure = this.proposing.procedure(TIELING);
		assertThat(this.proposing.asksGuardian(procedure, last)).isTrue();
		assertThat(this.proposing.asksGuardian(procedure, first)).isFalse();
		ProposalId id = this.families.draft(owner, first);
		this.families.prepare(id, owner);
		assertThat(this.proposing.send(id, owner, Boolean.TRUE, member(TIELING))).isInstanceOf(Sent.Waiting.class);
	}

	@Test
	void whoFoundAnotherSpouseMeanwhileIsNotBoundToASecond() {
		IdentityNumber number = born(1981);
		PersonId wife = this.families.known(TIELING, "妻子", number);
		PersonId owner = this.families.owner(TIELING);
		ProposalId id = this.families.waiting(owner, stated("妻子", number, Relation.SPOUSE, TIELING));
		this.bindings.bind(this.families.owner(TIELING), owner, Relation.SPOUSE, Families.today(), CLERK);
		assertThat(this.answering.byRelative(id, wife, Answer.YES, CLERK)).isInstanceOf(Answered.Unfit.class);
		assertThat(this.pool.payersFor(wife)).isEmpty();
	}

	@Test
	void whoAgreesToTwoAtOnceIsTheSpouseOfOne() throws Exception {
		for (int round = 0; round < 5; round++) {
			IdentityNumber number = born(1981);
			PersonId wife = this.families.known(TIELING, "妻子", number);
			Statement stated = stated("妻子", number, Relation.SPOUSE, TIELING);
			List<Callable<Answered>> answers = new ArrayList<>();
			for (int owner = 0; owner < 4; owner++) {
				ProposalId id = this.families.waiting(this.families.owner(TIELING), stated);
				answers.add(() -> this.answering.byRelative(id, wife, Answer.YES, CLERK));
			}
			List<Answered> answered = atOnce(answers);
			assertThat(answered).filteredOn(Answered.Active.class::isInstance).hasSize(1);
			assertThat(answered).filteredOn(Answered.SpouseElsewhere.class::isInstance).hasSize(3);
		}
	}

	@Test
	void aFormSentManyTimesAtOnceIsOneProposal() throws Exception {
		PersonId owner = this.families.owner(LINCANG);
		Statement stated = stated("妻子", born(1981), Relation.SPOUSE, LINCANG);
		RequestId request = RequestId.fresh();
		List<Drafted> drafted = atOnce(8, 8, () -> this.proposing.draft(owner, stated, request, member(LINCANG)));
		assertThat(drafted).hasSize(8).allSatisfy((one) -> assertThat(one).isInstanceOf(Drafted.Kept.class));
		assertThat(drafted.stream().distinct()).hasSize(1);
	}

	@Test
	void whoIsSomebodyElsesSpouseCannotAgree() {
		IdentityNumber number = born(1981);
		PersonId wife = this.families.known(TIELING, "妻子", number);
		PersonId first = this.families.owner(TIELING);
		PersonId second = this.families.owner(TIELING);
		Statement stated = stated("妻子", number, Relation.SPOUSE, TIELING);
		ProposalId one = this.families.waiting(first, stated);
		ProposalId other = this.families.waiting(second, stated);
		Answered.Active active = (Answered.Active) this.answering.byRelative(one, wife, Answer.YES, CLERK);
		assertThat(this.answering.byRelative(other, wife, Answer.YES, CLERK))
			.isInstanceOf(Answered.SpouseElsewhere.class);
		assertThat(told(second)).as("the second hears nothing of the first").isEmpty();
		this.bindings.end(active.binding(), Families.today(), "离婚", CLERK);
		assertThat(this.answering.byRelative(other, wife, Answer.YES, CLERK)).isInstanceOf(Answered.Active.class);
	}

}
