package org.gongji.desk.web;

import java.util.List;
import java.util.UUID;

import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.site.Applications;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What a member has under way, told by every room. */
abstract class ApplicationsCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Town town;

	@Autowired
	List<Applications> rooms;

	@Autowired
	JdbcTemplate jdbc;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void everyRoomTellsOfItsOwn() {
		assertThat(this.rooms)
			.extracting((room) -> org.springframework.aop.support.AopUtils.getTargetClass(room).getPackageName())
			.contains("org.gongji.family", "org.gongji.person", "org.gongji.spending", "org.gongji.proxy");
	}

	@Test
	void nothingUnderWayIsSaid() throws Exception {
		assertThat(page(member(this.town.personWith(HERE, "1.00"), null))).contains("没有正在办的事").doesNotContain("??");
	}

	@Test
	void aHelperThatWasNamedWaitsOnBothSides() throws Exception {
		PersonId parent = this.town.personWith(HERE, "1.00");
		PersonId child = this.town.personWith(HERE, "1.00");
		this.jdbc.update(
				"insert into mandate (id, region, person_id, helper_id, scope, state, live_pair, named_at) values (?, ?, ?, ?, 'DO', 'OFFERED', ?, current_timestamp)",
				UUID.randomUUID(), HERE.code(), parent.value(), child.value(), parent.value() + " " + child.value());
		assertThat(page(member(parent, null))).contains("正在办", "请家人代办", "等对方同意", "测*").doesNotContain("等您办", "??");
		assertThat(page(member(child, null))).contains("等您办", "有人请您代办", "等您答复").doesNotContain("正在办", "??");
		Behalf helper = new Behalf(UUID.randomUUID(), Behalf.Kind.HELPER, parent.value());
		assertThat(new ApplicationsController(this.rooms, java.time.Clock.systemUTC()).list(member(parent, helper))
			.getModel()
			.get("underWay")).isEqualTo(List.of());
	}

	private static SignedIn member(PersonId person, Behalf behalf) {
		return new SignedIn(UUID.randomUUID(), "test.member", "Test", Role.MEMBER, HERE.code(), person.value(), behalf);
	}

	private String page(SignedIn who) throws Exception {
		var answer = this.pages.perform(get("/my/applications").with(Visitors.as(who))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

}
