package org.gongji.account.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.Draw;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Statements;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Somebody;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A member's statement, and what a member may not see. */
abstract class StatementCases {

	private static final Region HERE = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Statements statements;

	@Autowired
	Somebody somebody;

	@Autowired
	TransactionTemplate transaction;

	private MockMvc pages;

	private PersonId owner;

	private AccountId account;

	@BeforeEach
	void anAccountWithTwoMovements() {
		this.pages = Visitors.pages(this.context);
		this.owner = this.somebody.in(HERE);
		this.account = this.accounts.open(this.owner, HERE, LocalDate.now(SHANGHAI).minusMonths(2));
		this.accounts.bringForward(this.account, HERE, Money.ofYuan("1300.00"), LocalDate.of(2025, 12, 31),
				RequestId.fresh(), Actor.SYSTEM);
		Payment payment = new Payment(new ProviderId(UUID.randomUUID()), HERE, LocalDate.now(SHANGHAI),
				List.of(Draw.of(this.account, HERE, Money.ofYuan("65.50"))));
		this.transaction.execute((status) -> this.accounts.pay(payment).orElseThrow());
	}

	@Test
	void theMonthShowsFiguresMovementsAndRunningBalance() throws Exception {
		see("/my/statement").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("1,300.00"), containsString("−65.50"),
					containsString("1,234.50"), containsString("支出"), containsString("收入"))));
	}

	@ParameterizedTest
	@CsvSource({ "in,期初余额,买药就医", "out,买药就医,期初余额" })
	void theFilterLeavesOneSide(String show, String seen, String unseen) throws Exception {
		String page = see("/my/statement?show=" + show).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page.substring(page.indexOf("<table"))).contains(seen).doesNotContain(unseen);
	}

	@Test
	void aMonthWithoutMovementsSaysSo() throws Exception {
		see("/my/statement?month=" + YearMonth.now(SHANGHAI).minusMonths(1)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("没有这样的记录"), containsString("月末余额"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "2026-13;看不懂", "x;看不懂", "%F0%9F%98%80;看不懂", "9999-12;还没有到", "1999-12;还没有这个账户" })
	void aBadMonthIsAnsweredWithWordsAndThePresentMonth(String month, String words) throws Exception {
		see("/my/statement?month=" + month).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString(words), containsString("1,234.50"))));
	}

	@Test
	void anUnknownFilterListsAll() throws Exception {
		see("/my/statement?show=%00%E2%80%AE").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("期初余额"), containsString("买药就医"))));
	}

	@Test
	void whoHasNoAccountIsToldSo() throws Exception {
		PersonId child = this.somebody.in(HERE, org.gongji.person.Enrolment.residentScheme());
		this.pages.perform(get("/my/statement").with(Visitors.as(Role.MEMBER, HERE.code(), child.value())))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("没有医保个人账户")));
	}

	@Test
	void anEntryIsShownToItsOwnerAlone() throws Exception {
		EntryId entry = this.statements.newest(this.account, 2).get(1).entry();
		see("/my/entries/" + entry.value()).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("1,300.00"), containsString("2025年12月31日"),
					containsString(entry.value().toString()))));
		PersonId other = this.somebody.in(HERE);
		this.accounts.open(other, HERE, LocalDate.now(SHANGHAI));
		this.pages
			.perform(get("/my/entries/" + entry.value()).with(Visitors.as(Role.MEMBER, HERE.code(), other.value())))
			.andExpect(status().isNotFound());
	}

	@Test
	void anEntryThatIsNotThereIsNotFound() throws Exception {
		see("/my/entries/" + UUID.randomUUID()).andExpect(status().isNotFound());
		see("/my/entries/1").andExpect(status().isBadRequest());
	}

	private ResultActions see(String path) throws Exception {
		return this.pages
			.perform(get(java.net.URI.create(path)).with(Visitors.as(Role.MEMBER, HERE.code(), this.owner.value())));
	}

}
