package org.gongji.desk.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.LongHistory;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A member's year: money, family, benefit; and the home after five years. */
abstract class YearCases {

	private static final Region HERE = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final int STATEMENTS_OF_THE_HOME = 8;

	@Autowired
	WebApplicationContext context;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	Spending spending;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Books books;

	@Autowired
	JdbcTemplate jdbc;

	private MockMvc pages;

	private LocalDate today;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
		this.today = LocalDate.now(SHANGHAI);
	}

	@Test
	void theYearTellsMoneyFamilyAndBenefit() throws Exception {
		PersonId patient = this.town.personWith(HERE, "30.00");
		PersonId spouse = this.town.personWith(HERE, "7654.32");
		this.town.bind(spouse, patient, Relation.SPOUSE, this.today.minusYears(1));
		buy(patient, "80.00");
		assertThat(year(spouse, "", 200))
			.contains(">" + this.today.getYear() + " 年<", "7,654.32", "家人用了我多少钱", "配偶", "用了 50.00 元", "每次看病单独扣",
					"统筹基金一年最多付 6,000.00 元", "第九条", "这一年没有用家人的钱")
			.doesNotContain("??", "7,604.32");
		assertThat(year(patient, "", 200)).contains("我用了家人多少钱", "配偶的账户", "用了 50.00 元", "没有家人和您共济")
			.doesNotContain("??", "7,654.32", "7,604.32");
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void anotherYearHasItsOwnSums() throws Exception {
		PersonId owner = this.somebody.in(HERE);
		new LongHistory(this.jdbc, this.accounts).write(owner, HERE, LocalDate.of(this.today.getYear() - 2, 1, 1), 240);
		String last = year(owner, "?year=" + (this.today.getYear() - 1), 200);
		String in = this.jdbc.queryForObject(
				"""
						select cast(sum(p.amount_fen) as varchar(20)) from ledger_posting p join ledger_entry e on e.id = p.entry_id
						 where p.side = 'C' and e.business_day >= ? and e.business_day < ?
						   and p.account_id = (select id from personal_account where person_id = ?)""",
				String.class, LocalDate.of(this.today.getYear() - 1, 1, 1), LocalDate.of(this.today.getYear(), 1, 1),
				owner.value());
		assertThat(last).contains("全年收入 " + Money.ofFen(Long.parseLong(in)).yuan() + " 元", "bar-in", "bar-out", "12 月")
			.doesNotContain("??");
	}

	@Test
	void aDeductibleOfTheYearIsToldWithWhatIsLeft() throws Exception {
		PersonId owner = this.town.personWith(new Region("620800"), "30.00");
		assertThat(year(owner, "", 200)).contains("一年 200.00 元，已经扣了 0.00 元", "还差 200.00 元", "统筹基金一年最多付 2,500.00 元",
				"还可以付 2,500.00 元", "<progress", "第七条");
		assertThat(year(this.town.personWith(new Region("610100"), "30.00"), "", 200)).contains("当地还没有定")
			.doesNotContain("<progress", "??");
	}

	@Test
	void whoHasNoAccountSeesTheRest() throws Exception {
		PersonId child = this.somebody.in(HERE, Enrolment.residentScheme());
		assertThat(year(child, "", 200)).contains("您没有个人账户", "我用了家人多少钱").doesNotContain("医保报销用到哪里了", "钱的进出", "??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1990", "9999", "x", "20262", "%3Cb%3E" })
	void aYearThatIsNotThereIsSaid(String year) throws Exception {
		PersonId owner = this.town.personWith(HERE, "30.00");
		assertThat(year(owner, "?year=" + year, 422)).contains("现在显示的是今年", this.today.getYear() + " 年");
	}

	@Test
	void theHomeOfAMemberWithFiveYearsOfEntriesIsQuick() throws Exception {
		PersonId owner = this.somebody.in(HERE);
		new LongHistory(this.jdbc, this.accounts).write(owner, HERE, this.today.minusYears(5), 3000);
		PersonId spouse = this.town.personWith(HERE, "10.00");
		this.town.bind(owner, spouse, Relation.SPOUSE, this.today.minusYears(1));
		this.town.bind(spouse, owner, Relation.SPOUSE, this.today.minusYears(1));
		page(owner, "/my", 200);
		CountedStatements.Noted<String> home = CountedStatements.during(() -> page(owner, "/my", 200));
		assertThat(home.statements().stream().filter((one) -> !one.contains("SPRING_SESSION")).toList())
			.hasSizeLessThanOrEqualTo(STATEMENTS_OF_THE_HOME);
		assertThat(home.result()).contains("期初余额", "href=\"/my/year\"");
	}

	private void buy(PersonId patient, String yuan) {
		ProviderId shop = this.town.pharmacy(HERE);
		String drug = this.town.item(ItemCategory.DRUG, "500.00");
		Purchase purchase = new Purchase(RequestId.fresh(), shop, patient, VoucherKind.E_VOUCHER, patient, this.today,
				List.of(new Bought(1, drug, 1, Money.ofYuan(yuan), List.of())), null);
		assertThat(this.spending.settle(purchase, Town.cashier(HERE))).isInstanceOf(SettlementOutcome.Settled.class);
	}

	private String year(PersonId member, String query, int status) {
		return page(member, "/my/year" + query, status);
	}

	private String page(PersonId member, String path, int status) {
		try {
			var answer = this.pages
				.perform(get(java.net.URI.create(path)).with(Visitors.as(Role.MEMBER, HERE.code(), member.value())))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).isEqualTo(status);
			return answer.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
