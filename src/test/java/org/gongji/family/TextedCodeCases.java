package org.gongji.family;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.MissingRow;
import org.gongji.access.NewUser;
import org.gongji.access.Role;
import org.gongji.family.Answering.Answer;
import org.gongji.family.TextedCodes.Asked;
import org.gongji.person.Certificate;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A code by text reaches the relative alone. */
abstract class TextedCodeCases extends TextedCodeSetting {

	@Test
	void theRelativesOwnPhoneGetsACodeThatAnswers() {
		known(this.number, this.phone);
		ProposalId id = waiting(this.owner, this.number);
		assertThat(ask(id)).isEqualTo(Asked.DONE);
		String code = sent().get(0);
		assertThat(this.jdbc.sql("select code_index, challenge, issued_by from binding_code where proposal_id = ?")
			.param(id.value())
			.query()
			.singleRow()
			.toString()).doesNotContain(code, code.replace("-", ""), this.phone);
		ConfirmationCodes.Looked.Right right = (ConfirmationCodes.Looked.Right) this.codes
			.look(Certificate.of(this.number), code, "here");
		Answered.Active active = (Answered.Active) this.answering.byCode(right.code(), Answer.YES);
		assertThat(this.pool.membersOf(this.owner)).hasSize(1);
		assertThat(this.bindings.history(active.binding()).get(1)).extracting(BindingEvent::side, BindingEvent::actor)
			.containsExactly(BindingSide.USER, "text");
		assertThat(this.codes.look(Certificate.of(this.number), code, "here"))
			.isInstanceOf(ConfirmationCodes.Looked.Wrong.class);
	}

	@Test
	void aCodeNeverReachesTheOwnerOrTheirHelper() {
		PersonId child = people("测试户主", born(1980), this.phone);
		known(this.number, this.phone);
		ProposalId id = waiting(child, this.number);
		assertThat(this.texts.ask(id, child, member(TIELING))).as("the same phone").isEqualTo(Asked.DONE);
		assertThat(sent()).isEmpty();
		PersonId helper = people("测试帮手", born(1981), this.phone);
		String name = "m" + UUID.randomUUID();
		this.users.open(new NewUser(name, "帮手", Role.MEMBER, TIELING, helper.value()), Actor.SYSTEM);
		ProposalId other = waiting(this.owner, this.number);
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, this.owner.value());
		assertThat(this.texts.ask(other, this.owner, new Actor(name, Role.MEMBER, TIELING, behalf)))
			.isEqualTo(Asked.DONE);
		assertThat(sent()).isEmpty();
		turnBack(TextedCodes.BETWEEN.plusSeconds(1));
		assertThat(ask(other)).isEqualTo(Asked.DONE);
		assertThat(sent()).hasSize(1);
	}

	@Test
	void aNewTextWithdrawsTheOneBeforeAndNoLetter() {
		known(this.number, this.phone);
		ProposalId id = waiting(this.owner, this.number);
		String letter = this.codes.issue(proposal(id), new Actor("clerk", Role.CLERK, TIELING)).code();
		ask(id);
		String first = sent().get(0);
		turnBack(TextedCodes.BETWEEN.plusSeconds(1));
		ask(id);
		assertThat(sent()).hasSize(2);
		Certificate certificate = Certificate.of(this.number);
		assertThat(this.codes.look(certificate, first, "here")).isInstanceOf(ConfirmationCodes.Looked.Wrong.class);
		assertThat(this.codes.look(certificate, letter, "here")).isInstanceOf(ConfirmationCodes.Looked.Right.class);
	}

	@Test
	void whatIsOverIsNotSent() {
		known(this.number, this.phone);
		ProposalId id = waiting(this.owner, this.number);
		ask(id);
		this.answering.atWindow(id, Answer.no(""), new Actor("clerk", Role.CLERK, TIELING));
		assertThat(sent()).isEmpty();
		turnBack(TextedCodes.BETWEEN.plusSeconds(1));
		assertThat(ask(id)).isEqualTo(Asked.OVER);
		PersonId stranger = this.families.owner(TIELING);
		assertThatThrownBy(() -> this.texts.ask(id, stranger, member(TIELING))).isInstanceOf(MissingRow.class);
	}

	@Test
	void forAChildTheGuardianAnswersInstead() {
		LocalDate last = Families.today().minusYears(18).plusDays(1);
		ProposalId child = waiting(this.owner, Families.number(last), Relation.CHILD);
		assertThat(this.texts.offered(proposal(child))).isFalse();
		assertThat(ask(child)).isEqualTo(Asked.OVER);
		ProposalId grown = waiting(this.owner, Families.number(last.minusDays(1)), Relation.CHILD);
		assertThat(this.texts.offered(proposal(grown))).isTrue();
	}

}
