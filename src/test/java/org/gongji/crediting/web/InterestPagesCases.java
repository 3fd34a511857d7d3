package org.gongji.crediting.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.AccountId;
import org.gongji.account.Books;
import org.gongji.account.MergeBooking;
import org.gongji.account.PersonalAccounts;
import org.gongji.crediting.CreditWork;
import org.gongji.crediting.PastBalance;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.RecordMerging;
import org.gongji.rules.SetValues;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The interest of a year by the pages, from figures not set to the owner's explanation.
 */
abstract class InterestPagesCases {

	private static final String HOME = "/bureau/interest";

	private static final Region XIAN = new Region("610100");

	private static final Region TIELING = new Region("211200");

	private static final LocalDate START = LocalDate.of(2023, 1, 1);

	private static final int LAST_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private SetValues parameters;

	@Autowired
	private CreditWork work;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private MergeBooking booking;

	@Autowired
	private RecordMerging merging;

	@Autowired
	private TransactionTemplate transaction;

	private MockMvc mvc;

	private Region region = XIAN;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.parameters.takeBack();
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void nothingIsPostedUntilTheFiguresAreSetAndThenOnce() throws Exception {
		int before = withOldBalance();
		PersonId person = this.town.personWith(XIAN, "0.00");
		PastBalance.book(this.jdbc, person, XIAN, LocalDate.of(LAST_YEAR, 1, 1), 100_000);
		theOtherRecordOf(person);
		List<PersonId> others = new ArrayList<>();
		for (int other = 0; other < 30; other++) {
			others.add(this.town.personWith(XIAN, "0.00"));
			PastBalance.book(this.jdbc, others.get(other), XIAN, LocalDate.of(LAST_YEAR - 1, 3, 5), 10_000);
		}
		this.parameters.set(XIAN, "effective_from", START.toString(), START);
		assertThat(page(HOME)).contains("还没有定的数字", "个人账户的年利率", "利息怎样计算", "每年哪一天结息", "没有定以前不计息").doesNotContain("??");
		assertThat(refused(LAST_YEAR)).contains("不能计息", "id=\"year-error\"").doesNotContain("??");
		this.parameters.set(XIAN, "interest.rate", "0.0035", START);
		this.parameters.set(XIAN, "interest.method", "daily_balance_365", START);
		this.parameters.set(XIAN, "interest.posting_day", "2023-12-31", START);
		assertThat(page(HOME)).doesNotContain("还没有定的数字", "??");
		assertThat(refused(LAST_YEAR + 1)).contains("结息日还没有过完");
		String run = drafted();
		assertThat(page(run)).contains(LAST_YEAR + "年利息", "试算好了", "0.35%", "把每天的余额加起来，乘以年利率，除以 365", "利息")
			.doesNotContain("??", "没有划入的人");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("1500.00"));
		sent(officer("one", post(run + "/submit")));
		assertThat(officer("one", post(run + "/approve")).getStatus()).isEqualTo(422);
		sent(officer("two", post(run + "/approve")));
		AtOnce.atOnce(3, 3, () -> {
			work();
			return true;
		});
		work();
		assertThat(page(run)).contains("已入账", "账上的人次和金额，与复核通过的完全相同", "这一年的利息已经入账").doesNotContain("??");
		assertThat(page(HOME)).contains(LAST_YEAR + "年利息", run).doesNotContain("??");
		List<String> sheets = ReportFiles.sheets(officer("two", post(run + "/excel")));
		assertThat(sheets).hasSize(1);
		assertThat(sheets.get(0)).contains("年度计息报表", "利息|" + (before + 31) + "|").doesNotContain("按月");
		assertThat(ReportFiles.paper(officer("two", post(run + "/pdf")))).contains("年度计息报表", "计息期")
			.doesNotContain("按月", "没有划入的人");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("1500.00").plus(expected()));
		assertThat(others).allSatisfy((one) -> {
			assertThat(this.town.available(one)).isEqualTo(Money.ofYuan("100.35"));
			assertThat(events(one)).containsExactly("opening", "interest");
		});
		assertThat(refused(LAST_YEAR)).contains("已经计过息");
		String mine = "/my/credits/" + this.jdbc.sql("select id from credit where person_id = ?")
			.param(person.value())
			.query(UUID.class)
			.single();
		assertThat(member(person, mine))
			.contains(LAST_YEAR + "年利息", "归您本人", "0.35%", LAST_YEAR + "年1月1日至" + LAST_YEAR + "年12月31日", "再除以 365",
					"测医保发〔2026〕1号", "第四部分第九项")
			.doesNotContain("??");
		assertThat(member(person, "/my/statement")).contains("利息", mine).doesNotContain("??");
	}

	/** Whom other tests left with a balance that bears interest, too. */
	private int withOldBalance() {
		return this.jdbc.sql("""
				select count(*) from (select p.account_id from personal_account a
				  join ledger_posting p on p.account_id = a.id join ledger_entry e on e.id = p.entry_id
				 where a.region = ? and e.business_day <= ? group by p.account_id
				having sum(case when p.side = 'C' then p.amount_fen else -p.amount_fen end) > 0) held""")
			.params(XIAN.code(), LocalDate.of(LAST_YEAR, 12, 31))
			.query(Integer.class)
			.single();
	}

	@Test
	void aDraftWhoseFiguresChangedIsDraftedAnew() throws Exception {
		this.region = TIELING;
		PersonId person = this.town.personWith(TIELING, "0.00");
		PastBalance.book(this.jdbc, person, TIELING, LocalDate.of(LAST_YEAR - 1, 1, 1), 100_000);
		this.parameters.set(TIELING, "interest.rate", "0.0035", START);
		this.parameters.set(TIELING, "interest.method", "monthly_balance", START);
		this.parameters.set(TIELING, "interest.posting_day", "2023-06-20", START);
		String run = drafted();
		assertThat(page(run)).contains("把每个月末的余额加起来，乘以年利率，除以 12").doesNotContain("??");
		this.parameters.set(TIELING, "interest.rate", "0.0040", LocalDate.of(LAST_YEAR, 1, 1));
		assertThat(officer("one", post(run + "/submit")).getContentAsString(StandardCharsets.UTF_8)).contains("参数变了");
		sent(officer("one", post(run + "/drop")));
		run = drafted();
		assertThat(page(run)).contains("0.35%", "0.4%").doesNotContain("??");
		sent(officer("one", post(run + "/drop")));
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("1000.00"));
	}

	/** 500.00 stood on it since July; the records became one this year. */
	private void theOtherRecordOf(PersonId person) {
		PersonId other = this.town.personWith(XIAN, "0.00");
		PastBalance.book(this.jdbc, other, XIAN, LocalDate.of(LAST_YEAR, 7, 1), 50_000);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.transaction.executeWithoutResult((status) -> {
			AccountId from = this.accounts.of(other).orElseThrow().id();
			this.jdbc.sql("update personal_account set state = 'frozen' where id = ?").param(from.value()).update();
			this.booking.move(from, this.accounts.of(person).orElseThrow().id(), XIAN, Money.ofYuan("500.00"), today);
			this.merging.merge(other, person, XIAN, today, Actor.SYSTEM);
		});
	}

	/** Each day's balance, times the rate, by 365. */
	private static Money expected() {
		long days = 0;
		for (LocalDate day = LocalDate.of(LAST_YEAR, 1, 1); day.getYear() == LAST_YEAR; day = day.plusDays(1)) {
			days += day.isBefore(LocalDate.of(LAST_YEAR, 7, 1)) ? 100_000 : 150_000;
		}
		return Money.ofFen(new java.math.BigDecimal(days).multiply(new java.math.BigDecimal("0.0035"))
			.divide(new java.math.BigDecimal(365), 0, java.math.RoundingMode.HALF_UP)
			.longValueExact());
	}

	private String drafted() throws Exception {
		String run = sent(
				officer("one", post(HOME).param("year", "" + LAST_YEAR).param("request", RequestId.fresh().text())));
		work();
		return run;
	}

	private String refused(int year) throws Exception {
		MockHttpServletResponse answer = officer("one",
				post(HOME).param("year", "" + year).param("request", RequestId.fresh().text()));
		assertThat(answer.getStatus()).isEqualTo(422);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	private List<String> events(PersonId person) {
		return this.jdbc.sql("""
				select e.event from ledger_entry e join ledger_posting p on p.entry_id = e.id
				  join personal_account a on a.id = p.account_id where a.person_id = ? order by p.id""")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = officer("two", get(path));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private String member(PersonId person, String path) throws Exception {
		return this.mvc.perform(get(path).with(Visitors.as(Role.MEMBER, this.region.code(), person.value())))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse officer(String name, MockHttpServletRequestBuilder request) throws Exception {
		SignedIn officer = new SignedIn(UUID.randomUUID(), "interest." + name, "Test", Role.BUREAU, this.region.code(),
				null);
		return this.mvc.perform(request.with(Visitors.as(officer)).with(csrf())).andReturn().getResponse();
	}

	private static String sent(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
		return answer.getRedirectedUrl();
	}

}
