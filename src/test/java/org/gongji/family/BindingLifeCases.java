package org.gongji.family;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.family.Answering.Answer;
import org.gongji.family.ConfirmationCodes.Looked;
import org.gongji.person.Certificate;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.testing.AtOnce;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.family.Families.LINCANG;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;

/** Bindings at once, by code, after a year and after a death. */
@Import(Families.class)
abstract class BindingLifeCases {

	private static final Actor CLERK = new Actor("clerk", Role.CLERK, TIELING);

	@Autowired
	private Families families;

	@Autowired
	private Proposing proposing;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Answering answering;

	@Autowired
	private ConfirmationCodes codes;

	@Autowired
	private Reconfirming reconfirming;

	@Autowired
	private Bindings bindings;

	@Autowired
	private FamilyPool pool;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void manyProposalsOfAPairAtOnceAreOne() throws Exception {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		PersonId father = this.families.known(TIELING, "父亲", number);
		Statement stated = stated("父亲", number, Relation.PARENT, TIELING);
		List<ProposalId> drafts = List.of(1, 2, 3, 4).stream().map((each) -> prepared(owner, stated)).toList();
		List<ProposalId> next = new CopyOnWriteArrayList<>(drafts);
		List<Sent> sent = AtOnce.atOnce(4, 4, () -> this.proposing.send(next.remove(0), owner, null, member(TIELING)));
		assertThat(sent).filteredOn(Sent.Waiting.class::isInstance).hasSize(1);
		assertThat(sent).filteredOn(Sent.Faulty.class::isInstance).hasSize(3);
		assertThat(this.proposals.waitingFor(father)).hasSize(1);
	}

	@Test
	void manyAnswersAtOnceBindOnce() throws Exception {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		List<Answered> answers = AtOnce.atOnce(8, 16, () -> this.answering.atWindow(id, Answer.YES, CLERK));
		assertThat(answers).filteredOn(Answered.Active.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Answered.TooLate.class::isInstance).hasSize(15);
		assertThat(this.pool.membersOf(owner)).hasSize(1);
	}

	@Test
	void inLincangTheSamePairAtOnceIsBoundOnce() throws Exception {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1981);
		Statement stated = stated("妻子", number, Relation.SPOUSE, LINCANG);
		List<ProposalId> next = new CopyOnWriteArrayList<>(
				List.of(1, 2, 3, 4).stream().map((each) -> this.families.draft(owner, stated)).toList());
		AtOnce.atOnce(4, 4, () -> this.proposing.send(next.remove(0), owner, null, member(LINCANG)));
		assertThat(this.pool.membersOf(owner)).hasSize(1);
	}

	@Test
	void aCodeIsOfOneCertificateAndTheLatestCounts() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		Proposal proposal = this.proposals.ofOwner(owner, id).orElseThrow();
		String first = this.codes.issue(proposal, CLERK).code();
		String second = this.codes.issue(proposal, CLERK).code();
		Certificate certificate = Certificate.of(number);
		assertThat(this.codes.look(certificate, first, "a")).isInstanceOf(Looked.Wrong.class);
		assertThat(this.codes.look(Certificate.of(born(1955)), second, "b")).isInstanceOf(Looked.Wrong.class);
		Looked.Right right = (Looked.Right) this.codes.look(certificate, second.replace("-", "").toLowerCase(), "c");
		assertThat(kept()).doesNotContain(second).doesNotContain(second.replace("-", ""));
		assertThat(this.answering.byCode(right.code(), Answer.YES)).isInstanceOf(Answered.Active.class);
		assertThat(this.answering.byCode(right.code(), Answer.YES)).isInstanceOf(Answered.TooLate.class);
		assertThat(this.bindings.history(this.pool.membersOf(owner).get(0).binding())).extracting(BindingEvent::actor)
			.containsExactly("member", "letter");
	}

	@Test
	void triesOfACodeAreLimited() {
		PersonId owner = this.families.owner(TIELING);
		IdentityNumber number = born(1955);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		String code = this.codes.issue(this.proposals.ofOwner(owner, id).orElseThrow(), CLERK).code();
		Certificate certificate = Certificate.of(number);
		for (int at = 0; at < 10; at++) {
			assertThat(this.codes.look(certificate, "AAAA-AAAA-AAA" + at, "address " + at))
				.isInstanceOf(Looked.Wrong.class);
		}
		assertThat(this.codes.look(certificate, code, "another")).isInstanceOf(Looked.TooMany.class);
	}

	@Test
	void aDeathEndsWhatHangsOnTheLife() {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1955);
		PersonId father = this.families.known(LINCANG, "父亲", number);
		this.proposing.send(this.families.draft(owner, stated("父亲", number, Relation.PARENT, LINCANG)), owner, null,
				member(LINCANG));
		BindingId binding = this.pool.membersOf(owner).get(0).binding();
		PersonId other = this.families.owner(TIELING);
		ProposalId waiting = this.families.waiting(other, stated("父亲", number, Relation.PARENT, TIELING));
		LocalDate day = Families.today();
		this.people.died(father, day, CLERK);
		Binding ended = this.bindings.find(binding).orElseThrow();
		assertThat(ended.state()).isEqualTo(BindingState.ENDED);
		assertThat(ended.endedOn()).isEqualTo(day);
		assertThat(told(owner)).containsExactly("family-shared", "family-shared-end");
		assertThat(told(father)).as("nothing is told to the dead").doesNotContain("family-received-end");
		assertThat(this.proposals.ofOwner(other, waiting).orElseThrow().state()).isEqualTo(ProposalState.WITHDRAWN);
		assertThat(
				this.proposing.draft(other, stated("父亲", number, Relation.PARENT, TIELING), RequestId.fresh(), CLERK))
			.isEqualTo(new Drafted.Faulty(List.of(StatementFault.DEAD)));
	}

	@Test
	void onceAYearTheOwnerIsAskedAndNothingStops() {
		PersonId owner = this.families.owner(LINCANG);
		IdentityNumber number = born(1981);
		this.proposing.send(this.families.draft(owner, stated("妻子", number, Relation.SPOUSE, LINCANG)), owner, null,
				member(LINCANG));
		BindingId binding = this.pool.membersOf(owner).get(0).binding();
		boundOn(binding, Families.today().minusMonths(12).plusDays(1));
		this.reconfirming.remind(LINCANG);
		assertThat(this.reconfirming.due(owner, LINCANG)).isEmpty();
		boundOn(binding, Families.today().minusMonths(12));
		assertThat(this.reconfirming.due(owner, LINCANG)).extracting(Binding::id).containsExactly(binding);
		this.reconfirming.remind(LINCANG);
		this.reconfirming.remind(LINCANG);
		assertThat(told(owner)).as("reminded once").containsExactly("family-shared", "family-again");
		assertThat(this.bindings.find(binding).orElseThrow().state()).isEqualTo(BindingState.ACTIVE);
		this.reconfirming.holds(binding, owner, member(LINCANG));
		assertThat(this.reconfirming.due(owner, LINCANG)).isEmpty();
	}

	private ProposalId prepared(PersonId owner, Statement stated) {
		ProposalId id = this.families.draft(owner, stated);
		this.families.prepare(id, owner);
		return id;
	}

	private void boundOn(BindingId binding, LocalDate day) {
		this.jdbc.sql("update binding set bound_on = ? where id = ?").params(day, binding.value()).update();
	}

	private String kept() {
		return String.join(" ", this.jdbc.sql("select code_index from binding_code").query(String.class).list());
	}

	private List<String> told(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
