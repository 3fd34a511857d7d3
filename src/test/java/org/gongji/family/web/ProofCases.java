package org.gongji.family.web;

import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.MissingRow;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.family.Answered;
import org.gongji.family.Answering;
import org.gongji.family.Answering.Answer;
import org.gongji.family.BindingId;
import org.gongji.family.Bindings;
import org.gongji.family.Families;
import org.gongji.family.Proof;
import org.gongji.family.Proof.Ground;
import org.gongji.family.Proof.Subject;
import org.gongji.family.ProposalId;
import org.gongji.family.Proofs;
import org.gongji.family.Relation;
import org.gongji.person.Certificate;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What an owner only declared, and what a clerk or the register verified. */
@Import(Families.class)
abstract class ProofCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Families families;

	@Autowired
	private Answering answering;

	@Autowired
	private Bindings bindings;

	@Autowired
	private Proofs proofs;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private final IdentityNumber number = born(1955);

	private MockMvc pages;

	private PersonId owner;

	@BeforeEach
	void anOwner() {
		this.pages = Visitors.pages(this.context);
		this.owner = this.families.owner(TIELING);
	}

	@Test
	void whatTheRegisterKnowsIsVerifiedAndTheRestDeclared() throws Exception {
		PersonId mother = this.families.known(TIELING, "周母亲", this.number);
		BindingId known = bound();
		assertThat(this.proofs.of(known)).containsOnlyKeys(Subject.INSURANCE);
		assertThat(see(owner(), "/my/family/" + known)).contains("亲属关系核实了吗", "还没有，是账户所有人自己申报的", "医保登记里有")
			.doesNotContain("/proofs/");
		assertThat(see(as(mother), "/my/family/" + known)).doesNotContain("核实了吗");
	}

	@Test
	void whoTheRegisterDidNotKnowIsOnlyDeclared() throws Exception {
		BindingId unknown = bound();
		assertThat(this.people.byCertificate(Certificate.of(this.number))).isPresent();
		assertThat(this.proofs.of(unknown)).isEmpty();
		assertThat(see(owner(), "/my/family/" + unknown)).contains("参保情况核实了吗").doesNotContain("医保登记里有", "核实了（");
	}

	@Test
	void aClerkWhoServesWritesItDown() throws Exception {
		BindingId binding = bound();
		SignedIn clerk = serving(Role.CLERK, Behalf.Kind.WINDOW);
		String path = "/my/family/" + binding;
		assertThat(see(clerk, path)).contains(path + "/proofs/relation", path + "/proofs/insurance");
		assertThat(see(clerk, path + "/proofs/relation")).contains("看了结婚证", "看了户口簿").doesNotContain("看了参保凭证", "医保登记里有");
		assertThat(send(clerk, path + "/proofs/relation", "", 422)).contains("请选择凭什么核实的");
		assertThat(send(clerk, path + "/proofs/relation", "INSURANCE_PAPER", 422)).contains("请选择凭什么核实的");
		assertThat(send(clerk, path + "/proofs/insurance", "REGISTER", 422)).contains("请选择凭什么核实的");
		assertThat(this.proofs.of(binding)).isEmpty();
		send(clerk, path + "/proofs/relation", "HOUSEHOLD_BOOK", 302);
		assertThat(this.proofs.of(binding).get(Subject.RELATION)).extracting(Proof::ground)
			.isEqualTo(Ground.HOUSEHOLD_BOOK);
		assertThat(see(owner(), path)).contains("看了户口簿");
		send(clerk, path + "/proofs/relation", "COURT_PAPER", 302);
		assertThat(see(owner(), path)).contains("看了法院文书").doesNotContain("看了户口簿");
		assertThat(this.jdbc.sql("select count(*) from audit_record where subject_id = ? and act = 'binding.verified'")
			.param(binding.value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void nobodyElseVerifies() throws Exception {
		BindingId binding = bound();
		String path = "/my/family/" + binding + "/proofs/relation";
		for (SignedIn one : new SignedIn[] { owner(), serving(Role.MEMBER, Behalf.Kind.HELPER) }) {
			assertThat(status(one, get(path))).isEqualTo(404);
			send(one, path, "HOUSEHOLD_BOOK", 404);
		}
		SignedIn clerk = serving(Role.CLERK, Behalf.Kind.WINDOW);
		send(clerk, "/my/family/" + binding + "/proofs/age", "HOUSEHOLD_BOOK", 404);
		assertThatThrownBy(() -> this.proofs.seen(this.bindings.find(binding).orElseThrow(), Subject.RELATION,
				Ground.HOUSEHOLD_BOOK, new Actor("clerk", Role.CLERK, TIELING)))
			.isInstanceOf(MissingRow.class);
		this.bindings.end(binding, Families.today(), null, member(TIELING));
		send(clerk, path, "HOUSEHOLD_BOOK", 404);
		assertThat(this.proofs.of(binding)).isEmpty();
	}

	private BindingId bound() {
		ProposalId id = this.families.waiting(this.owner, stated("周母亲", this.number, Relation.PARENT, TIELING));
		return ((Answered.Active) this.answering.atWindow(id, Answer.YES, new Actor("clerk", Role.CLERK, TIELING)))
			.binding();
	}

	private SignedIn owner() {
		return as(this.owner);
	}

	private static SignedIn as(PersonId person) {
		return new SignedIn(UUID.randomUUID(), "member.test", "测试", Role.MEMBER, TIELING.code(), person.value());
	}

	/** A page of the owner's, opened for them; what a clerk is follows from the way. */
	private SignedIn serving(Role role, Behalf.Kind kind) {
		return new SignedIn(UUID.randomUUID(), "serving." + role, "测试", Role.MEMBER, TIELING.code(), this.owner.value(),
				new Behalf(UUID.randomUUID(), kind, this.owner.value()));
	}

	private String see(SignedIn who, String path) throws Exception {
		MockHttpServletResponse answer = ask(who, get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private String send(SignedIn who, String path, String ground, int status) throws Exception {
		MockHttpServletResponse answer = ask(who, post(path).with(csrf()).param("ground", ground));
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

	private int status(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
		return ask(who, request).getStatus();
	}

	private MockHttpServletResponse ask(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(who))).andReturn().getResponse();
	}

}
