package org.gongji.proxy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk serves people who stand at the window, through every filter. */
abstract class WindowCases extends SomeoneAtTheWindow {

	@Autowired
	private KnownProxies proxies;

	@Test
	void theCertificateIsLookedAtFirst() throws Exception {
		assertThat(this.visit.open("/my").getStatus()).isEqualTo(403);
		assertThat(this.visit.page(serve(this.person))).contains("测*", "您自己的身份证号码").doesNotContain(this.number.text());
		String own = SomeNumber.fresh().text();
		String right = this.number.text();
		assertThat(refused("number", right, "own", own)).contains("请先核对照片和本人");
		assertThat(refused("number", right, "photo", "true", "own", "123")).contains("请填写您自己的 18 位身份证号码");
		assertThat(refused("number", SomeNumber.fresh().text(), "photo", "true", "own", own)).contains("号码和登记的不一样");
		assertThat(refused("number", right.substring(13), "photo", "true")).contains("号码和登记的不一样")
			.doesNotContain("您自己的身份证号码");
		assertThat(refused("number", right, "photo", "true", "certificate", "NOTHING")).contains("请选择证件类型");
		assertThat(this.visit.open("/my").getStatus()).as("nothing was opened").isEqualTo(403);
		assertThat(open(this.visit, this.person, right.substring(12)).getRedirectedUrl()).isEqualTo("/my");
		assertThat(slip()).containsEntry("state", "OPEN").containsEntry("number_part", "LAST_SIX");
		assertThat(acts(this.person.value())).containsExactly("window.service-refused", "window.service-refused",
				"window.service-opened");
	}

	@Test
	void theDeadAreNotServed() throws Exception {
		this.visit.page(serve(this.person));
		this.people.died(this.person, LocalDate.now(), Actor.SYSTEM);
		assertThat(refused("number", this.number.text(), "photo", "true", "own", SomeNumber.fresh().text()))
			.contains("已经去世");
	}

	@Test
	void wrongNumbersAreFewADay() throws Exception {
		this.visit.page(serve(this.person));
		String own = SomeNumber.fresh().text();
		for (int i = 0; i < 5; i++) {
			assertThat(refused("number", "999999", "photo", "true", "own", own)).contains("号码和登记的不一样");
		}
		assertThat(refused("number", this.number.text(), "photo", "true")).contains("填错的次数太多");
	}

	@Test
	void nobodyServesThemselves() throws Exception {
		this.visit.page(serve(this.person));
		assertThat(refused("number", this.number.text(), "photo", "true", "own", this.number.text()))
			.contains("经办人不能给自己办理");
		assertThat(refused("number", this.number.text(), "photo", "true", "own", SomeNumber.fresh().text()))
			.as("what was stated once stays")
			.contains("经办人不能给自己办理");
		assertThat(this.visit.open("/my").getStatus()).isEqualTo(403);
	}

	@Test
	void whatIsDoneIsThePersonsAndSaysByWhom() throws Exception {
		card(this.person);
		assertThat(open(this.visit, this.person, this.number.text()).getRedirectedUrl()).isEqualTo("/my");
		assertThat(this.visit.page("/my")).contains("正在为 测* 窗口代办", "href=\"/my/family\"", "测试人，您好")
			.doesNotContain("href=\"/my/code\"", "href=\"/window/people\"", "上次登录");
		assertThat(this.visit.page("/my/card/loss")).contains("还没有挂失");
		assertThat(this.visit.send("/my/card/loss").getRedirectedUrl()).isEqualTo("/my/card/lost");
		assertThat(this.cards.of(this.person).get(0).state()).isEqualTo(SocialSecurityCard.State.LOST);
		UUID slip = (UUID) slip().get("id");
		assertThat(this.jdbc
			.sql("select actor, actor_role, region, proxy_id, behalf_kind, behalf_of from audit_record "
					+ "where subject_id = ? and act = 'card.loss-reported'")
			.param(this.person.value())
			.query()
			.singleRow()).containsEntry("actor", this.clerk.name())
			.containsEntry("actor_role", "CLERK")
			.containsEntry("region", "530900")
			.containsEntry("proxy_id", slip)
			.containsEntry("behalf_kind", "WINDOW")
			.containsEntry("behalf_of", this.person.value());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/my/code", "/my/card/pin", "/my/messages", "/my/messages/settings", "/my/messages/email" })
	void someOfItIsForThePersonAlone(String path) throws Exception {
		open(this.visit, this.person, this.number.text());
		MockHttpServletResponse answer = this.visit.open(path);
		assertThat(answer.getStatus()).isEqualTo(403);
	}

	@Test
	void actingReachesNoOtherPages() throws Exception {
		open(this.visit, this.person, this.number.text());
		for (String path : List.of("/counter", "/bureau", "/audit", "/admin", "/bureau/people/" + this.person)) {
			assertThat(this.visit.open(path).getStatus()).as(path).isEqualTo(403);
		}
		assertThat(this.visit.page("/window/people")).contains("正在为 测* 窗口代办", "href=\"/window/letters\"", "回到本人的页面");
		assertThat(this.visit.page("/window")).doesNotContain("href=\"/my/family\"");
		assertThat(this.visit.page("/preferences/security")).contains("正在为 测* 窗口代办");
		this.visit.page("/window/people/" + this.person);
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where subject_id = ? and act = 'person.opened' "
					+ "and proxy_id is null")
			.param(this.person.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void anotherRegionFindsNothing() throws Exception {
		open(this.visit, this.person, this.number.text());
		String slip = "/window/services/" + slip().get("id");
		Visit other = Visit.of(this.pages, clerk("610100"));
		other.page("/window/services");
		assertThat(other.open(serve(this.person)).getStatus()).isEqualTo(404);
		assertThat(open(other, this.person, this.number.text()).getStatus()).isEqualTo(404);
		for (String page : List.of("", "/form", "/scan")) {
			assertThat(other.open(slip + page).getStatus()).as(page).isEqualTo(404);
		}
		for (String act : List.of("/end", "/print")) {
			assertThat(other.send(slip + act).getStatus()).as(act).isEqualTo(404);
		}
		assertThat(other.page("/window/services")).doesNotContain((String) slip().get("reference"));
		assertThat(slip()).containsEntry("state", "OPEN");
	}

	@Test
	void whoMayActByASlip() throws Exception {
		open(this.visit, this.person, this.number.text());
		UUID slip = (UUID) slip().get("id");
		Behalf behalf = new Behalf(slip, Behalf.Kind.WINDOW, this.person.value());
		assertThat(this.proxies.actedFor(behalf, this.clerk)).hasValueSatisfying((whom) -> {
			assertThat(whom.shownName()).isEqualTo("测*");
			assertThat(whom.lookOnly()).isFalse();
		});
		assertThat(this.proxies.actedFor(behalf, clerk("530900"))).as("a colleague").isEmpty();
		assertThat(this.proxies.actedFor(behalf, moved(Role.CLERK, "610100", null))).as("in another region").isEmpty();
		assertThat(this.proxies.actedFor(behalf, moved(Role.MEMBER, "530900", this.person.value()))).as("no clerk")
			.isEmpty();
		assertThat(this.proxies.actedFor(behalf, moved(Role.BUREAU, "530900", null))).as("an officer").isEmpty();
		assertThat(this.proxies.actedFor(new Behalf(slip, Behalf.Kind.WINDOW, UUID.randomUUID()), this.clerk))
			.as("another person")
			.isEmpty();
		assertThat(this.proxies.actedFor(new Behalf(slip, Behalf.Kind.HELPER, this.person.value()), this.clerk))
			.as("another way")
			.isEmpty();
		assertThat(this.proxies.actedFor(new Behalf(UUID.randomUUID(), Behalf.Kind.WINDOW, this.person.value()),
				this.clerk))
			.as("no such slip")
			.isEmpty();
	}

	private SignedIn moved(Role role, String region, UUID holder) {
		return new SignedIn(this.clerk.id(), this.clerk.name(), "测试", role, region, holder);
	}

	private String refused(String... fields) throws Exception {
		MockHttpServletResponse answer = this.visit.send(serve(this.person), with(fields));
		assertThat(answer.getStatus()).isEqualTo(422);
		return answer.getContentAsString();
	}

	private List<String> acts(UUID subject) {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(subject)
			.query(String.class)
			.list();
	}

}
