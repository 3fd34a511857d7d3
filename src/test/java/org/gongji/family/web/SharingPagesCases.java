package org.gongji.family.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.BindingEvent;
import org.gongji.family.BindingId;
import org.gongji.family.BindingSide;
import org.gongji.family.BindingState;
import org.gongji.family.Bindings;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedLine;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What owner and user do with a binding by its pages, and what nobody else may. */
abstract class SharingPagesCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Sharing sharing;

	@Autowired
	Bindings bindings;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private MockMvc pages;

	private PersonId owner;

	private PersonId user;

	private BindingId binding;

	private String path;

	@BeforeEach
	void aBinding() {
		this.pages = Visitors.pages(this.context);
		this.owner = this.town.personWith(HERE, "876.54");
		this.user = this.town.personWith(HERE, "0.00");
		this.binding = bind(this.owner, this.user, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		this.path = "/my/family/" + this.binding;
	}

	@Test
	void theOwnerLimitsAndEachSeesWhatHolds() throws Exception {
		assertThat(see(this.owner, this.path)).contains("可以用我的钱", "不限", "2023-03-01", "配偶");
		assertThat(see(this.owner, this.path + "/limits")).contains("不填就是不限");
		assertThat(send(this.owner, "/limits", "month", "２００", "purchase", " 50.5 ").getStatus()).isEqualTo(302);
		assertThat(limits()).isEqualTo(new Limits(Money.ofYuan("200.00"), Money.ofYuan("50.50")));
		assertThat(see(this.owner, "/my/family")).contains("每月最多 200.00 元", "每次最多 50.50 元");
		assertThat(see(this.user, this.path)).contains("我可以用", "200.00 元", "50.50 元", "本月还可以用")
			.doesNotContain("876.54", "暂停", "/limits");
		assertThat(see(this.user, "/my/family")).contains("本月还可以用 200.00 元").doesNotContain("876.54");
		assertThat(send(this.owner, "/limits", "month", "", "purchase", "").getStatus()).isEqualTo(302);
		assertThat(limits()).isEqualTo(Limits.NONE);
		assertThat(see(this.user, this.path)).contains("设限额", "每月最多 200.00 元", "每次最多 50.50 元", "每月不限", "每次不限");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			-1,          不能小于 0
			－５,         不能小于 0
			−0.01,       不能小于 0
			1.234,       最多到分
			10000000,    太大了
			99999999.99, 太大了
			两百,         请填金额
			1e3,         请填金额
			NaN,         请填金额""")
	void whatIsNoLimitIsRefusedBesideTheField(String typed, String words) throws Exception {
		this.sharing.limit(this.binding, this.owner, new Limits(Money.ofYuan("9.00"), null), Actor.SYSTEM);
		MockHttpServletResponse answer = send(this.owner, "/limits", "month", typed, "purchase", "20.00");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(words, "value=\"" + HtmlUtils.htmlEscape(typed) + "\"",
				"value=\"20.00\"");
		assertThat(limits()).isEqualTo(new Limits(Money.ofYuan("9.00"), null));
		MockHttpServletResponse floor = post(this.owner, "/my/family/floor", "floor", typed);
		assertThat(floor.getStatus()).isEqualTo(422);
		assertThat(floor.getContentAsString()).contains(words);
		assertThat(floor()).isEqualTo(Money.ZERO);
	}

	@Test
	void theOwnerKeepsAFloorThatTheUserNeverSees() throws Exception {
		assertThat(see(this.owner, "/my/family")).contains("没有留");
		assertThat(post(this.owner, "/my/family/floor", "floor", "432.10").getStatus()).isEqualTo(302);
		assertThat(floor()).isEqualTo(Money.ofYuan("432.10"));
		assertThat(see(this.owner, "/my/family")).contains("至少给您留 432.10 元");
		assertThat(see(this.user, "/my/family")).doesNotContain("432.10");
		assertThat(see(this.user, this.path)).doesNotContain("432.10");
		assertThat(post(this.owner, "/my/family/floor", "floor", "").getStatus()).isEqualTo(302);
		assertThat(floor()).isEqualTo(Money.ZERO);
	}

	@Test
	void theOwnerPausesAndResumes() throws Exception {
		assertThat(see(this.owner, this.path + "/pause")).contains("要让", "马上生效");
		assertThat(state()).isEqualTo(BindingState.ACTIVE);
		send(this.owner, "/pause", "reason", " 先停一停 ");
		send(this.owner, "/pause", "reason", "");
		assertThat(state()).isEqualTo(BindingState.SUSPENDED);
		assertThat(see(this.owner, this.path)).contains("已暂停", "恢复使用", "先停一停", "我办的");
		assertThat(see(this.user, this.path)).contains("已暂停", "先停一停").doesNotContain("恢复使用");
		send(this.owner, "/resume");
		send(this.owner, "/resume");
		assertThat(state()).isEqualTo(BindingState.ACTIVE);
		assertThat(this.bindings.history(this.binding)).extracting(BindingEvent::state)
			.containsExactly(BindingState.ACTIVE, BindingState.SUSPENDED, BindingState.ACTIVE);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void eitherSideEndsAndNothingChangesAfterwards(boolean byOwner) throws Exception {
		PersonId who = byOwner ? this.owner : this.user;
		assertThat(see(who, this.path + "/end")).contains("现在还没有解除", "以前已经付了的不受影响", "确认解除");
		assertThat(state()).isEqualTo(BindingState.ACTIVE);
		send(who, "/end", "reason", "不需要了");
		send(who, "/end", "reason", "");
		BindingEvent last = this.bindings.history(this.binding).get(1);
		assertThat(last.state()).isEqualTo(BindingState.ENDED);
		assertThat(last.side()).isEqualTo(byOwner ? BindingSide.OWNER : BindingSide.USER);
		assertThat(last.reason()).isEqualTo("不需要了");
		assertThat(see(this.owner, this.path)).contains("已解除", "不需要了").doesNotContain("/end\"", "/limits");
		assertThat(see(this.user, "/my/family")).doesNotContain(this.path);
		send(this.owner, "/limits", "month", "1", "purchase", "");
		send(this.owner, "/pause", "reason", "");
		send(this.owner, "/resume");
		send(this.user, "/items", "agree", "true");
		assertThat(this.bindings.history(this.binding)).hasSize(2);
		assertThat(seeStatus(this.owner, this.path + "/limits")).isEqualTo(302);
	}

	@Test
	void theUserAgreesAndTakesBackThatItemsAreSeen() throws Exception {
		assertThat(see(this.owner, this.path)).contains("我能不能看买了什么", "不能看").doesNotContain("/items");
		assertThat(see(this.user, this.path + "/items")).contains("诊断、病历不会给对方看", "我同意让对方看");
		assertThat(send(this.owner, "/items", "agree", "true").getStatus()).isEqualTo(404);
		send(this.user, "/items", "agree", "true");
		assertThat(see(this.owner, this.path)).contains("可以看", "同意看买了什么");
		assertThat(see(this.user, this.path + "/items")).contains("收回，不再让对方看");
		send(this.user, "/items", "agree", "false");
		assertThat(see(this.owner, this.path)).contains("不能看", "收回");
	}

	@Test
	void aGuardianAgreesForAChild() throws Exception {
		PersonId child = this.town.personWith(HERE, "0.00");
		PersonId mother = this.town.personWith(HERE, "1.00");
		this.binding = bind(mother, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		this.path = "/my/family/" + bind(this.user, child, Relation.CHILD, LocalDate.of(2023, 3, 2));
		assertThat(send(mother, "/items", "agree", "true").getStatus()).as("of age").isEqualTo(404);
		this.jdbc.sql("update person set birthday = ? where id = ?")
			.params(LocalDate.now().minusYears(8), child.value())
			.update();
		assertThat(send(child, "/items", "agree", "true").getStatus()).isEqualTo(404);
		assertThat(see(mother, "/my/family")).contains("孩子可以用谁的钱", this.path);
		assertThat(see(this.user, "/my/family")).contains("孩子可以用谁的钱", "/my/family/" + this.binding);
		assertThat(see(this.owner, "/my/family")).doesNotContain("孩子可以用谁的钱");
		assertThat(send(this.owner, "/items", "agree", "true").getStatus()).isEqualTo(404);
		assertThat(see(mother, this.path + "/items")).contains("我同意让对方看");
		assertThat(send(mother, "/items", "agree", "true").getStatus()).isEqualTo(302);
		assertThat(see(this.user, this.path)).contains("可以看");
		assertThat(send(this.user, "/items", "agree", "false").getStatus()).as("a guardian too").isEqualTo(302);
		assertThat(see(this.user, this.path)).contains("不能看");
	}

	@Test
	void theUserSetsTheOrderByButtons() throws Exception {
		PersonId second = this.town.personWith(HERE, "1.00");
		PersonId third = this.town.personWith(HERE, "1.00");
		BindingId two = bind(second, this.user, Relation.CHILD, LocalDate.of(2023, 4, 1));
		BindingId three = bind(third, this.user, Relation.CHILD, LocalDate.of(2023, 5, 1));
		assertThat(order()).containsExactly(this.binding, two, three);
		assertThat(see(this.user, "/my/family")).contains("上移", "下移");
		post(this.user, "/my/family/order", "up", three.toString());
		assertThat(order()).containsExactly(this.binding, three, two);
		post(this.user, "/my/family/order", "up", three.toString());
		post(this.user, "/my/family/order", "up", three.toString());
		assertThat(order()).containsExactly(three, this.binding, two);
		post(this.user, "/my/family/order", "down", this.binding.toString());
		post(this.user, "/my/family/order", "down", this.binding.toString());
		assertThat(order()).containsExactly(three, two, this.binding);
		assertThat(post(this.owner, "/my/family/order", "down", three.toString()).getStatus()).isEqualTo(404);
		post(this.user, "/my/family/order");
		assertThat(order()).containsExactly(this.binding, two, three);
	}

	@Test
	void nobodyElseFindsTheBinding() throws Exception {
		PersonId stranger = this.town.personWith(HERE, "1.00");
		for (String page : List.of("", "/limits", "/pause", "/end", "/items")) {
			assertThat(seeStatus(stranger, this.path + page)).as(page).isEqualTo(404);
		}
		assertThat(seeStatus(this.user, this.path + "/limits")).isEqualTo(404);
		assertThat(seeStatus(this.owner, "/my/family/" + UUID.randomUUID())).isEqualTo(404);
		for (String step : List.of("/pause", "/resume", "/end")) {
			assertThat(send(stranger, step).getStatus()).as(step).isEqualTo(404);
		}
		assertThat(send(this.user, "/pause").getStatus()).isEqualTo(404);
		assertThat(send(this.user, "/resume").getStatus()).isEqualTo(404);
		assertThat(send(this.user, "/limits", "month", "1", "purchase", "").getStatus()).isEqualTo(404);
		assertThat(state()).isEqualTo(BindingState.ACTIVE);
	}

	private BindingId bind(PersonId from, PersonId to, Relation relation, LocalDate on) {
		this.town.bind(from, to, relation, on);
		return this.sharing.usersOf(from).get(0).id();
	}

	private List<BindingId> order() {
		return this.sharing.ownersOf(this.user).stream().map(SharedLine::id).toList();
	}

	private BindingState state() {
		return this.bindings.find(this.binding).orElseThrow().state();
	}

	private Limits limits() {
		return this.sharing.see(this.binding, this.owner).limits();
	}

	private Money floor() {
		return this.accounts.of(this.owner).map(PersonalAccount::familyFloor).orElseThrow();
	}

	private String see(PersonId who, String page) throws Exception {
		MockHttpServletResponse answer = ask(who, get(page));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private int seeStatus(PersonId who, String page) throws Exception {
		return ask(who, get(page)).getStatus();
	}

	private MockHttpServletResponse send(PersonId who, String step, String... fields) throws Exception {
		return post(who, this.path + step, fields);
	}

	private MockHttpServletResponse post(PersonId who, String page, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(page).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return ask(who, request);
	}

	private MockHttpServletResponse ask(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(Role.MEMBER, HERE.code(), who.value())))
			.andReturn()
			.getResponse();
	}

}
