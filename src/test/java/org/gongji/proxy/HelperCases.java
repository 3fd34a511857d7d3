package org.gongji.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.PersonId;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent lets a child act for them, through every filter. */
abstract class HelperCases extends ParentAndChild {

	@Autowired
	private Cards cards;

	@Autowired
	private KnownProxies proxies;

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

	private void begin(String id) throws Exception {
		this.childVisit.page("/my/helpers");
		assertThat(this.childVisit.send("/my/helpers/" + id + "/act").getRedirectedUrl()).isEqualTo("/my");
	}

	private void card() {
		card(this.parent.holder());
	}

	private void card(UUID holder) {
		String card = "L%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
		this.cards.issue(new PersonId(holder), new CardNumber(card), LocalDate.of(2020, 5, 1), Instant.now());
	}

}
