package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedLine;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterId;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.Parameters;
import org.gongji.spending.CollectionId;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.SomePremiums;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What a bureau decides for its region is what the members' pages do from that day on.
 */
abstract class BureauSetsCases {

	private static final Region HERE = new Region("239900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Autowired
	WebApplicationContext context;

	@Autowired
	Parameters parameters;

	@Autowired
	SomePremiums some;

	@Autowired
	Sharing sharing;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Books books;

	@Autowired
	Town town;

	private final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	private MockMvc pages;

	private PersonId member;

	@BeforeEach
	void aMember() {
		this.pages = Visitors.pages(this.context);
		this.member = this.town.personWith(HERE, "250.00");
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aPartOfAPremiumIsPaidWhereTheBureauAllowsIt() throws Exception {
		CollectionId collection = this.some.open(HERE, PremiumKind.LARGE_AMOUNT, this.year, "380.00");
		assertThat(page(premium(collection, "/check", null), 422)).contains("账户里只有 250.00 元，不够缴");
		set("premium.partial", "yes");
		try {
			assertThat(page(premium(collection, "/check", null), 200)).contains("现在还没有扣款", "250.00", "130.00", "380.00",
					"还有 130.00 元，请您另外缴给试验收费单位", "确认，缴 250.00 元");
			assertThat(this.town.available(this.member)).isEqualTo(Money.ofYuan("250.00"));
			assertThat(page(premium(collection, "", "38000"), 422)).as("another part than shown")
				.contains("还有 130.00 元");
			assertThat(this.town.available(this.member)).isEqualTo(Money.ofYuan("250.00"));
			String receipt = answer(premium(collection, "", "25000"), 303).getRedirectedUrl();
			assertThat(page(get(receipt), 200)).contains("250.00", "130.00", "380.00");
			assertThat(this.town.available(this.member)).isEqualTo(Money.ZERO);
			PersonId without = this.town.personWith(HERE, "0.00");
			this.member = without;
			assertThat(page(premium(collection, "/check", null), 422)).as("a part of nothing").contains("账户里只有 0.00 元");
		}
		finally {
			set("premium.partial", "no");
		}
	}

	@Test
	void ownersLimitRelativesWhereTheBureauAllowsIt() throws Exception {
		PersonId relative = this.town.personWith(HERE, "0.00");
		this.town.bind(this.member, relative, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		SharedLine line = this.sharing.usersOf(this.member).get(0);
		String limits = "/my/family/" + line.id() + "/limits";
		answer(limits(limits, "50"), 302);
		answer(post("/my/family/floor").param("floor", "30"), 302);
		set("family.owner_limits", "no");
		try {
			assertThat(page(get(limits), 200)).contains("现在不能给家人设新的限额", "要取消，请清空再保存");
			assertThat(page(limits(limits, "60"), 422)).contains("现在不能给家人设新的限额", "value=\"60\"");
			assertThat(page(post("/my/family/floor").param("floor", "40"), 422)).contains("也不能新留钱");
			assertThat(this.sharing.see(line.id(), this.member).limits())
				.isEqualTo(new Limits(Money.ofYuan("50.00"), null));
			assertThat(this.accounts.of(this.member).orElseThrow().familyFloor()).isEqualTo(Money.ofYuan("30.00"));
			answer(limits(limits, ""), 302);
			answer(post("/my/family/floor").param("floor", ""), 302);
			assertThat(this.sharing.see(line.id(), this.member).limits()).isEqualTo(Limits.NONE);
			assertThat(this.accounts.of(this.member).orElseThrow().familyFloor()).isEqualTo(Money.ZERO);
		}
		finally {
			set("family.owner_limits", "yes");
		}
		assertThat(page(get(limits), 200)).doesNotContain("现在不能给家人设新的限额");
		answer(limits(limits, "60"), 302);
	}

	private static MockHttpServletRequestBuilder limits(String path, String month) {
		return post(path).param("month", month).param("purchase", "");
	}

	private MockHttpServletRequestBuilder premium(CollectionId collection, String step, String agreed) {
		MockHttpServletRequestBuilder form = post("/my/premiums" + step).param("request", RequestId.fresh().text())
			.param("insured", this.member.value().toString())
			.param("collection", collection.value().toString())
			.param("category", "1");
		return (agreed != null) ? form.param("agreed", agreed) : form;
	}

	private void set(String key, String value) {
		ParameterEntry entry = new ParameterEntry(key, value, LocalDate.now(SHANGHAI), "试验决定", "试〔2026〕1号", "第一条", "");
		ParameterId id = ((ParameterOutcome.Done) this.parameters.prepareInvented(officer(), HERE, entry,
				RequestId.fresh()))
			.id();
		assertThat(this.parameters.approve(officer(), HERE, id, "试验")).isInstanceOf(ParameterOutcome.Done.class);
	}

	private static Actor officer() {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, HERE);
	}

	private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
		String page = answer(request, status).getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse answer = this.pages
			.perform(request.with(Visitors.as(Role.MEMBER, HERE.code(), this.member.value())).with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
		return answer;
	}

}
