package org.gongji.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent lets a child act for them, through every filter. */
abstract class HelperCases {

	private static final String CHILD = "李帮忙";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private Users users;

	@Autowired
	private Cards cards;

	@Autowired
	private KnownProxies proxies;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc pages;

	private final IdentityNumber childNumber = SomeNumber.fresh();

	private SignedIn parent;

	private SignedIn child;

	private Visit parentVisit;

	private Visit childVisit;

	@BeforeEach
	void parentAndChild() {
		this.pages = Visitors.pages(this.context);
		this.parent = member("王老人", SomeNumber.fresh(), "530900");
		this.child = member(CHILD, this.childNumber, "610100");
		this.parentVisit = Visit.of(this.pages, this.parent);
		this.childVisit = Visit.of(this.pages, this.child);
	}

	@Test
	void theAnswersAreShownBeforeAnybodyIsNamed() throws Exception {
		this.parentVisit.page("/my/helpers/new");
		String check = this.parentVisit.send("/my/helpers/new", named(CHILD, this.childNumber.text(), "DO", ""))
			.getContentAsString();
		assertThat(check).contains("还没有生效", CHILD, this.childNumber.text(), "付款码、密码");
		assertThat(count("mandate where person_id = ?", this.parent.holder())).isZero();
		String id = name("DO", "");
		assertThat(this.parentVisit.page("/my/helpers/" + id)).contains(CHILD, "等对方同意", "取消代办");
		assertThat(told(this.child.holder())).containsExactly("helper-named");
		assertThat(this.childVisit.page("/my/helpers")).contains("王老人", "请您帮忙代办", "同意").doesNotContain(id + "/act");
	}

	@ParameterizedTest
	@CsvSource({ "'', '', DO, '', 姓名", "李帮忙, 123, DO, '', 位数不对", "李帮忙, OK, ALL, '', 请选一项",
			"李帮忙, OK, DO, 明天, 请按 2026-12-31", "李帮忙, OK, DO, 2020-01-01, 这一天已经过了", "李别人, OK, DO, '', 没有找到这个人" })
	void whoCannotBeNamedIsSaidBesideTheField(String name, String number, String scope, String day, String words)
			throws Exception {
		this.parentVisit.page("/my/helpers/new");
		String typed = "OK".equals(number) ? this.childNumber.text() : number;
		MockHttpServletResponse answer = this.parentVisit.send("/my/helpers/new?step=name",
				named(name, typed, scope, day));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(words, "错误：").doesNotContain("??");
		assertThat(count("mandate where person_id = ?", this.parent.holder())).isZero();
	}

	@Test
	void strangersWithoutSignInAndOneselfAreNotNamed() throws Exception {
		IdentityNumber other = SomeNumber.fresh();
		somebody("周没有", other, "530900");
		assertThat(naming("周没有", other.text())).as("no sign-in").contains("没有找到这个人");
		assertThat(naming("周没有", SomeNumber.fresh().text())).as("nobody").contains("没有找到这个人");
		this.users.disable(new UserId(this.child.id()), Actor.SYSTEM);
		assertThat(naming(CHILD, this.childNumber.text())).as("disabled").contains("没有找到这个人");
		this.users.enable(new UserId(this.child.id()), Actor.SYSTEM);
		name("DO", "");
		assertThat(naming(CHILD, this.childNumber.text())).contains("您已经请过这个人");
		assertThat(naming("周没有", other.text())).contains("没有找到");
		assertThat(naming("周没有", other.text())).contains("没有找到");
		assertThat(naming(CHILD, this.childNumber.text())).as("tried too often").contains("填错的次数太多");
	}

	@Test
	void nobodyHelpsThemselves() throws Exception {
		IdentityNumber own = SomeNumber.fresh();
		SignedIn me = member("赵自己", own, "530900");
		Visit visit = Visit.of(this.pages, me);
		visit.page("/my/helpers/new");
		assertThat(visit.send("/my/helpers/new?step=name", named("赵自己", own.text(), "DO", "")).getContentAsString())
			.contains("不能请自己当代办人");
	}

	@Test
	void theHelperActsAndTheParentIsTold() throws Exception {
		card();
		String id = agreed("DO", "");
		begin(id);
		assertThat(this.childVisit.page("/my")).contains("您正在帮 王老人 办事", "王老人，您好").doesNotContain("href=\"/my/code\"");
		this.childVisit.page("/my/card/loss");
		assertThat(this.childVisit.send("/my/card/loss").getRedirectedUrl()).isEqualTo("/my/card/lost");
		assertThat(this.cards.of(new PersonId(this.parent.holder())).get(0).state())
			.isEqualTo(SocialSecurityCard.State.LOST);
		assertThat(this.jdbc
			.sql("select actor, actor_role, region, proxy_id, behalf_kind, behalf_of from audit_record "
					+ "where subject_id = ? and act = 'card.loss-reported'")
			.param(this.parent.holder())
			.query()
			.singleRow()).containsEntry("actor", this.child.name())
			.containsEntry("actor_role", "MEMBER")
			.containsEntry("region", "530900")
			.containsEntry("proxy_id", UUID.fromString(id))
			.containsEntry("behalf_kind", "HELPER")
			.containsEntry("behalf_of", this.parent.holder());
		assertThat(told(this.parent.holder())).containsExactly("helper-accepted", "helper-acted", "card-lost");
		assertThat(this.parentVisit.page("/my/messages")).contains("您的代办人替您办了：挂失社会保障卡");
		assertThat(this.parentVisit.page("/my/helpers/" + id)).contains("挂失社会保障卡", "可以代办");
		this.childVisit.page("/my");
		assertThat(this.childVisit.send("/acting/end").getRedirectedUrl()).isEqualTo("/my/helpers");
		assertThat(this.childVisit.page("/my")).contains(CHILD + "，您好").doesNotContain("您正在帮");
	}

	@ParameterizedTest
	@CsvSource({ "/my/code", "/my/card/pin", "/my/messages", "/my/helpers", "/my/helpers/new", "/my/codes" })
	void someOfItIsForTheParentAlone(String path) throws Exception {
		begin(agreed("DO", ""));
		assertThat(this.childVisit.open(path).getStatus()).isEqualTo(403);
	}

	@Test
	void helpersReachNoOtherPages() throws Exception {
		begin(agreed("DO", ""));
		for (String path : List.of("/window", "/counter", "/bureau", "/audit", "/admin")) {
			assertThat(this.childVisit.open(path).getStatus()).as(path).isEqualTo(403);
		}
		assertThat(this.childVisit.page("/preferences/security")).contains("您正在帮 王老人 办事", "回到本人的页面");
	}

	@Test
	void whoMayLookChangesNothing() throws Exception {
		card();
		begin(agreed("LOOK", ""));
		assertThat(this.childVisit.page("/my/card/loss")).contains("还没有挂失");
		assertThat(this.childVisit.send("/my/card/loss").getStatus()).isEqualTo(403);
		assertThat(this.cards.of(new PersonId(this.parent.holder())).get(0).state())
			.isEqualTo(SocialSecurityCard.State.ACTIVE);
		assertThat(this.childVisit.page("/my")).as("looking goes on").contains("王老人，您好");
	}

	@Test
	void withdrawnMeansAtOnceAndNeverInTheHelpersOwnName() throws Exception {
		card();
		card(this.child.holder());
		String id = agreed("DO", "");
		begin(id);
		this.childVisit.page("/my/card/loss");
		this.parentVisit.page("/my/helpers/" + id);
		assertThat(this.parentVisit.send("/my/helpers/" + id + "/withdraw").getRedirectedUrl())
			.isEqualTo("/my/helpers");
		assertThat(this.childVisit.send("/my/card/loss").getStatus()).isEqualTo(403);
		for (UUID holder : List.of(this.parent.holder(), this.child.holder())) {
			assertThat(this.cards.of(new PersonId(holder)).get(0).state()).isEqualTo(SocialSecurityCard.State.ACTIVE);
		}
		assertThat(this.childVisit.page("/my")).contains(CHILD + "，您好");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/act").getStatus()).isEqualTo(404);
		assertThat(told(this.child.holder())).containsExactly("helper-named", "helper-ended");
		assertThat(this.parentVisit.page("/my/helpers/" + id)).contains("已结束").doesNotContain("取消以后马上生效");
		name("DO", "");
	}

	@Test
	void aFormOpenedForTheParentIsNotSentForTheHelper() throws Exception {
		card();
		card(this.child.holder());
		begin(agreed("DO", ""));
		Visit old = this.childVisit.anotherTab();
		old.page("/my/card/loss");
		this.childVisit.page("/my");
		this.childVisit.send("/acting/end");
		assertThat(old.send("/my/card/loss").getStatus()).isEqualTo(403);
		assertThat(this.cards.of(new PersonId(this.child.holder())).get(0).state())
			.isEqualTo(SocialSecurityCard.State.ACTIVE);
	}

	@Test
	void anothersMandateIsNotThere() throws Exception {
		String id = name("DO", "");
		Visit stranger = Visit.of(this.pages, member("孙外人", SomeNumber.fresh(), "530900"));
		stranger.page("/my/helpers");
		assertThat(stranger.open("/my/helpers/" + id).getStatus()).isEqualTo(404);
		for (String act : List.of("accept", "leave", "act", "withdraw")) {
			assertThat(stranger.send("/my/helpers/" + id + "/" + act).getStatus()).as(act).isEqualTo(404);
		}
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/act").getStatus()).as("not agreed yet").isEqualTo(404);
		assertThat(this.childVisit.open("/my/helpers/" + id).getStatus()).as("the parent's page").isEqualTo(404);
		assertThat(this.childVisit.send("/my/helpers/" + id + "/withdraw").getStatus()).isEqualTo(404);
		assertThat(this.jdbc.sql("select state from mandate where id = ?")
			.param(UUID.fromString(id))
			.query(String.class)
			.single()).isEqualTo("OFFERED");
	}

	@Test
	void aHelperDeclinesOrGivesUp() throws Exception {
		String id = agreed("DO", "");
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/leave").getRedirectedUrl()).isEqualTo("/my/helpers");
		assertThat(this.childVisit.page("/my/helpers")).doesNotContain("王老人");
		assertThat(told(this.parent.holder())).containsExactly("helper-accepted", "helper-ended");
	}

	@Test
	void aDeathEndsIt() throws Exception {
		String id = agreed("DO", "");
		begin(id);
		this.people.died(new PersonId(this.parent.holder()), LocalDate.now(), Actor.SYSTEM);
		assertThat(this.childVisit.open("/my").getStatus()).isEqualTo(403);
		assertThat(this.jdbc.sql("select ended_by from mandate where id = ?")
			.param(UUID.fromString(id))
			.query(String.class)
			.single()).isEqualTo("DEATH");
		assertThat(told(this.child.holder())).containsExactly("helper-named", "helper-ended");
	}

	@Test
	void whoMayActByAMandate() throws Exception {
		String id = agreed("DO", LocalDate.now().toString());
		Behalf behalf = new Behalf(UUID.fromString(id), Behalf.Kind.HELPER, this.parent.holder());
		assertThat(this.proxies.actedFor(behalf, this.child)).as("to the last day").hasValueSatisfying((whom) -> {
			assertThat(whom.shownName()).isEqualTo("王老人");
			assertThat(whom.region()).isEqualTo(new Region("530900"));
		});
		assertThat(this.proxies.actedFor(behalf, this.parent)).as("the parent").isEmpty();
		assertThat(this.proxies.actedFor(behalf, member("孙外人", SomeNumber.fresh(), "530900"))).as("a stranger")
			.isEmpty();
		assertThat(this.proxies.actedFor(behalf,
				new SignedIn(this.child.id(), "c", "C", Role.CLERK, "530900", this.child.holder())))
			.as("a clerk")
			.isEmpty();
		assertThat(this.proxies.actedFor(new Behalf(UUID.fromString(id), Behalf.Kind.HELPER, this.child.holder()),
				this.child))
			.as("another person")
			.isEmpty();
		this.jdbc.sql("update mandate set last_day = ? where id = ?")
			.params(LocalDate.now().minusDays(1), UUID.fromString(id))
			.update();
		assertThat(this.proxies.actedFor(behalf, this.child)).as("the day after").isEmpty();
		assertThat(this.childVisit.page("/my/helpers")).doesNotContain("王老人");
		assertThat(this.parentVisit.page("/my/helpers/" + id)).contains("已到期");
	}

	@Test
	void somebodyWithoutAPhoneNamesAHelperAtTheWindow() throws Exception {
		IdentityNumber number = SomeNumber.fresh();
		PersonId person = somebody("钱没有", number, "530900");
		SignedIn clerk = new SignedIn(UUID.randomUUID(), "clerk." + UUID.randomUUID().toString().substring(0, 8), "窗口",
				Role.CLERK, "530900", null);
		Visit window = Visit.of(this.pages, clerk);
		window.page("/window/people/" + person + "/service");
		window.send("/window/people/" + person + "/service", "certificate", "RESIDENT_ID", "number", number.text(),
				"photo", "true", "own", SomeNumber.fresh().text());
		assertThat(window.page("/my/helpers")).contains("请一位代办人").doesNotContain("我帮谁办事");
		String at = window.send("/my/helpers/new?step=name", named(CHILD, this.childNumber.text(), "DO", ""))
			.getRedirectedUrl();
		assertThat(window.page(at)).contains("等对方同意");
		assertThat(window.send(at + "/act").getStatus()).as("nobody acts on through somebody").isEqualTo(404);
		assertThat(this.jdbc.sql("select count(*) from mandate where person_id = ? and slip_id is not null")
			.param(person.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private String naming(String name, String number) throws Exception {
		this.parentVisit.page("/my/helpers/new");
		MockHttpServletResponse answer = this.parentVisit.send("/my/helpers/new?step=name",
				named(name, number, "DO", ""));
		assertThat(answer.getStatus()).isEqualTo(422);
		return answer.getContentAsString();
	}

	private String name(String scope, String day) throws Exception {
		this.parentVisit.page("/my/helpers/new");
		String at = this.parentVisit
			.send("/my/helpers/new?step=name", named(CHILD, this.childNumber.text(), scope, day))
			.getRedirectedUrl();
		assertThat(at).startsWith("/my/helpers/");
		return at.substring("/my/helpers/".length());
	}

	private String agreed(String scope, String day) throws Exception {
		String id = name(scope, day);
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/accept").getRedirectedUrl()).isEqualTo("/my/helpers");
		return id;
	}

	private void begin(String id) throws Exception {
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/act").getRedirectedUrl()).isEqualTo("/my");
	}

	private static String[] named(String name, String number, String scope, String day) {
		return new String[] { "name", name, "kind", "RESIDENT_ID", "number", number, "scope", scope, "lastDay", day };
	}

	private SignedIn member(String name, IdentityNumber number, String region) {
		PersonId person = somebody(name, number, region);
		String signIn = "m" + UUID.randomUUID();
		UserId id = this.users
			.open(new NewUser(signIn, name, Role.MEMBER, new Region(region), person.value()), Actor.SYSTEM)
			.orElseThrow();
		return new SignedIn(id.value(), signIn, name, Role.MEMBER, region, person.value());
	}

	private PersonId somebody(String name, IdentityNumber number, String region) {
		return this.people.register(NewPerson.of(new Region(region), (PersonName) PersonName.read(name), number, null,
				Enrolment.employeeScheme(PersonStatus.RETIREE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	private void card() {
		card(this.parent.holder());
	}

	private void card(UUID holder) {
		String card = "L%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
		this.cards.issue(new PersonId(holder), new CardNumber(card), LocalDate.of(2020, 5, 1), Instant.now());
	}

	private int count(String what, UUID id) {
		return this.jdbc.sql("select count(*) from " + what).param(id).query(Integer.class).single();
	}

	private List<String> told(UUID recipient) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(recipient)
			.query(String.class)
			.list();
	}

}
