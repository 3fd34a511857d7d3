package org.gongji.desk.web;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.family.Relation;
import org.gongji.person.AccountType;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Scheme;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A member's home. */
abstract class MyCases {

	private static final Region HERE = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	JdbcClient jdbc;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void theBalanceStandsWithItsTimeAndTheNewestMovements() throws Exception {
		assertThat(home(this.town.personWith(HERE, "1234567.89"), 200))
			.contains("1,234,567.89", "截至", "没有冻结的钱", "期初余额", "收入", "href=\"/my/statement\"", "href=\"/my/family\"",
					"href=\"/my/code\"", "测试人，您好")
			.doesNotContain("??");
	}

	@Test
	void whatIsOnHoldAndAFrozenAccountAreSaid() throws Exception {
		PersonId owner = this.town.personWith(HERE, "100.00");
		this.jdbc.sql(
				"update personal_account set available_fen = 6000, held_fen = 4000, state = 'frozen' where person_id = ?")
			.param(owner.value())
			.update();
		try {
			assertThat(home(owner, 200)).contains("60.00", "另有 40.00 元暂时冻结", "暂时不能支付").doesNotContain("没有冻结的钱");
		}
		finally {
			this.jdbc.sql(
					"update personal_account set available_fen = 10000, held_fen = 0, state = 'open' where person_id = ?")
				.param(owner.value())
				.update();
		}
	}

	@Test
	void someoneWithoutAnAccountIsToldWhyAndWhoseMoneyIsOpen() throws Exception {
		PersonId child = this.somebody.in(HERE, Enrolment.residentScheme());
		assertThat(home(child, 200)).contains("您没有个人账户", "居民医保没有个人账户", "目前没有家人").doesNotContain("个人账户可用余额", "最近三笔");
		this.town.bind(this.town.personWith(HERE, "8765.43"), child, Relation.CHILD, LocalDate.of(2024, 1, 1));
		assertThat(home(child, 200)).contains("父母的账户").doesNotContain("8,765.43", "目前没有家人", "??");
	}

	@Test
	void eachKindOfParticipationHasItsWords() throws Exception {
		assertThat(home(this.somebody.in(HERE, Enrolment.none()), 200)).contains("没有参加职工医保");
		assertThat(home(this.somebody.in(HERE,
				new Enrolment(Scheme.EMPLOYEE, AccountType.POOL_ONLY, PersonStatus.FLEXIBLE, true)), 200))
			.contains("单建统筹");
		assertThat(home(this.somebody.in(HERE), 200)).contains("还没有开立");
	}

	@Test
	void aMemberWhoIsNoPersonFindsNothing() throws Exception {
		home(new PersonId(UUID.randomUUID()), 404);
	}

	private String home(PersonId member, int status) throws Exception {
		var answer = this.pages.perform(get("/my").with(Visitors.as(Role.MEMBER, HERE.code(), member.value())))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

}
