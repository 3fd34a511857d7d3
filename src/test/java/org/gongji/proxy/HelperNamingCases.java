package org.gongji.proxy;

import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.UserId;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent names a helper, who agrees or does not. */
abstract class HelperNamingCases extends ParentAndChild {

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

	private int count(String what, UUID id) {
		return this.jdbc.sql("select count(*) from " + what).param(id).query(Integer.class).single();
	}

}
