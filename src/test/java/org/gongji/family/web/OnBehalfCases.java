package org.gongji.family.web;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.NewUser;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.Users;
import org.gongji.family.Answered;
import org.gongji.family.Answering;
import org.gongji.family.Answering.Answer;
import org.gongji.family.BindingEvent;
import org.gongji.family.BindingId;
import org.gongji.family.BindingSide;
import org.gongji.family.BindingState;
import org.gongji.family.Bindings;
import org.gongji.family.Bound;
import org.gongji.family.Drafted;
import org.gongji.family.Families;
import org.gongji.family.ItemsAnswer;
import org.gongji.family.ProposalId;
import org.gongji.family.Proposing;
import org.gongji.family.Relation;
import org.gongji.family.Sent;
import org.gongji.family.Sharing;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongji.family.Families.LINCANG;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.gongji.family.Families.stated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What the history of a binding says of whoever acted on somebody's behalf. */
@Import(Families.class)
abstract class OnBehalfCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Families families;

	@Autowired
	private Proposing proposing;

	@Autowired
	private Answering answering;

	@Autowired
	private Sharing sharing;

	@Autowired
	private Bindings bindings;

	@Autowired
	private Users users;

	private MockMvc pages;

	private PersonId owner;

	private PersonId user;

	private BindingId binding;

	@BeforeEach
	void aBinding() {
		this.pages = Visitors.pages(this.context);
		this.owner = this.families.known(LINCANG, "钱户主", born(1950));
		this.user = this.families.known(LINCANG, "孙家人", born(1952));
		this.binding = ((Bound.Recorded) this.bindings.bind(this.owner, this.user, Relation.SPOUSE,
				LocalDate.of(2023, 3, 1), member(LINCANG)))
			.id();
	}

	@Test
	void aHelperIsNamedToBothSides() throws Exception {
		SignedIn helper = helper(this.families.known(LINCANG, "李帮忙", born(1980)));
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, this.owner.value());
		send(acting(helper, behalf), "/pause", "reason", "先停一停");
		assertThat(see(this.owner)).contains("由 李* 代我办的", "先停一停").doesNotContain("李帮忙", ">我办的<");
		assertThat(see(this.user)).contains("由 李* 代钱户主办的").doesNotContain("李帮忙");
		send(as(this.owner), "/resume", "reason", "");
		assertThat(see(this.owner)).contains(">我办的<");
		assertThat(last().behalf()).isNull();
		assertThat(last().helper()).isNull();
	}

	@Test
	void aClerkWhoServesSomebodyIsTold() throws Exception {
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.WINDOW, this.user.value());
		SignedIn clerk = new SignedIn(UUID.randomUUID(), "clerk.behalf", "窗口", Role.CLERK, "530900", null);
		send(acting(clerk, behalf), "/end", "reason", "");
		assertThat(last()).extracting(BindingEvent::side, BindingEvent::behalf, BindingEvent::helper)
			.containsExactly(BindingSide.USER, Behalf.Kind.WINDOW, null);
		assertThat(see(this.user)).contains("由窗口工作人员代我办的");
		assertThat(see(this.owner)).contains("由窗口工作人员代孙家人办的");
	}

	@Test
	void aSignInThatIsGoneLeavesAWord() throws Exception {
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, this.owner.value());
		this.sharing.pause(this.binding, this.owner, null, new Actor("gone", Role.MEMBER, LINCANG, behalf));
		assertThat(see(this.owner)).contains("由 代办人 代我办的");
	}

	@Test
	void whatAHelperProposesAndAClerkTakesDownIsInTheHistory() throws Exception {
		IdentityNumber number = born(1955);
		PersonId mother = this.families.known(TIELING, "周母亲", number);
		PersonId child = this.families.owner(TIELING);
		SignedIn helper = helper(this.families.known(TIELING, "吴帮手", born(1981)));
		Actor acting = new Actor(helper.name(), Role.MEMBER, TIELING,
				new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, child.value()));
		ProposalId id = ((Drafted.Kept) this.proposing.draft(child, stated("周母亲", number, Relation.PARENT, TIELING),
				RequestId.fresh(), acting))
			.id();
		this.families.prepare(id, child);
		assertThat(this.proposing.send(id, child, null, acting)).isInstanceOf(Sent.Waiting.class);
		Answered.Active active = (Answered.Active) this.answering.atWindow(id, Answer.YES,
				new Actor("clerk", Role.CLERK, TIELING));
		assertThat(this.bindings.history(active.binding()))
			.extracting(BindingEvent::state, BindingEvent::side, BindingEvent::behalf, BindingEvent::helper)
			.containsExactly(tuple(BindingState.PROPOSED, BindingSide.OWNER, Behalf.Kind.HELPER, "吴*"),
					tuple(BindingState.ACTIVE, BindingSide.USER, Behalf.Kind.WINDOW, null));
		this.binding = active.binding();
		assertThat(see(child)).contains("由 吴* 代我办的", "由窗口工作人员代周母亲办的");
		assertThat(see(mother)).contains("由 吴* 代测试户主办的", "由窗口工作人员代我办的");
	}

	@Test
	void whereTheOwnerBindsAloneNoOfficeDidIt() throws Exception {
		IdentityNumber number = born(1981);
		PersonId alone = this.families.owner(LINCANG);
		PersonId wife = this.families.known(LINCANG, "郑妻子", number);
		ProposalId id = this.families.draft(alone, stated("郑妻子", number, Relation.SPOUSE, LINCANG));
		this.binding = ((Sent.Active) this.proposing.send(id, alone, null, member(LINCANG))).binding();
		assertThat(see(alone)).contains("提出申请", ">我办的<").doesNotContain("经办机构");
		assertThat(see(wife)).contains("测试户主办的").doesNotContain("经办机构");
	}

	@Test
	void anOwnerAsHelperDoesNotAgreeToSeeWhatIsBought() throws Exception {
		SignedIn owner = helper(this.owner);
		Behalf behalf = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, this.user.value());
		SignedIn acting = acting(owner, behalf);
		assertThat(this.sharing.showItems(this.binding, this.user, true, acting.actor())).isEqualTo(ItemsAnswer.OWN);
		MockHttpServletResponse answer = send(acting, "/items", "agree", "true");
		assertThat(answer.getRedirectedUrl()).isEqualTo("/my/family/" + this.binding);
		assertThat(this.sharing.see(this.binding, this.owner).itemsSince()).isNull();
		assertThat(this.bindings.history(this.binding)).hasSize(1);
		SignedIn other = helper(this.families.known(LINCANG, "李帮忙", born(1980)));
		send(acting(other, behalf), "/items", "agree", "true");
		assertThat(this.sharing.see(this.binding, this.owner).itemsSince()).as("another helper may").isNotNull();
		send(acting, "/items", "agree", "false");
		assertThat(this.sharing.see(this.binding, this.owner).itemsSince()).as("taking back harms nobody").isNull();
	}

	private SignedIn helper(PersonId person) {
		String name = "m" + UUID.randomUUID();
		UUID id = this.users.open(new NewUser(name, "帮手", Role.MEMBER, LINCANG, person.value()), Actor.SYSTEM)
			.orElseThrow()
			.value();
		return new SignedIn(id, name, "帮手", Role.MEMBER, "530900", person.value());
	}

	private static SignedIn acting(SignedIn who, Behalf behalf) {
		return new SignedIn(who.id(), who.name(), who.displayName(), Role.MEMBER, "530900", behalf.person(), behalf);
	}

	private static SignedIn as(PersonId person) {
		return new SignedIn(UUID.randomUUID(), "member.test", "测试", Role.MEMBER, "530900", person.value());
	}

	private BindingEvent last() {
		return this.bindings.history(this.binding).get(this.bindings.history(this.binding).size() - 1);
	}

	private String see(PersonId who) throws Exception {
		MockHttpServletResponse page = ask(as(who), get("/my/family/" + this.binding));
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).doesNotContain("??");
		return page.getContentAsString();
	}

	private MockHttpServletResponse send(SignedIn who, String step, String field, String value) throws Exception {
		MockHttpServletResponse answer = ask(who,
				post("/my/family/" + this.binding + step).with(csrf()).param(field, value));
		assertThat(answer.getStatus()).isEqualTo(302);
		return answer;
	}

	private MockHttpServletResponse ask(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(who))).andReturn().getResponse();
	}

}
