package org.gongji.family;

import java.util.List;

import org.gongji.access.RequestId;
import org.gongji.family.Answering.Answer;
import org.gongji.person.Certificate;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.family.Families.HEILONGJIANG;
import static org.gongji.family.Families.LINCANG;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;

/** What is refused before anything is proposed. */
abstract class ProposalFaultCases extends SomeProposals {

	@Test
	void whatDoesNotFitTheRegisterIsToldToTheOwnerWithoutDetail() {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1981);
		PersonId wife = this.families.known(TIELING, "妻子", number);
		ProposalId id = this.families.draft(owner, stated("妻子", number, Relation.SPOUSE, LINCANG));
		assertThat(this.proposing.send(id, owner, null, member(LINCANG))).isInstanceOf(Sent.Unfit.class);
		assertThat(this.pool.payersFor(wife)).isEmpty();
		assertThat(told(owner)).containsExactly("family-unfit");
		PersonId other = this.families.owner(TIELING);
		ProposalId harmless = this.families.waiting(other, stated("妻子", number, Relation.SPOUSE, LINCANG));
		assertThat(this.answering.byRelative(harmless, wife, Answer.YES, member(TIELING)))
			.as("without a limit to the province a wrong province harms nobody")
			.isInstanceOf(Answered.Active.class);
	}

	@Test
	void whatIsWrongIsSaidAndNothingIsKept() {
		IdentityNumber own = born(1980);
		PersonId owner = this.families.known(LINCANG, "户主甲", own);
		IdentityNumber number = born(1981);
		PersonId wife = this.families.known(LINCANG, "妻子", number);
		faulty(owner, stated("户主甲", own, Relation.SPOUSE, LINCANG), StatementFault.OWNER);
		faulty(owner, stated("别人", number, Relation.SPOUSE, LINCANG), StatementFault.NOT_TOGETHER);
		faulty(owner, stated("大孩", born(1979), Relation.CHILD, LINCANG), StatementFault.CHILD_NOT_YOUNGER);
		faulty(owner, stated("小母", born(1981), Relation.PARENT, LINCANG), StatementFault.PARENT_NOT_OLDER);
		faulty(owner, stated("未来", Families.number(Families.today().plusDays(1)), Relation.CHILD, LINCANG),
				StatementFault.NOT_BORN);
		ProposalId id = this.families.draft(owner, stated("妻子", number, Relation.SPOUSE, LINCANG));
		this.proposing.send(id, owner, null, member(LINCANG));
		faulty(owner, stated("妻子", number, Relation.SPOUSE, LINCANG), StatementFault.BOUND_ALREADY);
		faulty(owner, stated("另妻", born(1982), Relation.SPOUSE, LINCANG), StatementFault.SECOND_SPOUSE);
		faulty(wife, stated("另夫", born(1982), Relation.SPOUSE, LINCANG), StatementFault.SECOND_SPOUSE);
		PersonId dead = this.families.known(LINCANG, "亡父", own = born(1950));
		this.people.died(dead, Families.today(), CLERK);
		faulty(owner, stated("亡父", own, Relation.PARENT, LINCANG), StatementFault.DEAD);
		assertThat(this.proposals.ofOwner(owner)).hasSize(1);
	}

	@Test
	void thePairIsAskedOnceAtATime() {
		PersonId owner = this.families.owner(TIELING);
		Statement stated = stated("父亲", born(1955), Relation.PARENT, TIELING);
		this.families.waiting(owner, stated);
		faulty(owner, stated, StatementFault.ASKED_ALREADY);
		RequestId request = RequestId.fresh();
		Statement other = stated("母亲", born(1955), Relation.PARENT, TIELING);
		assertThat(this.proposing.draft(owner, other, request, CLERK))
			.isEqualTo(this.proposing.draft(owner, other, request, CLERK));
	}

	@Test
	void whoseNumberItIsCannotBeFoundByTrying() {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1981);
		this.families.known(LINCANG, "真名", number);
		for (int at = 0; at < 5; at++) {
			faulty(owner, stated("猜" + (char) ('甲' + at), number, Relation.SPOUSE, LINCANG),
					StatementFault.NOT_TOGETHER);
		}
		faulty(owner, stated("真名", number, Relation.SPOUSE, LINCANG), StatementFault.TOO_OFTEN);
	}

	@Test
	void theLawRefusesBeforeAnythingIsKept() {
		PersonId owner = this.families.owner(LINCANG);
		against(owner, stated("兄", born(1978), Relation.SIBLING, LINCANG), BindingReason.Code.RELATION_NOT_ALLOWED);
		against(owner, stated("妻", born(1978), Relation.SPOUSE, TIELING), BindingReason.Code.FAMILY_OUTSIDE_PROVINCE);
		IdentityNumber number = born(1978);
		against(owner, new Statement(new PersonName("妻"), Certificate.of(number), number.birthday(), Relation.SPOUSE,
				false, null), BindingReason.Code.FAMILY_NOT_INSURED);
		PersonId other = this.families.owner(HEILONGJIANG);
		Drafted.Against unset = (Drafted.Against) this.proposing.draft(other,
				stated("妻", born(1978), Relation.SPOUSE, HEILONGJIANG), RequestId.fresh(), member(HEILONGJIANG));
		assertThat(((BindingDecision.ParameterNotSet) unset.decision()).parameters())
			.containsExactly("binding.procedure");
		assertThat(this.proposals.ofOwner(owner)).isEmpty();
		assertThat(this.proposing.procedure(HEILONGJIANG).against()).isNotNull();
		assertThat(this.proposing.procedure(LINCANG).against()).isNull();
	}

	private void faulty(PersonId owner, Statement stated, StatementFault fault) {
		assertThat(this.proposing.draft(owner, stated, RequestId.fresh(), member(LINCANG)))
			.isEqualTo(new Drafted.Faulty(List.of(fault)));
	}

	private void against(PersonId owner, Statement stated, BindingReason.Code code) {
		Drafted.Against against = (Drafted.Against) this.proposing.draft(owner, stated, RequestId.fresh(),
				member(LINCANG));
		assertThat(((BindingDecision.Refused) against.decision()).code()).isEqualTo(code);
	}

}
